import type { Report } from '../model/issue.ts';
import type { TidyRecord } from '../model/records.ts';

/**
 * Reports identifiers of declarations that differ only by case, spaces or the Unicode form of their accents: they stay
 * two declarations, since nothing says that they are one. Needs memory for one key a record.
 *
 * @param column column of the identifier, for the issues
 */
export function watchKeys(column: string): (record: TidyRecord, report: Report) => void {
  const seen = new Map<string, string>();
  return ({ source, file, row, record, rows }, report) => {
    const identifier = rows.find(({ table }) => table === 'declarations')?.values.identifier;
    if (identifier === null || identifier === undefined) return;
    const folded = identifier.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
    const first = seen.get(folded);
    if (first === undefined) seen.set(folded, identifier);
    if (first === undefined || first === identifier) return;
    report({
      code: 'key-similar',
      message: `The identifier differs from "${first}" only by case, spaces or accents; they are kept as two.`,
      source,
      file,
      row,
      ...(record === undefined ? {} : { record }),
      column,
      value: identifier,
    });
  };
}
