import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readGraph } from '../hash-output.mjs';
import { csvwMetadata } from '../mapping.mjs';
import { writeSample } from '../sample-file.mjs';
import { runTool } from './run-tool.mjs';
import { openHome, tools } from './tools.mjs';
import { translateRml } from './translate-rml.mjs';

/** The heading of the section that these measurements are. */
export const heading = '## Other engines, on the RML that we export';

const cli = fileURLToPath(new URL('../../../dist/lib/cli.js', import.meta.url));

function prepare(folder, rows) {
  writeSample(join(folder, 'sample.csv'), rows);
  writeFileSync(join(folder, 'sample.csv-metadata.json'), JSON.stringify(csvwMetadata('sample.csv')));
  const turtle = execFileSync(process.execPath, [cli, 'csvw', 'rml', '--quiet', 'sample.csv'], {
    cwd: folder,
  });
  writeFileSync(join(folder, 'first.rml.nt'), translateRml(turtle.toString()));
}

/** How a graph differs from ours: nothing, or numbers and the first triple that is only there. */
function compareGraphs(ours, theirs) {
  const known = new Set(ours);
  const others = theirs.filter((line) => !known.has(line));
  const missing = ours.length - (theirs.length - others.length);
  if (others.length === 0 && missing === 0) return { verdict: 'the same' };
  const example = Buffer.from(others[0] ?? '', 'latin1')
    .toString()
    .trim();
  return { verdict: `${missing} triples missing, ${others.length} others`, example };
}

async function measureTool({ title, install, settings, command, output, prints }, folder, ours) {
  try {
    await install();
  } catch (error) {
    return { title, failure: `not installed: ${error.message}` };
  }
  if (settings !== undefined) writeFileSync(join(folder, settings[0]), settings[1]);
  const run = await runTool(command, folder, prints ? join(folder, output) : '');
  if (run.failure !== undefined) return { title, failure: run.failure };
  const graph = await readGraph(join(folder, output));
  return { title, ...run, graph, ...compareGraphs(ours ?? graph, graph) };
}

function describe({ title, failure, cpu, wall, rss, verdict }) {
  if (failure !== undefined) return `| ${title} | ${failure} | | | |`;
  return `| ${title} | ${cpu.toFixed(1)} | ${wall.toFixed(1)} | ${Math.round(rss)} | ${verdict} |`;
}

/** Runs every tool once on a file of `rows` rows; gives the section of the page. */
export async function measurePeers(folder, rows) {
  openHome();
  prepare(folder, rows);
  const results = [];
  let ours;
  for (const tool of tools) {
    const { graph, ...result } = await measureTool(tool, folder, ours);
    ours ??= graph;
    results.push(result);
    process.stderr.write(`${describe(result)}\n`);
  }
  const examples = results.flatMap(({ title, example }) => (example ? [`${title}: \`${example}\``] : []));
  return [
    heading,
    '',
    'Written by `npm run bench -- --all-peers`; it needs Python 3 (which also measures) and, for RMLMapper, Java and Maven.',
    'The same file and metadata; `aect csvw rml` exports the mapping. None of these releases reads the vocabulary of RML of',
    '2024 as we write it (Morph-KGC refuses `rml:URI`, SDM-RDFizer makes no triple, this RMLMapper is older), so the same',
    'maps are written in the one of 2014, without the nulls: no cell of the file is empty. This RMLMapper is one whose',
    'dependencies are all in Maven Central; those of 6.1.3 are not. Whole processes: start, mapping, file, output. Memory is',
    'that of the largest process of a tool. Graphs are compared as sets of triples, and nothing is made equal.',
    '',
    'SDM-RDFizer writes a double quote of a cell as an apostrophe, and puts a backslash before an apostrophe: on the first',
    '9,800 rows, with both undone, its graph is ours.',
    '',
    `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}; ${rows.toLocaleString('en')} rows, once.`,
    '',
    '| program | CPU s | wall s | peak memory, MB | graph, against ours |',
    '|---|---:|---:|---:|---|',
    ...results.map(describe),
    '',
    ...(examples.length > 0
      ? ['The first triple that only they make:', '', ...examples.map((text) => `- ${text}`), '']
      : []),
  ].join('\n');
}

/** A page with the section in it, in the place of the one that was there. */
export function replaceSection(page, section) {
  const start = page.indexOf(heading);
  const before = (start < 0 ? page : page.slice(0, start)).trimEnd();
  return section === '' ? `${before}\n` : `${before}\n\n${section}`;
}

/** The section of a page; empty when it has none. */
export function findSection(path) {
  const page = readFileSync(path, 'utf8');
  const start = page.indexOf(heading);
  return start < 0 ? '' : page.slice(start);
}
