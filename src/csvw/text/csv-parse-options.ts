import type { CsvError, Options } from 'csv-parse';
import type { Dialect } from '../dialect.ts';

/** Bytes of one record that we are willing to hold: an unclosed quote must not take the rest of a large file. */
const longestRecord = 4 * 1024 * 1024;

/** What a refusal of csv-parse is called here. */
const problems: Readonly<Record<string, readonly [code: string, message: string]>> = {
  CSV_QUOTE_NOT_CLOSED: ['quote-unclosed', 'A quote is opened in this row and never closed.'],
  CSV_MAX_RECORD_SIZE: [
    'quote-unclosed',
    `The row is longer than ${longestRecord} bytes: a quote is probably never closed.`,
  ],
};
const misplaced: readonly [string, string] = [
  'quote-misplaced',
  'A quote stands inside a cell: quote the whole cell and double the quotes in it.',
];

/** Options of csv-parse for a dialect; `keepRaw` keeps the text of each record, for the comments before it. */
export function parserOptions(dialect: Dialect, keepRaw: boolean): Options {
  const { quoteChar, doubleQuote, commentPrefix, trim } = dialect;
  return {
    bom: true,
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

/** Code and message for a record that csv-parse refused. */
export function describeRefusal(error: CsvError): { readonly code: string; readonly message: string } {
  const [code, message] = problems[error.code] ?? misplaced;
  return { code, message };
}
