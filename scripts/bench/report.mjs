import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const titles = {
  compiled: 'compiled path (`compileTable`)',
  reference: 'reference path (`csv2rdf`, minimal)',
  'rdf-parser-csvw': 'rdf-parser-csvw + n3 StreamWriter',
  naive: 'csv-parse (`columns: true`) + n3 Writer, mapping in code',
  strings: 'strings by hand, for this mapping only',
  rocketrml: 'RocketRML, the mapping in RML',
};

/** What the engine must hold, as a ratio of triples per CPU second in one run. */
export const targets = [
  { one: 'reference', other: 'rdf-parser-csvw', least: 1.2 },
  { one: 'reference', other: 'naive', least: 0.6 },
  { one: 'compiled', other: 'rdf-parser-csvw', least: 4 },
  { one: 'compiled', other: 'naive', least: 3.5 },
  { one: 'compiled', other: 'strings', least: 1.3 },
];

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function versionOf(name) {
  try {
    const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
    return `${name} ${JSON.parse(readFileSync(file, 'utf8')).version}`;
  } catch {
    return `${name} (not installed)`;
  }
}

/** Ratio of two programs: the median of the ratios of each round, so that a slow minute weighs on both. */
export function compare(runs, one, other) {
  const pairs = (runs[one] ?? []).map((run, round) => [run, runs[other]?.[round]]);
  const ratios = pairs.flatMap(([a, b]) => (a?.cpu && b?.cpu ? [b.cpu / a.cpu] : []));
  return ratios.length === 0 ? undefined : median(ratios);
}

function describeRuns(name, runs) {
  const done = runs.filter(({ failure }) => failure === undefined);
  if (done.length === 0) return `| ${titles[name]} | ${runs[0]?.failure ?? 'not run'} | | | |`;
  const cpu = median(done.map((run) => run.cpu));
  const wall = median(done.map((run) => run.wall));
  const rss = Math.max(...done.map((run) => run.rss));
  const speed = Math.round(done[0].triples / cpu / 1000);
  return `| ${titles[name]} | ${cpu.toFixed(2)} | ${speed} | ${wall.toFixed(2)} | ${Math.round(rss)} |`;
}

function table(sizes, runs) {
  return [
    `### ${sizes}`,
    '',
    '| program | CPU s | thousand triples per CPU s | wall s | peak memory, MB |',
    '|---|---:|---:|---:|---:|',
    ...Object.entries(runs).map(([name, list]) => describeRuns(name, list)),
    '',
  ];
}

function growth(name, small, large) {
  const [few, many] = [small[name], large[name]].map((runs) =>
    (runs ?? []).flatMap(({ rss }) => (rss === undefined ? [] : [rss])),
  );
  if (few.length === 0 || many.length === 0) return [];
  const numbers = [median(few), median(many), Math.max(...many)].map(Math.round);
  const worst = Math.max(...many) / Math.min(...few);
  return [
    `| ${titles[name]} | ${numbers.join(' | ')} | ${(median(many) / median(few)).toFixed(2)} | ${worst.toFixed(2)} |`,
  ];
}

/** The page of results. */
export function writeReport({ rows, rounds, runs, large, largeRounds, largeRows, hash, count }) {
  const memory = Math.round(totalmem() / 2 ** 30);
  const ratios = targets.map(({ one, other, least }) => {
    const ratio = compare(runs, one, other);
    const value = ratio === undefined ? 'not measured' : ratio.toFixed(2);
    return `| ${titles[one]} | ${titles[other]} | ${value} | ${least} | ${ratio >= least ? 'yes' : 'no'} |`;
  });
  const grown = Object.keys(large).flatMap((name) => growth(name, runs, large));
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`. One generated CSV file of twelve columns (accents, commas, doubled quotes and newlines in',
    'cells) becomes twelve triples a row: a type, four IRIs, seven literals. Every program runs in a process of its own, one',
    'after the other in each round; set-up is not counted; texts are written through one buffer of 256 kB. CPU seconds are',
    'medians over the rounds, and ratios are medians of the ratios of each round: other work on the machine weighs on both.',
    '',
    `${cpus().length} × ${cpus()[0]?.model.trim()}, ${memory} GB, Node ${process.version}, ${['csv-parse', 'n3', 'rdf-parser-csvw', 'rocketrml'].map(versionOf).join(', ')}.`,
    `Outputs compared: ${count} distinct triples each, the same graph (SHA-256 of the sorted lines ${hash.slice(0, 16)}…).`,
    '',
    ...table(`${rows.toLocaleString('en')} rows, ${rounds} rounds`, runs),
    ...(largeRows ? table(`${largeRows.toLocaleString('en')} rows, ${largeRounds} rounds`, large) : []),
    '### Ratios of triples per CPU second',
    '',
    '| program | against | ratio | wanted | held |',
    '|---|---|---:|---:|---|',
    ...ratios,
    '',
    ...(grown.length > 0
      ? [
          '### Peak memory',
          '',
          `| program | ${rows.toLocaleString('en')} rows, median MB | ${largeRows.toLocaleString('en')} rows, median MB | most MB | ratio of medians | most against least |`,
          '|---|---:|---:|---:|---:|---:|',
          ...grown,
          '',
        ]
      : []),
  ].join('\n');
}
