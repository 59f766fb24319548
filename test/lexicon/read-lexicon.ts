import { createReadStream, readFileSync } from 'node:fs';
import { Store } from 'n3';
import { type CsvwError, makeRow, parseMetadata, readCsv, rowQuads } from '../../src/csvw/index.ts';

const folder = 'data/lexicon';

/** The lexicon as RDF, made from its tables, with everything that the CSVW engine had to say. */
export async function readLexicon(): Promise<{ store: Store; errors: CsvwError[] }> {
  const errors: CsvwError[] = [];
  const report = (error: CsvwError) => errors.push(error);
  const document: unknown = JSON.parse(readFileSync(`${folder}/lexicon.csvw.json`, 'utf8'));
  const group = parseMetadata(document, { url: `file:///${folder}/lexicon.csvw.json`, report });
  const store = new Store();
  for (const table of group.tables) {
    const path = `${folder}/${table.url.split('/').at(-1)}`;
    const names = table.columns.filter((column) => !column.virtual).map((column) => column.name);
    for await (const batch of readCsv(createReadStream(path), table.dialect, report, { url: path })) {
      for (const { header, sourceNumber, cells } of batch) {
        if (header) {
          if (cells.join() !== names.join()) report({ code: 'header', severity: 'error', message: path });
          continue;
        }
        const row = makeRow(table, cells, { number: sourceNumber - 1, sourceNumber }, report);
        store.addQuads(rowQuads(row, { report }));
      }
    }
  }
  return { store, errors };
}
