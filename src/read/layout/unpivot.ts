import type { LayoutRow, LayoutStep } from './layout.ts';
import type { StepOptions } from './step-options.ts';

/**
 * `unpivot`: amounts stand side by side, in a column for each year or each kind, and each of them is a row of data.
 *
 * - `columns`: column → the text that says what it holds, as `{"montant2021": "2021"}`
 * - `value`: the column that is given the cell
 * - `to`: the column that is given the text
 *
 * A blank cell makes no row. A row with blank cells alone stays one row, without a value, so that it is not lost.
 */
export function readUnpivot(options: StepOptions): LayoutStep {
  const columns = [...options.textsByColumn('columns')];
  const value = options.column('value');
  const to = options.column('to');
  return {
    name: 'unpivot',
    fills: [value, to],
    open: ({ count }) => ({
      spread: (row) => {
        const blank = Object.fromEntries(columns.map(([column]) => [column, '']));
        const rows = columns.flatMap(([column, text]): LayoutRow[] => {
          const cell = row.cells[column] ?? '';
          if (cell.trim() === '') return [];
          return [{ ...row, cells: { ...row.cells, ...blank, [value]: cell, [to]: text } }];
        });
        if (rows.length === 0) {
          count('a row has none of the cells that are put one below the other', row.sourceNumber);
          return [row];
        }
        for (const _ of rows)
          count(`cells of one row are put one below the other, in ${value}`, row.sourceNumber);
        return rows;
      },
    }),
  };
}
