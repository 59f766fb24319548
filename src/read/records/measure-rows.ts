import { gatherLines } from './gather-lines.ts';
import { type FieldSyntax, splitFields } from './split-fields.ts';
import type { Line } from './split-lines.ts';

/** What the first rows of a table look like in a dialect. */
export interface RowMeasure {
  readonly rows: number;
  /** Share of rows that have the width of the header and no stray quote; 1 when there is no row. */
  readonly share: number;
  /** Cells that all these rows have beyond the header, all empty; 0 when they do not. */
  readonly extraEmpty: number;
  /** Cells that these rows lack, all of them, at the end. */
  readonly lacking: number;
  /** Share of rows with cells that begin and end with a quote that this dialect does not know. */
  readonly quotedOtherwise: number;
  /** Share of rows with cells in the quotes of this dialect. */
  readonly quoted: number;
  /** Share of rows whose every cell but the first begins with a space. */
  readonly spaced: number;
}

/** Rows that are looked at. */
const measured = 300;

/** Measures the rows below a header. */
export function measureRows(lines: readonly Line[], syntax: FieldSyntax, width: number): RowMeasure {
  const widths: number[] = [];
  let fitting = 0;
  let extraEmpty = true;
  let quoted = 0;
  let quotedOtherwise = 0;
  let spaced = 0;
  for (let at = 0; at < lines.length && widths.length < measured; ) {
    const line = lines[at];
    if (line === undefined) break;
    at++;
    if (line.text.trim() === '') continue;
    let split = splitFields(line.text, syntax);
    if (split.form === 'open') {
      const gathered = gatherLines(lines, at - 1, syntax, true);
      if (gathered.end === 'closed') {
        const group = lines.slice(at - 1, at - 1 + gathered.lines).map(({ text }) => text);
        split = splitFields(group.join('\n'), syntax);
        at += gathered.lines - 1;
      }
    }
    const { fields, form } = split;
    widths.push(fields.length);
    if (fields.length === width && form !== 'stray' && form !== 'open') fitting++;
    extraEmpty &&= fields.length > width && fields.slice(width).every((field) => field.trim() === '');
    if (fields.some((field) => isQuoted(field.trim(), syntax))) quotedOtherwise++;
    if (form === 'strict' || form === 'spaced') quoted++;
    if (fields.length > 1 && fields.slice(1).every((field) => field.startsWith(' '))) spaced++;
  }
  const rows = widths.length;
  const [one = width] = widths;
  const same = rows > 1 && widths.every((each) => each === one);
  return {
    rows,
    share: rows === 0 ? 1 : fitting / rows,
    extraEmpty: same && extraEmpty && !cutsAmounts(lines, syntax) ? one - width : 0,
    lacking: same && one < width ? width - one : 0,
    quoted: rows === 0 ? 0 : quoted / rows,
    quotedOtherwise: rows === 0 ? 0 : quotedOtherwise / rows,
    spaced: rows === 0 ? 0 : spaced / rows,
  };
}

function isQuoted(field: string, { quoteChar }: FieldSyntax): boolean {
  const sign = field.charAt(0);
  return field.length > 1 && (sign === '"' || sign === "'") && sign !== quoteChar && field.endsWith(sign);
}

/** Whether decimal commas may be what makes rows longer than the header. */
function cutsAmounts(lines: readonly Line[], { delimiter }: FieldSyntax): boolean {
  return (
    delimiter === ',' &&
    lines.slice(0, measured).every(({ text }) => text === '' || /\d,\d{2}(?!\d)/.test(text))
  );
}
