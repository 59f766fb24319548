import { type FieldSyntax, findClose, skipSpaces, splitFields } from './split-fields.ts';
import { type Line, longestLine } from './split-lines.ts';

/** Where a quoted cell that goes over the end of its line leads. */
export type Gathered =
  /** More lines are needed to tell. */
  | { readonly end: 'wait' }
  /** The quotes close as they should: a record of `lines` lines with `width` fields. */
  | { readonly end: 'closed'; readonly lines: number; readonly width: number }
  /** They do not: the trouble is in the last of `lines` lines, or nothing closes them at all. */
  | { readonly end: 'broken'; readonly lines: number };

/** Lines that one record may have. */
const mostLines = 2000;

/**
 * Follows the quote that is open at the end of the first of some lines.
 *
 * @param complete whether no line will come after them
 */
export function gatherLines(
  lines: readonly Line[],
  from: number,
  syntax: FieldSyntax,
  complete: boolean,
): Gathered {
  const { delimiter } = syntax;
  let width = splitFields(lines[from]?.text ?? '', syntax).fields.length;
  let size = 0;
  for (let at = from + 1; ; at++) {
    const line = lines[at];
    const count = at - from + 1;
    if (line === undefined) return complete ? { end: 'broken', lines: count - 1 } : { end: 'wait' };
    size += line.text.length;
    if (line.tooLong || size > longestLine || count > mostLines) return { end: 'broken', lines: count };
    const close = findClose(line.text, 0, syntax);
    if (close === -1) continue;
    width++;
    const end = skipSpaces(line.text, close + 1, delimiter);
    if (end === line.text.length) return { end: 'closed', lines: count, width };
    if (!line.text.startsWith(delimiter, end)) return { end: 'broken', lines: count };
    const rest = splitFields(line.text.slice(end + delimiter.length), syntax);
    width += rest.fields.length;
    if (rest.form === 'stray') return { end: 'broken', lines: count };
    if (rest.form !== 'open') return { end: 'closed', lines: count, width };
  }
}

/**
 * Whether the lines of one record would be rows by themselves: an extra quote at the start of a cell and another at the end of
 * a later one make one row of several, with the right number of cells.
 *
 * @param width number of cells of a row
 */
export function isSwallowed(lines: readonly Line[], syntax: FieldSyntax, width: number): boolean {
  const widths = lines.map(({ text }) => splitFields(text, syntax, true).fields.length);
  const [first = 0, ...others] = widths;
  const last = others.pop() ?? 0;
  const inner = others.filter((each) => each === width).length;
  if (first === width && last === width) return true;
  // The first of two rows may have cells of several lines itself: together they have the delimiters of two rows.
  const delimiters = widths.reduce((sum, each) => sum + each - 1, 0);
  if (width > 3 && first > 1 && last === width && delimiters >= 2 * (width - 1)) return true;
  return width > 2 ? inner > 0 : inner > 0 && inner === others.length && (first === width || last === width);
}
