import type { LayoutStep } from './layout.ts';

/** `drop-blank-rows`: a row without a text in any column of the description is no data. No members. */
export function readDropBlankRows(): LayoutStep {
  return {
    name: 'drop-blank-rows',
    fills: [],
    open: ({ count }) => ({
      apply: (row) => {
        if (Object.values(row.cells).some((text) => text.trim() !== '')) return row;
        count('a row has no text in any column of the description', row.sourceNumber);
        return undefined;
      },
    }),
  };
}
