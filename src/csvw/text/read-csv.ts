import type { Dialect } from '../dialect.ts';
import type { CsvwReport } from '../report.ts';
import { openBlankRows } from './blank-rows.ts';
import { damageMark, decodeText } from './decode-text.ts';
import { skipLines } from './skip-lines.ts';
import { type Token, tokenizeCsv } from './tokenize-csv.ts';

/** A row of a file: one text for each column after the skipped ones. */
export interface RawRow {
  /** Number of the row in the file: 1 is the first, rows above the header and comments included. */
  readonly sourceNumber: number;
  /** Whether it is one of the `headerRowCount` rows of titles. */
  readonly header: boolean;
  readonly cells: string[];
}

/** What `readCsv` can be told besides. */
export interface ReadCsvOptions {
  /** URL of the file, for reports. */
  readonly url?: string;
  /** Receives comments and the rows above the header (Model for Tabular Data §8). */
  readonly onComment?: (text: string) => void;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '');
}

/**
 * Reads a CSV file: bytes to rows of texts, in batches, header rows first and marked. Strict, so that no cell ever
 * moves to another column: a row with another number of cells than the first one (`row-ragged`), a stray or unclosed
 * quote (`quote-misplaced`, `quote-unclosed`), more than 4 MiB in one row (`row-too-long`), NUL characters
 * (`character-nul`) and bytes that are not in the encoding (`encoding-invalid`) are reported with their row and left
 * out; reading goes on. Blank lines are left out with a warning (`row-blank`), except at the end. A file without any
 * row is reported (`file-empty`). A chunk of the input may be reused once the next one is asked for.
 */
export async function* readCsv(
  input: AsyncIterable<Uint8Array>,
  dialect: Dialect,
  report: CsvwReport,
  options: ReadCsvOptions = {},
): AsyncGenerator<RawRow[]> {
  const { onComment } = options;
  const place = options.url === undefined ? {} : { url: options.url };
  const prefix = dialect.commentPrefix;
  let width: number | undefined;
  let headers = dialect.headerRowCount;
  const blanks = openBlankRows(report, options.url);

  const refuse = (row: number, code: string, message: string): void => {
    report({ code, severity: 'error', message: `${message} The row is left out.`, row, ...place });
  };

  function findProblem({ cells, problem }: Token): { code: string; message: string } | undefined {
    if (problem !== undefined) return problem;
    if (cells.some((cell) => cell.includes('\0'))) {
      return { code: 'character-nul', message: 'The row has NUL characters: is the file UTF-16, or binary?' };
    }
    if (cells.some((cell) => cell.includes(damageMark))) {
      return { code: 'encoding-invalid', message: `The row has bytes that are not ${dialect.encoding}.` };
    }
    if (width === undefined || cells.length === width) return undefined;
    return { code: 'row-ragged', message: `The row has ${cells.length} cells, the first row has ${width}.` };
  }

  function acceptBlank(token: Token, sourceNumber: number): boolean {
    if (token.problem !== undefined || !isBlank(token.cells)) return false;
    if (dialect.skipBlankRows) return true;
    const emptyLine = token.cells.length === 1 && width !== 1;
    if (emptyLine) blanks.add(sourceNumber);
    return emptyLine;
  }

  function accept(token: Token): RawRow | undefined {
    const sourceNumber = token.number + dialect.skipRows;
    if (acceptBlank(token, sourceNumber)) return undefined;
    blanks.report();
    const problem = findProblem(token);
    if (problem !== undefined) {
      refuse(sourceNumber, problem.code, problem.message);
      return undefined;
    }
    width ??= token.cells.length;
    const header = headers > 0;
    if (header) headers -= 1;
    return { sourceNumber, header, cells: token.cells.slice(dialect.skipColumns) };
  }

  const text = decodeText(input, dialect.encoding);
  const table = skipLines(text, dialect.skipRows, dialect.lineTerminators, (line) => {
    const comment = prefix !== null && line.startsWith(prefix) ? line.slice(prefix.length) : line;
    if (comment !== '') onComment?.(comment);
  });
  for await (const tokens of tokenizeCsv(table, dialect, onComment)) {
    const rows = tokens.map(accept).filter((row) => row !== undefined);
    if (rows.length > 0) yield rows;
  }
  if (width === undefined) {
    report({ code: 'file-empty', severity: 'error', message: 'The file has no row.', ...place });
  }
}
