import type { LayoutStep } from './layout.ts';
import type { StepOptions } from './step-options.ts';

/** Characters of a text that a report shows. */
const shownLength = 80;

/**
 * `drop-rows`: rows that are no data, and that no other step knows: what stands at the top and at the foot of each page of a
 * printed document, an amount carried forward.
 *
 * - `column`: where the text of such a row stands
 * - `text`: expression for that whole text
 * - `alone`: whether such a row has no other text (default: it may have)
 *
 * Each text that was taken away is reported.
 */
export function readDropRows(options: StepOptions): LayoutStep {
  const column = options.column('column');
  const text = options.pattern('text');
  const alone = options.flag('alone');
  return {
    name: 'drop-rows',
    fills: [],
    open: ({ count }) => ({
      apply: (row) => {
        const found = (row.cells[column] ?? '').replace(/\s+/gu, ' ').trim();
        if (found === '' || !text.test(found)) return row;
        const others = Object.entries(row.cells).filter(
          ([name, cell]) => name !== column && cell.trim() !== '',
        );
        if (alone && others.length > 0) return row;
        const all = [found, ...others.map(([, cell]) => cell.trim())].join(' | ');
        count(`"${all.slice(0, shownLength)}" is no data`, row.sourceNumber);
        return undefined;
      },
    }),
  };
}
