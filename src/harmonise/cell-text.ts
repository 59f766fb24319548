import type { CellValue, SourceRow } from '../model/records.ts';

/** The single value of a cell, or `null`. */
export function cellText(row: SourceRow, column: string): string | null {
  const value: CellValue | undefined = row.values[column];
  return typeof value === 'string' ? value : null;
}

/** The values of a cell of a column with a separator. */
export function cellList(row: SourceRow, column: string): readonly string[] {
  const value: CellValue | undefined = row.values[column];
  if (value === undefined || value === null) return [];
  return typeof value === 'string' ? [value] : value;
}
