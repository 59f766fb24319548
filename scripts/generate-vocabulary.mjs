/**
 * Writes `src/model/vocabulary.ts` (from `ontology/aect.ttl`) and `src/model/tables.ts` (from
 * `ontology/tables.csvw.json`), so that code can only name terms, tables and columns that exist.
 *
 * Usage: `node scripts/generate-vocabulary.mjs [--check] [project folder]`
 * With `--check` nothing is written: exit code 1 when a file is missing or out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Parser } from 'n3';

/** @typedef {{ name: string, required?: boolean, virtual?: boolean }} Column */
/** @typedef {{ url: string, tableSchema: { columns: Column[] } }} Table */

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** @type {(source: string) => string} */
const banner = (source) =>
  `// Generated from ${source} by \`node scripts/generate-vocabulary.mjs\`: do not edit.\n\n`;

/** Order of the code points of two strings, whatever the locale. @type {(a: string, b: string) => number} */
const byCodePoint = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** One frozen object literal. @type {(name: string, doc: string, entries: [string, string][]) => string} */
function constant(name, doc, entries) {
  const lines = entries.map(([key, iri]) => `  ${key}: '${iri}',`);
  return `/** ${doc} */\nexport const ${name} = {\n${lines.join('\n')}\n} as const;\n`;
}

/**
 * Text of `vocabulary.ts`: base IRI, namespaces (the prefixes of the file) and one entry per term.
 * @param {string} turtle text of the ontology
 */
export function generateVocabulary(turtle) {
  /** @type {Map<string, string>} */
  const prefixes = new Map();
  const quads = new Parser({ format: 'text/turtle' }).parse(turtle, null, (prefix, iri) => {
    prefixes.set(prefix, typeof iri === 'string' ? iri : iri.value);
  });
  const namespace = prefixes.get('aect');
  if (namespace === undefined) throw new Error('ontology/aect.ttl declares no prefix aect:');
  const typed = quads.filter((quad) => quad.predicate.value === RDF_TYPE).map((quad) => quad.subject.value);
  const terms = [...new Set(typed)].filter((iri) => iri.startsWith(namespace)).sort(byCodePoint);
  const spaces = [...prefixes].sort(([a], [b]) => byCodePoint(a, b));
  const base = namespace.replace(/ontology#$/, '');
  return [
    banner('ontology/aect.ttl'),
    `/** Where every IRI of ours starts, unless a release is made with another \`--base\`. */\n`,
    `export const defaultBaseIri = '${base}';\n\n`,
    constant('namespaces', 'Namespaces of the vocabularies that we publish with, by prefix.', spaces),
    '\n',
    constant(
      'aect',
      'Terms of the AECT ontology, by local name.',
      terms.map((iri) => [iri.slice(namespace.length), iri]),
    ),
  ].join('');
}

/** `action-themes.csv` → `action-themes`. @type {(table: Table) => string} */
const tableName = (table) => table.url.replace(/\.csv$/, '');

/** `action-themes` → `ActionThemeRow`. @type {(name: string) => string} */
function rowType(name) {
  const singular = name.replace(/ies$/, 'y').replace(/s$/, '');
  return `${singular.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase())}Row`;
}

/** Type of the rows of one table. @type {(table: Table) => string} */
function rowDeclaration(table) {
  const columns = table.tableSchema.columns.filter((column) => !column.virtual);
  const lines = columns.map(
    ({ name, required }) => `  readonly ${name}: ${required ? 'string' : 'string | null'};`,
  );
  const name = tableName(table);
  return `/** Row of \`${name}\`. */\ntype ${rowType(name)} = {\n${lines.join('\n')}\n};\n`;
}

/**
 * Text of `tables.ts`: one type per table (an alias, because an interface would not fit the index signature of
 * `TidyRow.values`), and the map from table name to type.
 * @param {{ tables: Table[] }} metadata the CSVW description of the tidy tables
 */
export function generateTables(metadata) {
  const names = metadata.tables.map(tableName);
  const entries = names.map(
    (name) => `  readonly ${name.includes('-') ? `'${name}'` : name}: ${rowType(name)};`,
  );
  return [
    banner('ontology/tables.csvw.json'),
    metadata.tables.map(rowDeclaration).join('\n'),
    `\n/** Row type of each tidy table, by table name (its file name without \`.csv\`). */\n`,
    `export type TableRows = {\n${entries.join('\n')}\n};\n\n`,
    `/** Name of a tidy table. */\nexport type TableName = keyof TableRows;\n`,
  ].join('');
}

/** Text of a file, or nothing when it is absent. @type {(path: string) => string} */
function readOrEmpty(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** @type {() => void} */
function main() {
  const { values, positionals } = parseArgs({
    options: { check: { type: 'boolean' } },
    allowPositionals: true,
  });
  const root = positionals[0] ?? join(import.meta.dirname, '..');
  const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
  const files = {
    'src/model/vocabulary.ts': generateVocabulary(read('ontology/aect.ttl')),
    'src/model/tables.ts': generateTables(JSON.parse(read('ontology/tables.csvw.json'))),
  };
  for (const [path, text] of Object.entries(files)) {
    if (readOrEmpty(join(root, path)) === text) continue;
    if (values.check) {
      console.error(`${path} is out of date: run "node scripts/generate-vocabulary.mjs".`);
      process.exitCode = 1;
    } else {
      writeFileSync(join(root, path), text);
      console.log(`${path} written.`);
    }
  }
}

main();
