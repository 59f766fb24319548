import type { ColumnTitles } from './column-titles.ts';
import { type HeaderMove, moveBelow, parseHeaderRow } from './header-row.ts';
import type { LayoutStep } from './layout.ts';
import { moveRow } from './move-row.ts';
import type { StepOptions } from './step-options.ts';

/**
 * `drop-repeated-header`: the header is there again between rows; it begins a section. When its titles are in other
 * columns than before, the cells below it follow them. No members.
 */
export function readDropRepeatedHeader(_: StepOptions, titles: ColumnTitles): LayoutStep {
  return {
    name: 'drop-repeated-header',
    fills: [],
    open: ({ section, report, count }) => {
      let below: HeaderMove | undefined;
      return {
        apply: (row) => {
          const header = parseHeaderRow(row, titles.find);
          if (header === undefined || header.size < 2) return moveRow(row, below, { report, count });
          section.begin();
          below = moveBelow(header, titles);
          count('the header is there again and begins a section', row.sourceNumber);
          for (const [column, meant] of header) {
            if (meant !== undefined) continue;
            const message =
              'A header between rows has a title that is not in the description; cells below it are not read.';
            report({
              code: 'column-unknown',
              message,
              row: row.sourceNumber,
              column: (row.cells[column] ?? '').trim(),
            });
          }
          return undefined;
        },
      };
    },
  };
}
