import type { LayoutStep } from './layout.ts';
import type { StepOptions } from './step-options.ts';

/**
 * `unwrap-rows`: a spreadsheet opened the file with another delimiter and saved it again, so a row is wrapped in quotes,
 * cut at that delimiter, or followed by it: `"a,b ""c""";;`. The row is put back as it was. Needs a dialect
 * without `quoteChar`, whose rows are split at `inside`.
 *
 * - `delimiter`: that of the spreadsheet
 * - `inside`: that of the file
 */
export function readUnwrapRows(options: StepOptions): LayoutStep {
  const delimiter = options.text('delimiter');
  const inside = options.text('inside');
  const unwrap = (cells: readonly string[]): readonly string[] => {
    const line = cells.join(inside);
    // without either mark, nothing says that a spreadsheet wrapped this row
    if (!line.startsWith('"') && !line.endsWith(delimiter)) return cells;
    const fields = splitQuoted(line, delimiter);
    while (fields.at(-1) === '') fields.pop();
    return fields.join(delimiter).split(inside);
  };
  return {
    name: 'unwrap-rows',
    fills: [],
    open: ({ count }) => ({
      repairHeader: unwrap,
      repairCells: (cells) => {
        const unwrapped = unwrap(cells);
        if (unwrapped !== cells) count(`a row saved again with "${delimiter}" put back as it was`);
        return unwrapped;
      },
    }),
  };
}

/** Fields of a line; a quote counts only at the start of a field, and what follows the closing one is kept. */
function splitQuoted(line: string, delimiter: string): string[] {
  const fields: string[] = [];
  let position = 0;
  while (position <= line.length) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(line.slice(position));
    const start = position + (quoted?.[0].length ?? 0);
    const next = line.indexOf(delimiter, start);
    const end = next === -1 ? line.length : next;
    fields.push((quoted?.[1] ?? '').replaceAll('""', '"') + line.slice(start, end));
    position = end + delimiter.length;
  }
  return fields;
}
