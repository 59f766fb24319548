import type { LayoutStep } from './layout.ts';
import type { StepOptions } from './step-options.ts';

/**
 * `section-row`: a row between the data with one text alone, which names the section that the rows below it stand in.
 *
 * - `column`: where the name stands
 * - `to`: the column that is given the name
 * - `name`: expression for the whole text, with one group for the name where not all of it is (default: any text)
 */
export function readSectionRow(options: StepOptions): LayoutStep {
  const column = options.column('column');
  const to = options.column('to');
  const name = options.optionalPattern('name');
  return {
    name: 'section-row',
    fills: [to],
    open: ({ section, count }) => ({
      apply: (row) => {
        const text = (row.cells[column] ?? '').replace(/\s+/gu, ' ').trim();
        const alone = Object.entries(row.cells).every(
          ([other, cell]) => other === column || cell.trim() === '',
        );
        const match = name === undefined ? [text] : name.exec(text);
        if (text !== '' && alone && match !== null) {
          section.begin((match[1] ?? text).trim());
          count('a row with a title alone begins a section', row.sourceNumber);
          return undefined;
        }
        const current = section.name();
        return current === undefined ? row : { ...row, cells: { ...row.cells, [to]: current } };
      },
    }),
  };
}
