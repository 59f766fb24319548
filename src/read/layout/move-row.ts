import type { HeaderMove } from './header-row.ts';
import type { LayoutRow, StepContext } from './layout.ts';

/**
 * Moves the cells of a row to the columns that the header above it means. A row with a cell that would be lost is
 * reported and set aside.
 */
export function moveRow(
  row: LayoutRow,
  below: HeaderMove | undefined,
  { report, count }: Pick<StepContext, 'report' | 'count'>,
): LayoutRow | undefined {
  if (below === undefined || !below.differs) return row;
  const cells = below.move(row.cells);
  if (cells === undefined) {
    report({
      code: 'row-unreadable',
      message: 'The header above the row has no title for one of its cells; the row is set aside.',
      row: row.sourceNumber,
      value: Object.values(row.cells)
        .filter((text) => text !== '')
        .join(' | '),
    });
    return undefined;
  }
  count(
    'cells go to the columns that the header above them names, not to those of the first header',
    row.sourceNumber,
  );
  return { ...row, cells };
}
