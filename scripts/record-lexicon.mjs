/**
 * Writes `data/lexicon/history.csv`: for each concept and code list of the lexicon the digest of its statements, the day
 * of its last change and the version of the lexicon on that day. What has not changed keeps its row; what is gone keeps
 * it too, so that the checks of the lexicon miss it.
 *
 * Usage, after `npm run build`: `node scripts/record-lexicon.mjs [--date YYYY-MM-DD] [--check] [folder]`
 * The date is that of the release with the changes, today unless told. With `--check` nothing is written: exit code 1
 * when the table is not up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { lexiconFolder, readLexicon } from '../dist/lib/read/read-lexicon.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { date: { type: 'string' }, check: { type: 'boolean', default: false } },
});
const [folder = lexiconFolder] = positionals;
const date = values.date ?? new Date().toISOString().slice(0, 10);
if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Error(`--date is YYYY-MM-DD, not ${date}`);

const lexicon = await readLexicon(undefined, folder);
const version = lexicon.tables.get('scheme.csv')?.rows[0]?.cell('version') ?? '';
const columns = ['resource', 'digest', 'modified', 'version'];
const rows = new Map(
  (lexicon.tables.get('history.csv')?.rows ?? []).map((row) => [row.cell('resource'), columns.map(row.cell)]),
);
for (const [iri, { digest, modified }] of lexicon.states) {
  const resource = iri.slice(lexicon.namespace.length);
  if (modified === undefined) rows.set(resource, [resource, digest, date, version]);
}
// Keys are ASCII: the built-in order is that of code points. No cell needs a quote.
const lines = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cells]) => cells.join(','));
const text = `${[columns.join(','), ...lines].join('\n')}\n`;

const path = join(folder, 'history.csv');
if (!values.check) writeFileSync(path, text);
else if (readFileSync(path, 'utf8') !== text) {
  process.stderr.write(`${path} is out of date: run npm run generate.\n`);
  process.exitCode = 1;
}
