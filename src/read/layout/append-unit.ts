import type { LayoutStep } from './layout.ts';
import type { StepOptions } from './step-options.ts';

/**
 * `append-unit`: the header says in which unit the numbers of a column are, as in "Montant (en K€)", and the cells do not.
 *
 * - `columns`: columns of the numbers
 * - `unit`: what is written behind each number, as the reader of the format knows it: `K€`, `%`, `USD`. A text that does
 *   not end in a digit has a unit of its own, and is kept
 */
export function readAppendUnit(options: StepOptions): LayoutStep {
  const columns = options.columns('columns');
  const unit = options.text('unit');
  return {
    name: 'append-unit',
    fills: [],
    open: ({ count }) => ({
      apply: (row) => {
        const changed = columns.flatMap((column): [string, string][] => {
          const text = (row.cells[column] ?? '').trim();
          if (text === '') return [];
          if (!/\d$/.test(text)) {
            count(`a text of ${column} does not end in a digit, and is kept`, row.sourceNumber);
            return [];
          }
          count(`${column} is read in ${unit}`, row.sourceNumber);
          return [[column, `${text} ${unit}`]];
        });
        return changed.length === 0
          ? row
          : { ...row, cells: { ...row.cells, ...Object.fromEntries(changed) } };
      },
    }),
  };
}
