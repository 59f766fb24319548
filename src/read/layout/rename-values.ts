import type { LayoutStep } from './layout.ts';
import type { StepOptions } from './step-options.ts';

/**
 * `rename-values`: a column holds codes of the publisher, and the description says what they mean.
 *
 * - `column`: the column of the codes
 * - `values`: code → text. A text that is no code is kept, and said once per section
 */
export function readRenameValues(options: StepOptions): LayoutStep {
  const column = options.column('column');
  const values = new Map(Object.entries(options.texts('values')));
  const meanings = new Set(values.values());
  return {
    name: 'rename-values',
    fills: [],
    open: ({ count }) => ({
      apply: (row) => {
        const code = (row.cells[column] ?? '').trim();
        if (code === '' || meanings.has(code)) return row;
        const meaning = values.get(code);
        if (meaning === undefined) {
          // without the text: a column of free texts would be counted text by text
          count(`a text of ${column} is not in the table of codes, and is kept`, row.sourceNumber);
          return row;
        }
        count(`${column} "${code}" is read as "${meaning}"`, row.sourceNumber);
        return { ...row, cells: { ...row.cells, [column]: meaning } };
      },
    }),
  };
}
