import type { IssueCode } from '../../model/issue.ts';
import type { LexiconRow, LexiconTable } from '../../model/lexicon.ts';
import type { LexiconCheck } from './lexicon-index.ts';

/** Columns that name a row of another table: the table and the column of its key, and what a wrong name is called. */
const references: Readonly<Record<string, readonly [file: string, key: string, code: IssueCode]>> = {
  concept: ['concepts.csv', 'concept', 'lexicon-reference-unknown'],
  broader: ['concepts.csv', 'concept', 'lexicon-broader-unknown'],
  related: ['concepts.csv', 'concept', 'lexicon-related-unknown'],
  replaced_by: ['concepts.csv', 'concept', 'lexicon-reference-unknown'],
  collection: ['collections.csv', 'collection', 'lexicon-reference-unknown'],
  source: ['sources.csv', 'source', 'lexicon-reference-unknown'],
  scheme: ['scheme.csv', 'scheme', 'lexicon-reference-unknown'],
};
/** Tables whose column of that name is their own key. */
const owners = new Set([
  'concepts.csv concept',
  'collections.csv collection',
  'sources.csv source',
  'scheme.csv scheme',
  'mapping-schemes.csv scheme',
]);

/** Every key names a row that exists, and no row has the key of another one; a concept is no code list (SKOS S37). */
export const checkKeys: LexiconCheck = ({ lexicon, concepts, collections, key, issue }, report) => {
  for (const table of lexicon.tables.values()) {
    for (const row of findRepeated(table)) {
      const column = table.primaryKey[0] ?? '';
      const message = 'An earlier row has the same key.';
      report(
        issue(
          'lexicon-row-repeated',
          message,
          { file: table.file, row: row.number, column },
          row.cell(column),
        ),
      );
    }
  }
  for (const [column, [file, keyColumn, code]] of Object.entries(references)) {
    const known = new Set(lexicon.tables.get(file)?.rows.map((row) => row.cell(keyColumn)));
    for (const table of lexicon.tables.values()) {
      if (owners.has(`${table.file} ${column}`)) continue;
      for (const row of table.rows) {
        const value = row.cell(column);
        if (value === '' || known.has(value)) continue;
        const message = `"${value}" is not in ${file}.`;
        report(issue(code, message, { file: table.file, row: row.number, column }, value));
      }
    }
  }
  for (const [collection, place] of collections) {
    if (!concepts.has(collection)) continue;
    const message = `"${key(collection)}" is in concepts.csv too.`;
    report(issue('lexicon-type-conflict', message, { ...place, column: 'collection' }, key(collection)));
  }
};

/** Rows whose primary key an earlier row has. */
function findRepeated({ primaryKey, rows }: LexiconTable): LexiconRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const text = JSON.stringify(primaryKey.map((column) => row.cell(column)));
    const repeated = seen.has(text);
    seen.add(text);
    return repeated;
  });
}
