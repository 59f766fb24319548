// Measures the CSVW engine against other programs: `npm run bench`; `--all-peers`: against engines in other languages,
// which are downloaded, and nothing else; `--quick`: few rows, printed only.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hashOutput } from './bench/hash-output.mjs';
import { findSection, measurePeers, replaceSection } from './bench/peers/measure-peers.mjs';
import { writeReport } from './bench/report.mjs';
import { runChild } from './bench/run-child.mjs';
import { runProgram } from './bench/run-program.mjs';
import { writeSample } from './bench/sample-file.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean' },
    rounds: { type: 'string' },
    task: { type: 'boolean' },
    'all-peers': { type: 'boolean' },
  },
});

const contenders = ['compiled', 'reference', 'rdf-parser-csvw', 'naive', 'strings'];
const ours = ['compiled', 'reference'];
const largeRounds = 3;
const place = new URL('../docs/benchmarks.md', import.meta.url);

async function runTask([task, ...words]) {
  const result = task === 'hash' ? await hashOutput(...words) : await runProgram(...words);
  process.stdout.write(JSON.stringify(result));
}

/** Runs programs one after the other, `rounds` times; `check` sees the first output of each. */
async function runRounds(names, rounds, { input, output }, check) {
  const runs = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const run = await runChild('run', name, input, output);
      runs[name].push(run);
      process.stderr.write(
        `${name}: ${run.failure ?? `${run.cpu.toFixed(2)} s CPU, ${Math.round(run.rss)} MB`}\n`,
      );
      if (round === 0 && run.failure === undefined) await check?.(name);
      rmSync(output, { force: true });
    }
  }
  return runs;
}

async function measure(folder) {
  const rows = values.quick ? 10_000 : 100_000;
  const rounds = Number(values.rounds ?? (values.quick ? 1 : 7));
  const places = { input: join(folder, 'sample.csv'), output: join(folder, 'output.nq') };
  const graphs = {};
  const check = async (name) => {
    graphs[name] = await runChild('hash', places.output);
  };
  writeSample(places.input, rows);
  const runs = {
    ...(await runRounds(contenders, rounds, places, check)),
    ...(await runRounds(['rocketrml'], 1, places, check)),
  };
  const { hash, count } = graphs.reference;
  const different = Object.keys(graphs).filter((name) => graphs[name].hash !== hash);
  if (different.length > 0) throw new Error(`not the graph of the reference path: ${different.join(', ')}`);
  const largeRows = values.quick ? 0 : 1_000_000;
  if (largeRows > 0) writeSample(places.input, largeRows);
  const large = largeRows > 0 ? await runRounds(ours, largeRounds, places) : {};
  return writeReport({ rows, rounds, runs, large, largeRounds, largeRows, hash, count });
}

if (values.task) {
  await runTask(positionals);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'csvw-bench-'));
  try {
    const page = values['all-peers']
      ? replaceSection(
          readFileSync(place, 'utf8'),
          await measurePeers(folder, values.quick ? 10_000 : 100_000),
        )
      : replaceSection(await measure(folder), findSection(place));
    process.stdout.write(page);
    if (!values.quick) writeFileSync(place, page);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
