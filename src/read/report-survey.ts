import type { Issue, Report } from '../model/issue.ts';
import type { DescribedSource } from './read-source.ts';
import { nameDelimiter } from './records/judge-line.ts';
import type { FileSurvey } from './survey-file.ts';

/** Characters of a line that a report shows. */
export const shownLength = 500;

type Finding = Omit<Issue, 'source' | 'file'>;

/** Reports what the beginning of a file shows that its description does not say, each repair by its name. */
export function reportSurvey(
  survey: FileSurvey,
  source: DescribedSource,
  place: Pick<Issue, 'source' | 'file'>,
  report: Report,
): void {
  for (const finding of [
    ...findWriting(survey, source),
    ...findAbove(survey, source),
    ...findLabels(survey, source),
  ])
    report({ ...place, ...finding });
}

function* findWriting(
  { encoding, dialect }: FileSurvey,
  { table, openDialect }: DescribedSource,
): Generator<Finding> {
  const { syntax, other, padding } = dialect;
  if (encoding.evidence !== undefined) {
    yield {
      code: 'encoding-detected',
      message: `The file is read as ${encoding.encoding} (${encoding.evidence}), not as ${table.dialect.encoding}.`,
      value: encoding.encoding,
    };
  }
  if (other.delimiter) {
    yield {
      code: openDialect.has('delimiter') ? 'dialect-found' : 'delimiter-detected',
      message: openDialect.has('delimiter')
        ? `Cells are divided by ${nameDelimiter(syntax.delimiter)}.`
        : `Cells are divided by ${nameDelimiter(syntax.delimiter)}, not by ${nameDelimiter(table.dialect.delimiter)}.`,
      value: syntax.delimiter,
    };
  }
  if (other.quotes) {
    const name = (quote: string | null, doubled: boolean): string =>
      quote === null
        ? 'no quotes'
        : `${quote} quotes, ${doubled ? 'doubled' : 'with a backslash'} inside a cell`;
    yield {
      code: openDialect.has('quoteChar') ? 'dialect-found' : 'quote-detected',
      message: `The file has ${name(syntax.quoteChar, syntax.doubleQuote)}, not ${name(table.dialect.quoteChar, table.dialect.doubleQuote)}.`,
      value: syntax.quoteChar ?? '',
    };
  }
  if (padding !== 0) {
    const message =
      padding > 0
        ? `Every row ends with ${padding} empty cell(s) more than the header; they are not read.`
        : `The header ends with ${-padding} empty cell(s) more than every row; they are not read.`;
    yield { code: 'cells-trailing-empty', message };
  }
}

/** The lines above the table: those that the description skips, and those that were found to be no part of it. */
function* findAbove({ dialect, lines }: FileSurvey, { table }: DescribedSource): Generator<Finding> {
  const { header, separatorLine } = dialect;
  const { skipRows, headerRowCount, commentPrefix } = table.dialect;
  for (const [index, { text }] of lines.slice(0, skipRows).entries()) {
    const value =
      commentPrefix !== null && text.startsWith(commentPrefix) ? text.slice(commentPrefix.length) : text;
    if (value !== '')
      yield { code: 'row-comment', message: 'A line above the table is not read.', row: index + 1, value };
  }
  const above = header?.above ?? skipRows + (separatorLine ? 1 : 0);
  for (let at = skipRows; at < above; at++) {
    const text = lines[at]?.text ?? '';
    if (text.trim() === '') continue;
    const message =
      separatorLine && at === skipRows
        ? 'The first line says how the file is written; it is no data.'
        : 'The line stands above the header; it is no data.';
    yield { code: 'preamble-skipped', message, row: at + 1, value: text.slice(0, shownLength) };
  }
  if (header !== undefined && header.rows > Math.max(headerRowCount, 1)) {
    const message = `The titles of the columns are spread over ${header.rows} rows.`;
    yield {
      code: 'preamble-skipped',
      message,
      row: header.above + 1,
      value: header.raw.join(' | ').slice(0, shownLength),
    };
  }
}

function* findLabels(
  { dialect: { header }, match }: FileSurvey,
  { layout }: DescribedSource,
): Generator<Finding> {
  if (header === undefined || match === undefined) return;
  const row = header.above + 1;
  for (const { label, column } of match.damaged) {
    const message = 'A header with damaged characters is taken for the one column that it can stand for.';
    yield { code: 'text-damaged', message, row, column, value: label };
  }
  const blank = header.cells.filter((cell) => cell.trim() === '').length;
  if (blank > 0)
    yield { code: 'label-blank', message: `${blank} column(s) have no header; they are not read.`, row };
  for (const column of match.unknown) {
    const message = 'The column is not in the description; it is not read.';
    yield { code: 'column-unknown', message, row, column };
  }
  const fills = new Set(layout.flatMap((step) => step.fills));
  yield* findMissing(
    match.missing.map(({ name }) => name).filter((name) => !fills.has(name)),
    row,
  );
}

/** Missing columns that are reported one by one; the description of a whole format has many more than a file. */
const mostMissing = 3;

function* findMissing(names: readonly string[], row: number): Generator<Finding> {
  if (names.length > mostMissing) {
    const message = `${names.length} columns of the description are not in the file.`;
    yield { code: 'column-missing', message, row, value: names.join(', ') };
    return;
  }
  for (const column of names)
    yield { code: 'column-missing', message: 'The column is not in the file.', row, column };
}
