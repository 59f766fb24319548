import type { FoundHeader, TitleIndex } from './find-header.ts';
import { measureRows, type RowMeasure } from './records/measure-rows.ts';
import { type FieldSyntax, splitFields } from './records/split-fields.ts';
import type { Line } from './records/split-lines.ts';

/** A header, and what the rows below it look like. */
export interface HeadedRows {
  readonly header: FoundHeader | undefined;
  readonly measure: RowMeasure;
}

/** Delimiters of nearly all files. */
const usual = [';', ',', '\t', '|'];

/** Empty cells at the end of every row that the header does not have; negative when the header has more. */
export function findPadding({ header, measure }: HeadedRows): number {
  if (measure.extraEmpty > 0) return measure.extraEmpty;
  const end = header?.cells.slice(-measure.lacking) ?? [];
  return measure.lacking > 0 && end.length === measure.lacking && end.every((cell) => cell.trim() === '')
    ? -measure.lacking
    : 0;
}

/**
 * Whether a header may have lost a title between others rather than at its end: its rows have the width of the whole
 * description, and the titles that are there leave a gap in it.
 */
export function losesTitle({ header, measure }: HeadedRows, names: TitleIndex, whole: number): boolean {
  if (header === undefined || measure.extraEmpty === 0) return false;
  const found = header.cells.map((cell) => names.indexOf(cell));
  return (
    header.cells.length + measure.extraEmpty === whole &&
    found.every((index, at) => index !== -1 && index > (found[at - 1] ?? -1)) &&
    found.some((index, at) => index !== at)
  );
}

/** Whether lines that were read as one cell each all have the same few cells by a common delimiter. */
export function looksDivided(lines: readonly Line[], syntax: FieldSyntax): boolean {
  return usual.some((delimiter) => {
    if (delimiter === syntax.delimiter) return false;
    const first = lines.find(({ text }) => text.trim() !== '')?.text ?? '';
    const { length } = splitFields(first, { ...syntax, delimiter }, true).fields;
    return length > 1 && measureRows(lines, { ...syntax, delimiter }, length).share >= 0.9;
  });
}
