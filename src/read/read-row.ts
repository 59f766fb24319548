import { type Cell, makeRow, type Row, type Table, type Value } from '../csvw/index.ts';
import type { Report } from '../model/issue.ts';
import type { CellValue, SourceRow } from '../model/records.ts';
import { isShifted } from './find-shift.ts';
import { shownLength } from './report-survey.ts';

/** What the header of a file told: its table, and where its columns are. */
export interface Header {
  readonly table: Table;
  /** Position in the file of each physical column of the table, or -1. */
  readonly positions: readonly number[];
}

/**
 * Texts of a row, one for each physical column of the table → typed cells by column name. A cell that does not fit its datatype is reported and left empty; a row
 * without a required cell, or whose cells stand one place off, is reported and set aside (`undefined`).
 *
 * @param cells the row as it is in the file, where its texts come from there unchanged
 * @param number number of the row among the rows of data, from 1
 */
export function readRow(
  {
    sourceNumber,
    texts,
    cells,
  }: {
    readonly sourceNumber: number;
    readonly texts: readonly string[];
    readonly cells?: readonly string[];
  },
  number: number,
  header: Header,
  place: { readonly source: string; readonly file: string },
  report: Report,
): SourceRow | undefined {
  const { table } = header;
  const row = makeRow(table, texts, { number, sourceNumber }, () => {});
  const key = keyOf(row, table);
  const where = { ...place, row: sourceNumber, ...(key === undefined ? {} : { record: key }) };
  const missing = row.cells.find(
    ({ column, value, errors }) => column.required && (value === null || errors.length > 0),
  );
  if (missing !== undefined) {
    report({
      ...where,
      code: 'cell-missing',
      message: `A required cell ${missing.value === null ? 'is empty' : 'cannot be read'}; the row is set aside.`,
      column: missing.column.name,
      ...(missing.stringValue === '' ? {} : { value: missing.stringValue }),
    });
    return undefined;
  }
  if (cells !== undefined && isShifted(row, cells, header)) {
    const message =
      'Cells do not fit their columns, and would with a cell more or less before them. The row is set aside.';
    report({ ...where, code: 'row-unreadable', message, value: cells.join(' | ').slice(0, shownLength) });
    return undefined;
  }
  const values: Record<string, CellValue> = {};
  for (const { column, stringValue, value, errors } of row.cells) {
    const [error] = errors;
    values[column.name] = error === undefined ? cellValue(value) : null;
    if (error === undefined) continue;
    const message = `${error.message} The value is left out.`;
    report({ ...where, code: 'cell-unreadable', message, column: column.name, value: stringValue });
  }
  return { ...where, values };
}

function cellValue(value: Cell['value']): CellValue {
  if (value === null) return null;
  return isList(value) ? value.map(({ lexical }) => lexical) : value.lexical;
}

function isList(value: Value | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value);
}

function keyOf(row: Row, table: Table): string | undefined {
  if (table.primaryKey.length === 0) return undefined;
  const parts = table.primaryKey.map(
    (column) =>
      row.cells.find((cell) => cell.column.name === column.name && cell.errors.length === 0)?.stringValue ??
      '',
  );
  return parts.every((part) => part !== '') ? parts.join('/') : undefined;
}
