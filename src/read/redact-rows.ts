import type { Report } from '../model/issue.ts';
import type { Batch, CellValue, SourceRow } from '../model/records.ts';
import { redactPersonalData } from '../model/redact-personal-data.ts';

/**
 * Takes e-mail addresses, telephone numbers, names of persons and social-security numbers out of every text of the
 * rows, before any stage sees them, and says of each cell how many were taken out (GDPR, art. 5.1.c).
 */
export async function* redactRows(
  rows: AsyncIterable<Batch<SourceRow>>,
  report: Report,
): AsyncGenerator<Batch<SourceRow>> {
  for await (const batch of rows) yield batch.map((row) => redactRow(row, report));
}

function redactRow(row: SourceRow, report: Report): SourceRow {
  const { source, file, row: number } = row;
  const record = row.record === undefined ? {} : { record: redactPersonalData(row.record).text };
  const values: Record<string, CellValue> = {};
  let changed = false;
  for (const [column, value] of Object.entries(row.values)) {
    const { cell, count } = redactCell(value);
    values[column] = cell;
    if (count === 0) continue;
    changed = true;
    report({
      code: 'personal-data-removed',
      message: `Personal data removed from the text: ${count}.`,
      source,
      file,
      row: number,
      ...record,
      column,
    });
  }
  return changed ? { ...row, ...record, values } : row;
}

function redactCell(value: CellValue): { readonly cell: CellValue; readonly count: number } {
  if (value === null) return { cell: value, count: 0 };
  if (typeof value === 'string') {
    const { text, count } = redactPersonalData(value);
    return { cell: text, count };
  }
  const parts = value.map(redactPersonalData);
  return { cell: parts.map(({ text }) => text), count: parts.reduce((sum, { count }) => sum + count, 0) };
}
