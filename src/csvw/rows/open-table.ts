import { type Dialect, defaultDialect } from '../dialect.ts';
import { isLanguageTag } from '../language-tag.ts';
import type { Resource } from '../locate/load.ts';
import { findIncompatibility, type HeaderTitles } from '../metadata/check-compatibility.ts';
import { makeHeaderColumn } from '../metadata/read-column.ts';
import type { CsvwReport } from '../report.ts';
import type { Column, Table } from '../table-group.ts';
import { isTextEncoding } from '../text/decode-text.ts';
import { type RawRow, readCsv } from '../text/read-csv.ts';
import { makeRow } from './make-row.ts';
import type { Row } from './row.ts';

/** How a table is opened. */
export interface OpenTableOptions {
  readonly report: CsvwReport;
  /** A validator takes an incompatible description for an error, others go on with a warning (Model §6.1). */
  readonly validating: boolean;
}

/** A table whose columns are known, with its rows in batches. */
export interface OpenTable {
  readonly table: Table;
  readonly rows: AsyncIterable<readonly Row[]>;
  /** Comments and rows above the header; complete when the rows have been read. */
  readonly comments: readonly string[];
}

/** The default dialect as the HTTP headers of a file change it (Model §6.1). */
function dialectFromHeaders(contentType: string): Dialect {
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim());
  const values = new Map(
    parameters.map((text) => text.toLowerCase().split('=')).map(([name, value]) => [name, value]),
  );
  const charset = values.get('charset')?.replaceAll('"', '');
  return {
    ...defaultDialect,
    ...(type.toLowerCase() === 'text/tab-separated-values' && { delimiter: '\t' }),
    ...(values.get('header') === 'absent' && { headerRowCount: 0 }),
    ...(charset !== undefined && isTextEncoding(charset) && { encoding: charset }),
  };
}

/** The language of a file goes to the columns that have none (Model §6.1). */
function withLanguage(table: Table, language: string | undefined): Table {
  if (language === undefined || !isLanguageTag(language) || table.inherited.lang !== undefined) return table;
  const columns = table.columns.map((column) =>
    column.lang === 'und' ? { ...column, lang: language } : column,
  );
  return { ...table, columns, inherited: { ...table.inherited, lang: language } };
}

/** Columns of a file that its description passes over get a name of their own; described ones that it lacks go. */
function fitColumns(table: Table, header: readonly HeaderTitles[]): Column[] {
  const described = table.columns.filter((column) => !column.virtual);
  const present = header.map((titles, index) => {
    const titled = table.described ? [] : titles;
    return described[index] ?? makeHeaderColumn(titled, { number: index + 1, outer: table.inherited });
  });
  return [...present, ...table.columns.filter((column) => column.virtual)];
}

function headerTitles(rows: readonly RawRow[]): HeaderTitles[] {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  return Array.from({ length: width }, (_, index) => {
    const titles = rows.filter((row) => row.header).map((row) => row.cells[index] ?? '');
    return titles.filter((title) => title.trim() !== '');
  });
}

interface Head {
  readonly header: readonly HeaderTitles[];
  /** Rows of data that came with the header. */
  readonly first: readonly RawRow[];
}

/** Reads up to the first row of data; a file without header rows has columns without titles. */
async function readHead(batches: AsyncIterator<RawRow[]>): Promise<Head> {
  const head: RawRow[] = [];
  let first: readonly RawRow[] = [];
  while (first.length === 0) {
    const next = await batches.next();
    if (next.done) break;
    head.push(...next.value.filter((row) => row.header));
    first = next.value.filter((row) => !row.header);
  }
  return { header: headerTitles(head.length > 0 ? head : first.slice(0, 1)), first };
}

/** Compares the header with the description; without one, with itself: two columns of one title are one property. */
function checkHeader(
  table: Table,
  header: readonly HeaderTitles[],
  { report, validating }: OpenTableOptions,
): void {
  const { url } = table;
  if (!table.described) {
    const titles = header.map(([title = '']) => title).filter((title) => title !== '');
    const repeated = titles.find((title, index) => titles.indexOf(title) < index);
    if (repeated === undefined) return;
    const message = `Two columns have the title "${repeated}": they make the same property.`;
    report({ code: 'column-name-repeated', severity: 'warning', message, url, column: repeated });
    return;
  }
  if (header.length === 0) return;
  const language = table.inherited.lang ?? 'und';
  const message = findIncompatibility(table.columns, header, { language, validating });
  if (message === undefined) return;
  report({ code: 'schema-incompatible', severity: validating ? 'error' : 'warning', message, url });
}

/** Opens the file of a table: reads its header, checks it against the description, and gives its rows to come. */
export async function openTable(
  described: Table,
  resource: Resource,
  options: OpenTableOptions,
): Promise<OpenTable> {
  const { report } = options;
  const { url } = described;
  const languages = resource.contentLanguage?.split(',').map((text) => text.trim());
  const given = withLanguage(described, languages?.length === 1 ? languages[0] : undefined);
  const dialect = given.dialectGiven ? given.dialect : dialectFromHeaders(resource.contentType ?? '');
  const comments: string[] = [];
  const onComment = (text: string): void => {
    comments.push(text.trim());
  };
  const batches = readCsv(resource.body, dialect, report, { url, onComment });
  const { header, first } = await readHead(batches);
  checkHeader(given, header, options);
  const table = { ...given, dialect, columns: fitColumns(given, header) };

  async function* makeRows(): AsyncGenerator<Row[]> {
    let number = 0;
    const make = ({ cells, sourceNumber }: RawRow): Row => {
      number += 1;
      return makeRow(table, cells, { number, sourceNumber }, report);
    };
    if (first.length > 0) yield first.map(make);
    for await (const batch of batches) yield batch.map(make);
  }
  return { table, rows: makeRows(), comments };
}
