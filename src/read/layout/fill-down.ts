import type { LayoutRow, LayoutStep } from './layout.ts';
import type { StepOptions } from './step-options.ts';

/**
 * `fill-down`: cells written once, on the first row of a block, are meant for the rows below.
 *
 * - `columns`: filled together, when all of them are blank
 * - `within`: `section` (default: nothing crosses a header or a total) or `table`
 * - `key`: a column; rows are filled only as long as its text is that of the row they are filled from
 *
 * Below a row that was set aside, which may have begun a block, nothing is filled in unless the key says from where.
 */
export function readFillDown(options: StepOptions): LayoutStep {
  const columns = options.columns('columns');
  const within = options.choice('within', ['section', 'table']);
  const key = options.optionalColumn('key');
  const isBlank = ({ cells }: LayoutRow): boolean =>
    columns.every((name) => (cells[name] ?? '').trim() === '');
  return {
    name: 'fill-down',
    fills: [],
    open: ({ section, count, report }) => {
      let last: { readonly row: LayoutRow; readonly section: number } | undefined;
      let lost = false;
      const leave = (row: LayoutRow): LayoutRow => {
        const message = `The row that says ${columns.join(', ')} may be one that was set aside above; nothing is filled in.`;
        if (lost) report({ code: 'row-doubtful', message, row: row.sourceNumber, column: columns[0] ?? '' });
        return row;
      };
      return {
        lose: () => {
          lost = true;
        },
        apply: (row) => {
          if (!isBlank(row)) {
            last = { row, section: section.number() };
            lost = false;
            return row;
          }
          if (last === undefined || (within === 'section' && last.section !== section.number()))
            return leave(row);
          const above = last.row.cells;
          if (key === undefined ? lost : above[key] !== row.cells[key]) return leave(row);
          count(`${columns.join(', ')} taken from the row above`, row.sourceNumber);
          const filled = Object.fromEntries(columns.map((name) => [name, above[name] ?? '']));
          return { ...row, cells: { ...row.cells, ...filled } };
        },
      };
    },
  };
}
