import type { ColumnTitles } from './column-titles.ts';
import type { LayoutStep } from './layout.ts';
import type { StepOptions } from './step-options.ts';

/** A row with more cells than this per column is not worth a search. */
const mostPieces = 4;

/**
 * `rejoin-cells`: the delimiter is also in the texts, without quotes (decimal commas, commas of sentences), so rows have
 * more cells than the header. A row is rejoined when exactly one way gives every column a text that fits it; any other
 * row is refused.
 *
 * - `delimiter`: what the file was split at
 * - `patterns`: by column, the texts that fit. A column without a pattern fits what has no delimiter in it
 */
export function readRejoinCells(options: StepOptions, titles: ColumnTitles): LayoutStep {
  const delimiter = options.text('delimiter');
  const patterns = options.patterns('patterns');
  return {
    name: 'rejoin-cells',
    fills: [],
    open: ({ count }) => ({
      repairCells: (cells, header) => {
        const tests = header.map((title) => {
          const pattern = patterns.get(titles.find(title) ?? '');
          return (text: string) => pattern?.test(text) ?? !text.includes(delimiter);
        });
        const joined = rejoin(cells, tests, delimiter);
        if (joined !== undefined && joined.length < cells.length)
          count(`unquoted "${delimiter}" put back into cells, in the one way that fits every column`);
        return joined;
      },
    }),
  };
}

/** The one way to join neighbours so that each column fits; `undefined` when there is none, or more than one. */
function rejoin(
  cells: readonly string[],
  tests: readonly ((text: string) => boolean)[],
  delimiter: string,
): readonly string[] | undefined {
  if (cells.length < tests.length || cells.length > tests.length * mostPieces) return undefined;
  const known = new Map<string, readonly (readonly string[])[]>();
  const waysFrom = (cell: number, column: number): readonly (readonly string[])[] => {
    const test = tests[column];
    if (test === undefined) return cell === cells.length ? [[]] : [];
    const key = `${cell}/${column}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const ways: (readonly string[])[] = [];
    const last = cells.length - (tests.length - column - 1);
    for (let end = cell + 1; end <= last && ways.length < 2; end++) {
      const text = cells.slice(cell, end).join(delimiter);
      if (test(text)) ways.push(...waysFrom(end, column + 1).map((rest) => [text, ...rest]));
    }
    known.set(key, ways);
    return ways;
  };
  const [only, another] = waysFrom(0, 0);
  return another === undefined ? only : undefined;
}
