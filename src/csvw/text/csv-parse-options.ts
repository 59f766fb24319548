import type { CsvError, Options } from 'csv-parse';
import type { Dialect } from '../dialect.ts';

/** Bytes of one record that we are willing to hold: an unclosed quote must not take the rest of a large file. */
export const longestRecord = 4 * 1024 * 1024;

/** Why a record is left out. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

const limit = `The row is longer than ${longestRecord} bytes, the most that is read as one row.`;
const unclosed: Refusal = {
  code: 'quote-unclosed',
  message: 'A quote is opened in this row and never closed.',
};
const misplaced: Refusal = {
  code: 'quote-misplaced',
  message: 'A quote stands inside a cell: quote the whole cell and double the quotes in it.',
};

/** Options of csv-parse for a dialect; `keepRaw` keeps the text of each record, for the comments before it. */
export function parserOptions(dialect: Dialect, keepRaw: boolean): Options {
  const { quoteChar, doubleQuote, commentPrefix, trim } = dialect;
  return {
    delimiter: dialect.delimiter,
    record_delimiter: [...dialect.lineTerminators],
    quote: quoteChar || false,
    escape: doubleQuote ? quoteChar || null : '\\',
    comment: commentPrefix,
    comment_no_infix: true,
    // Widths are compared by the caller, who knows the number of the row and goes on with the next one.
    relax_column_count: true,
    ltrim: trim === 'true' || trim === 'start',
    rtrim: trim === 'true' || trim === 'end',
    max_record_size: longestRecord,
    raw: keepRaw,
  };
}

/** Why a record that is too long is left out; `text` begins with it. Without a quote in it, quotes are not the cause. */
export function refuseLength(text: string, { quoteChar }: Dialect): Refusal {
  const record = Buffer.from(text).subarray(0, longestRecord);
  const quoted = quoteChar !== null && quoteChar !== '' && record.includes(quoteChar);
  const advice = quoted
    ? 'Look for a quote near here that is opened and never closed; reading goes on at the next line.'
    : 'Check the line ends of the file and those of its dialect.';
  return {
    code: 'row-too-long',
    message: `${limit} ${advice} A row that is meant to be so long cannot be read.`,
  };
}

/** Why csv-parse refused the record with which `text` begins. */
export function describeRefusal({ code }: CsvError, text: string, dialect: Dialect): Refusal {
  if (code === 'CSV_MAX_RECORD_SIZE') return refuseLength(text, dialect);
  return code === 'CSV_QUOTE_NOT_CLOSED' ? unclosed : misplaced;
}
