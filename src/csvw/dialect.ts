/** Which white space around cells is removed. */
export type Trim = 'true' | 'false' | 'start' | 'end';

/** How a file is written (Metadata Vocabulary §5.9 Dialect Descriptions). */
export interface Dialect {
  readonly id?: string;
  /** A label of the Encoding Standard: `utf-8`, `windows-1252`, `utf-16le`… */
  readonly encoding: string;
  readonly delimiter: string;
  readonly lineTerminators: readonly string[];
  /** `null`: no cell is quoted. */
  readonly quoteChar: string | null;
  /** Whether a quote is written twice inside quotes (RFC 4180); otherwise after a backslash. */
  readonly doubleQuote: boolean;
  /** Rows that begin with it are comments; `null`: none are. A dialect description without it means `#` (§5.9). */
  readonly commentPrefix: string | null;
  readonly headerRowCount: number;
  readonly skipRows: number;
  readonly skipColumns: number;
  readonly skipBlankRows: boolean;
  readonly trim: Trim;
}

/**
 * Dialect of files whose description gives none. A lone CR also ends a row: the standard names CRLF and LF, but a
 * file from an old Macintosh or with mixed ends must not become one long row. Nothing is a comment: the two
 * documents of the standard disagree, and a row that begins with `#` must not disappear unasked.
 */
export const defaultDialect: Dialect = {
  encoding: 'utf-8',
  delimiter: ',',
  lineTerminators: ['\r\n', '\n', '\r'],
  quoteChar: '"',
  doubleQuote: true,
  commentPrefix: null,
  headerRowCount: 1,
  skipRows: 0,
  skipColumns: 0,
  skipBlankRows: false,
  trim: 'false',
};
