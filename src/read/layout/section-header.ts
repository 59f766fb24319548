import type { ColumnTitles } from './column-titles.ts';
import { type HeaderMove, moveBelow, parseHeaderRow } from './header-row.ts';
import type { LayoutStep } from './layout.ts';
import { moveRow } from './move-row.ts';
import type { StepOptions } from './step-options.ts';

/**
 * `section-header`: rows between the data whose cells are titles, one of which names the section, as in
 * `"Association (santé)"`. The header of the file may be the first of them.
 *
 * - `column`: the column that the title with the name of the section stands over
 * - `title`: that title, with `{section}` in the place of the name
 * - `to`: the column that is given the name
 */
export function readSectionHeader(options: StepOptions, titles: ColumnTitles): LayoutStep {
  const column = options.column('column');
  const title = compileTemplate(...options.template('title', 'section'));
  const to = options.column('to');
  const nameIn = (text: string): string | undefined => title.exec(collapse(text))?.[1]?.trim();
  return {
    name: 'section-header',
    fills: [to],
    open: ({ section, report, count }) => {
      let below: HeaderMove | undefined;
      return {
        repairHeader: (cells) => {
          const position = cells.findIndex((cell) => nameIn(cell) !== undefined);
          if (position === -1) return cells;
          section.begin(nameIn(cells[position] ?? ''));
          return cells.with(position, column);
        },
        apply: (row) => {
          const name = nameIn(row.cells[column] ?? '');
          const header =
            name === undefined
              ? undefined
              : parseHeaderRow(row, (text) => (nameIn(text) === undefined ? titles.find(text) : column));
          if (header !== undefined) {
            section.begin(name);
            below = moveBelow(header, titles);
            count('a header between rows begins a section', row.sourceNumber);
            return undefined;
          }
          const moved = moveRow(row, below, { report, count });
          const current = section.name();
          return moved === undefined || current === undefined
            ? moved
            : { ...moved, cells: { ...moved.cells, [to]: current } };
        },
      };
    },
  };
}

/** What is before and after the name of a section → an expression that captures it, blind to case. */
function compileTemplate(before: string, after: string): RegExp {
  const [start, end] = [before.replace(/^\s+/, ''), after.replace(/\s+$/, '')].map((part) =>
    part.replace(/\s+/g, ' ').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'),
  );
  return new RegExp(`^${start}(.+)${end}$`, 'iu');
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
