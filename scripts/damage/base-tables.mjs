// The clean tables: the declarations with their own description, and tables of the lexicon and of the reference
// data, each with a description whose first column is required.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultDialect, readCsv } from '../../dist/lib/csvw/index.js';
import { readSource } from '../../dist/lib/read/read-source.js';

const root = new URL('../..', import.meta.url).pathname;
const mostRows = 40;
const others = [
  'data/lexicon/concepts.csv',
  'data/lexicon/mappings.csv',
  'data/lexicon/quotations.csv',
  'data/lexicon/broader.csv',
  'data/reference/dac-codes.csv',
  'data/reference/dac-recipients.csv',
  'data/reference/siren-departements.csv',
  'data/reference/agencies.csv',
  'data/reference/theme-words.csv',
  'data/lexicon/alt-labels.csv',
];

async function readTable(path) {
  const rows = [];
  const bytes = (async function* () {
    yield readFileSync(join(root, path));
  })();
  for await (const batch of readCsv(bytes, defaultDialect, () => {}))
    rows.push(...batch.map(({ cells }) => cells));
  const [header, ...data] = rows;
  return { header, rows: data.slice(0, mostRows) };
}

function describe(declared, header) {
  return {
    ...declared,
    url: 'table.csv',
    tableSchema: {
      columns: header.map((name, index) => ({
        name: /^[a-z]\w*$/.test(name) ? name : `column_${index}`,
        titles: [name],
        datatype: 'string',
        ...(index === 0 ? { required: true } : {}),
      })),
    },
  };
}

/** Reads the tables, and writes their descriptions below a folder. */
export async function readBaseTables(folder) {
  const declared = JSON.parse(
    readFileSync(join(root, 'data/sources/oecd-crs-2023/source.csvw.json'), 'utf8'),
  );
  const tables = [
    {
      name: 'declarations',
      ...(await readTable('data/sources/oecd-crs-2023/declarations.csv')),
      source: await readSource(join(root, 'data/sources/oecd-crs-2023')),
    },
  ];
  for (const path of others) {
    const table = await readTable(path);
    const name = path.split('/').at(-1).replace('.csv', '');
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'source.csvw.json'), JSON.stringify(describe(declared, table.header)));
    tables.push({ name, ...table, source: await readSource(join(folder, name)) });
  }
  return tables;
}
