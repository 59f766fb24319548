import { undoMojibake } from '../normalise-title.ts';
import { type FieldSyntax, type Split, splitFields, writeRecord } from './split-fields.ts';
import type { Line } from './split-lines.ts';
import type { RecordRules, TextRecord } from './text-record.ts';

/** Delimiters of other tables: a row that fits one of them as well as its own is no certain row. */
const delimiters = [';', ',', '\t', '|', '||', '::'];

/** Why a row with a quote that is out of place is set aside. */
export const strayProblem =
  'A quote in the row opens or closes no cell, and where its cells end is not certain.';
/** What is doubtful about a row with quotes in pairs that are out of place. */
export const strayDoubt = 'Quotes in the row begin or end no cell; they are kept as characters.';

/** A thousand written with a space, a comma and cents: one number, not two cells. */
const cutAmount = /(?:^|,)\s*-?\d{1,3}(?:[ \u00a0\u202f]\d{3})+,\d{2}(?=[\s\u00a0]*€?[\s\u00a0]*(?:,|$))/;

/**
 * What a row is that stands on one line.
 *
 * @param split the fields of the line
 */
export function judgeLine(line: Line, rules: RecordRules, split: Split): Omit<TextRecord, 'number' | 'raw'> {
  const { syntax, width, repair, keepBlank, oneByte } = rules;
  const { text } = line;
  if (line.tooLong) return { problem: 'The line is longer than what can be one row.' };
  if (text.trim() === '') return {};
  if (!keepBlank && split.fields.every((field) => field.trim() === '')) return {};
  if (oneByte && undoMojibake(text) !== undefined)
    return { problem: 'The row is UTF-8, in a file of another encoding.' };
  if (repair !== undefined) {
    const repaired = split.form === 'stray' ? undefined : repair(split.fields);
    if (repaired?.length === width) return { text: writeRecord(repaired, syntax.delimiter) };
  }
  const problem = findProblem(text, split, rules);
  if (problem !== undefined)
    return { problem, ...(split.fields.length === width ? {} : { width: split.fields.length }) };
  const kept = isStandard(text, split, syntax) ? text : writeRecord(split.fields, syntax.delimiter);
  return split.form === 'stray' ? { text: kept, doubt: strayDoubt } : { text: kept };
}

function findProblem(text: string, split: Split, { syntax, width, repair }: RecordRules): string | undefined {
  const found = split.fields.length;
  if (split.form === 'stray' && (found !== width || split.odd > 1 || split.oddStart)) return strayProblem;
  if (found !== width) {
    const other = findOther(text, syntax, width);
    const hint = other === undefined ? '' : ` It is written with ${nameDelimiter(other)} instead.`;
    return `The row has ${found} cell(s), the table has ${width}.${hint}`;
  }
  if (repair !== undefined) return 'The layout steps of the description cannot tell the cells of the row.';
  if (isQuotedWhole(split.fields, syntax)) return 'The whole row stands in one pair of quotes.';
  const other = width > 1 ? findOther(text, syntax, width) : undefined;
  if (other !== undefined)
    return `The row has as many cells with ${nameDelimiter(other)} as with ${nameDelimiter(syntax.delimiter)}: which one divides it is not certain.`;
  if (syntax.delimiter === ',' && cutAmount.test(text))
    return 'An amount with a decimal comma is cut in two by the delimiter.';
  return undefined;
}

/**
 * Another delimiter by which the line has the cells of a row. A sign that always has a space after it is punctuation.
 */
function findOther(text: string, syntax: FieldSyntax, width: number): string | undefined {
  return delimiters.find((delimiter) => {
    if (syntax.delimiter.includes(delimiter) || !hasTimes(text, delimiter, width - 1)) return false;
    const { fields, form } = splitFields(text, { ...syntax, delimiter });
    return fields.length === width && form !== 'open' && fields.slice(1).some((field) => !/^\s/.test(field));
  });
}

/** Whether a quote that the dialect does not know opens in the first cell and closes in the last one. */
function isQuotedWhole(fields: readonly string[], { quoteChar }: FieldSyntax): boolean {
  const [first = '', last = ''] = [fields[0], fields.at(-1)];
  const isOdd = (text: string): boolean => text.split('"').length % 2 === 0;
  return (
    quoteChar !== '"' &&
    fields.length > 1 &&
    first.startsWith('"') &&
    last.endsWith('"') &&
    isOdd(first) &&
    isOdd(last)
  );
}

/** Whether a text has a sign at least so many times. */
function hasTimes(text: string, sign: string, count: number): boolean {
  let at = -1;
  for (let found = 0; found < Math.max(count, 1); found++) {
    at = text.indexOf(sign, at + 1);
    if (at === -1) return false;
  }
  return true;
}

/** A delimiter as it is called in a message. */
export function nameDelimiter(delimiter: string): string {
  return delimiter === '\t' ? 'tabs' : `"${delimiter}"`;
}

/** Whether a strict reader gives the same fields without help. */
function isStandard(text: string, { form }: Split, { quoteChar, doubleQuote }: FieldSyntax): boolean {
  if (form === 'plain') return !text.includes('"');
  return form === 'strict' && quoteChar === '"' && doubleQuote;
}
