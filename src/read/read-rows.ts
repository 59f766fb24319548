import { basename } from 'node:path';
import { type CsvwError, type RawRow, readCsv, type Table } from '../csvw/index.ts';
import { PipelineError } from '../model/errors.ts';
import type { Issue, Report } from '../model/issue.ts';
import type { Batch, SourceRow } from '../model/records.ts';
import { matchColumns } from './match-columns.ts';
import { type Header, readRow } from './read-row.ts';
import type { DescribedSource } from './read-source.ts';

/**
 * Bytes of a source → typed rows. Columns are found by their titles, in any order; a cell that does not fit its
 * datatype is reported and left empty, never passed on; a row that cannot be split is set aside.
 *
 * @throws PipelineError `SOURCE_UNREADABLE` when the bytes are no text of the declared encoding or no CSV,
 *   `SOURCE_EMPTY` when there is no row of data, `COLUMNS_MISMATCH` when a required column is not there
 */
export async function* readRows(
  bytes: AsyncIterable<Uint8Array>,
  source: DescribedSource,
  report: Report,
): AsyncGenerator<Batch<SourceRow>> {
  const file = basename(source.path);
  const place = { source: source.name, file };
  let header: Header | undefined;
  let count = 0;
  let refused: CsvwError | undefined;
  const onCsvError = (error: CsvwError): void => {
    if (error.severity === 'error') refused ??= error;
    reportCsvError(error, source, place, report);
  };
  const onComment = (text: string): void =>
    report({ ...place, code: 'row-comment', message: 'A comment line is not read.', value: text });
  for await (const batch of readCsv(bytes, source.table.dialect, onCsvError, { onComment })) {
    const typed: SourceRow[] = [];
    for (const raw of batch) {
      header ??= raw.header ? readHeader(raw, source, report) : inOrder(source.table);
      if (raw.header) continue;
      const row = readRow(raw, ++count, header, place, report);
      if (row !== undefined) typed.push(row);
    }
    if (typed.length > 0) yield typed;
  }
  if (header === undefined && refused !== undefined && refused.code !== 'file-empty')
    throw unreadable(refused, source);
  if (count === 0 && (refused === undefined || refused.code === 'file-empty')) {
    const what = header === undefined ? 'is empty' : 'has a header and no row';
    throw new PipelineError('SOURCE_EMPTY', `${source.path} ${what}. Check the export that made it.`);
  }
}

/** The columns of a description that have cells in a file, in the order of the file. */
function inOrder(table: Table): Header {
  return { table, positions: table.columns.filter((column) => !column.virtual).map((_, index) => index) };
}

/** Errors of the CSV reader after which the rest of the file cannot be trusted. */
const fatalCodes: ReadonlySet<string> = new Set(['character-nul', 'encoding-invalid', 'encoding-unknown']);

function reportCsvError(
  error: CsvwError,
  source: DescribedSource,
  place: Pick<Issue, 'source' | 'file'>,
  report: Report,
): void {
  if (error.code === 'file-empty') return;
  if (error.row === undefined || fatalCodes.has(error.code)) throw unreadable(error, source);
  const code = error.severity === 'error' ? 'row-unreadable' : 'row-blank';
  report({ ...place, ...placeOf(error), code, message: error.message });
}

function unreadable({ row, message, code }: CsvwError, source: DescribedSource): PipelineError {
  const where = row === undefined ? '' : `, row ${row}`;
  const what = message.replace(' The row is left out.', '');
  return new PipelineError(
    'SOURCE_UNREADABLE',
    `${source.path}${where}: ${what} (${code}) Check that it is a CSV file, in the encoding and with the delimiter and quotes that its source.csvw.json declares.`,
  );
}

function readHeader(header: RawRow, source: DescribedSource, report: Report): Header {
  const place = { source: source.name, file: basename(source.path), row: header.sourceNumber };
  const { table, positions, unknown, missing, repeated } = matchColumns(header.cells, source.table);
  const required = missing.filter((column) => column.required).map((column) => column.name);
  if (required.length > 0 || repeated.length > 0) {
    const problems = [
      required.length > 0 ? `required column(s) not found: ${required.join(', ')}` : '',
      repeated.length > 0 ? `column(s) there twice: ${repeated.join(', ')}` : '',
    ].filter((each) => each !== '');
    throw new PipelineError(
      'COLUMNS_MISMATCH',
      `${source.path}: ${problems.join('; ')}. The header is: ${header.cells.slice(0, 12).join(' | ').slice(0, 300)}. Correct the file, the delimiter, or the titles in source.csvw.json.`,
    );
  }
  for (const column of unknown)
    report({
      ...place,
      code: 'column-unknown',
      message: 'The column is not in the description; it is not read.',
      column,
    });
  for (const { name } of missing)
    report({ ...place, code: 'column-missing', message: 'The column is not in the file.', column: name });
  return { table, positions };
}

function placeOf(error: CsvwError): Pick<Issue, 'row' | 'column' | 'value'> {
  return {
    ...(error.row === undefined ? {} : { row: error.row }),
    ...(error.column === undefined ? {} : { column: error.column }),
    ...(error.value === undefined ? {} : { value: error.value }),
  };
}
