import type { Column } from '../table-group.ts';
import { shiftDecimal } from '../values/decimal.ts';
import { type Cell, isList, type Row, type Value } from './row.ts';

/** One text for equal values: `1`, `01` and `1.0` are one decimal. */
function valueKey(value: Value, { datatype }: Column): string {
  const { kind } = datatype.builtin;
  const number = (kind === 'integer' || kind === 'decimal') && /^[+-]?[\d.]+$/.test(value.lexical);
  const lexical = number ? shiftDecimal(value.lexical, 0).replace(/^-0$/, '0') : value.lexical;
  return JSON.stringify([lexical, value.language ?? null]);
}

function cellKey({ value, column }: Cell): string | null {
  if (value === null) return null;
  return isList(value) ? value.map((item) => valueKey(item, column)).join() : valueKey(value, column);
}

/**
 * Key of a row over some columns: equal for rows whose cells have equal values there. `undefined` when every one
 * of these cells is null.
 */
export function rowKey(row: Row, names: readonly string[]): string | undefined {
  const keys = names.map((name) => {
    const cell = row.cells.find(({ column }) => column.name === name);
    return cell === undefined ? null : cellKey(cell);
  });
  return keys.every((key) => key === null) ? undefined : JSON.stringify(keys);
}
