import type { LayoutStep } from './layout.ts';
import type { StepOptions } from './step-options.ts';

/**
 * `flag-cut-text`: an export cut texts at a length. What is lost cannot be recovered: the texts are kept as they are, and
 * each is reported.
 *
 * - `columns`: where
 * - `length`: in characters; a text shorter by one may have ended in a space there, which the export took off
 */
export function readFlagCutText(options: StepOptions): LayoutStep {
  const columns = options.columns('columns');
  const cut = options.integer('length');
  return {
    name: 'flag-cut-text',
    fills: [],
    open: ({ report }) => ({
      apply: (row) => {
        for (const column of columns) {
          const value = row.cells[column] ?? '';
          const { length } = [...value];
          if (length !== cut && length !== cut - 1) continue;
          const message = `The text has ${length} characters: the export may have cut it. It is kept as it is.`;
          report({ code: 'text-cut', message, row: row.sourceNumber, column, value });
        }
        return row;
      },
    }),
  };
}
