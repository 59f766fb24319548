import { makeRow } from '../../rows/make-row.ts';
import { isList, type Value } from '../../rows/row.ts';
import type { Column, Table } from '../../table-group.ts';
import type { Lose } from '../collect-losses.ts';
import { compareNulls } from './find-nulls.ts';

/** Values of a virtual column: those of its default, the same in each row. */
export function virtualValues(table: Table, column: Column): readonly Value[] {
  const row = makeRow(table, [], { number: 1, sourceNumber: 1 }, () => undefined);
  const value = row.cells.find((cell) => cell.column.name === column.name)?.value ?? null;
  if (value === null) return [];
  return isList(value) ? value : [value];
}

/**
 * Whether RML can take the cells of a column as they are. What would make other values is noted, and the caller leaves
 * the mapping out; what would only make fewer is noted, and the mapping stays.
 */
export function canReadCell(column: Column, nulls: readonly string[], lose: Lose): boolean {
  const { datatype, separator } = column;
  const format = datatype.format?.type;
  if (separator !== undefined) {
    lose('rml-separator', 'RML does not split a cell into values; left out.', column);
    return false;
  }
  if (format !== undefined && format !== 'expression') {
    lose('rml-format', `RML does not read the format of a ${format}; left out.`, column);
    return false;
  }
  const compared = compareNulls(column, nulls);
  if (compared === 'more') {
    lose('rml-null', 'RML has one list of nulls for a file, and the column has others; left out.', column);
    return false;
  }
  if (compared === 'fewer')
    lose('rml-null', 'RML has one list of nulls for a file: texts of the column are among them.', column);
  if (column.default !== '') lose('rml-default', 'RML has no default: an empty cell makes nothing.', column);
  if (datatype.builtin.whiteSpace !== 'preserve')
    lose(
      'rml-value',
      'RML takes cells as they are written: white space stays, a boolean 1 is not true, and what is not of the datatype still becomes a literal of it.',
      column,
    );
  return true;
}
