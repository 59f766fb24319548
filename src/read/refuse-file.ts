import { PipelineError } from '../model/errors.ts';
import { isEnough } from './find-header.ts';
import type { DescribedSource } from './read-source.ts';
import type { FileSurvey } from './survey-file.ts';

/** Refuses a file in which no header with the required columns was found. */
export function refuseHeader({ match, dialect, lines }: FileSurvey, source: DescribedSource): void {
  const { headerRowCount, skipRows } = source.table.dialect;
  if (headerRowCount === 0) return;
  const fills = new Set(source.layout.flatMap((step) => step.fills));
  if (match !== undefined && isEnough(match, fills)) return;
  const columns = match?.missing ?? source.table.columns.filter((column) => !column.virtual);
  const required = columns
    .filter(({ name, required }) => required && !fills.has(name))
    .map(({ name }) => name);
  const repeated = match?.repeated ?? [];
  const problems = [
    required.length > 0 ? `required column(s) not found: ${required.join(', ')}` : '',
    repeated.length > 0 ? `column(s) there twice: ${repeated.join(', ')}` : '',
  ].filter((each) => each !== '');
  if (problems.length === 0) problems.push('no row names enough columns of the description to be the header');
  const first = lines.slice(skipRows).find(({ text }) => text.trim() !== '')?.text ?? '';
  const shown = dialect.header === undefined ? first : dialect.header.cells.slice(0, 12).join(' | ');
  throw new PipelineError(
    'COLUMNS_MISMATCH',
    `${source.path}: ${problems.join('; ')}. The header is: ${shown.slice(0, 300)}. Correct the file, the delimiter, or the titles in source.csvw.json.`,
  );
}

/** Refuses a file without a row of data. */
export function refuseEmpty(source: DescribedSource, headed: boolean): never {
  const what = headed ? 'has a header and no row' : 'is empty';
  throw new PipelineError('SOURCE_EMPTY', `${source.path} ${what}. Check the export that made it.`);
}

/** Refuses a file at the row where a second table begins. */
export function refuseSecondTable(source: DescribedSource, row: number, raw: string): never {
  throw new PipelineError(
    'SOURCE_UNREADABLE',
    `${source.path}, row ${row}: another table begins here: ${raw.slice(0, 200)}. Put each table in a file of its own.`,
  );
}
