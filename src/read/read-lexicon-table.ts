import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Quad } from '@rdfjs/types';
import {
  type CsvwError,
  type CsvwReport,
  makeRow,
  type Row,
  readCsv,
  rowQuads,
  type Table,
} from '../csvw/index.ts';
import type { IssueCode, Report } from '../model/issue.ts';
import type { LexiconFact, LexiconRow, LexiconTable } from '../model/lexicon.ts';

/** Codes of the CSVW engine that tell of a whole row; all others tell of a cell. */
const rowCodes = /^(row|quote|encoding|character|file)-/;
/** Columns whose empty cell has an issue code of its own. */
const missingCodes: readonly (readonly [RegExp, IssueCode])[] = [
  [/^definition_/, 'lexicon-definition-missing'],
  [/^(label|title)_/, 'lexicon-label-missing'],
];

/** What one table of the lexicon says. */
export interface TableReading {
  readonly facts: readonly LexiconFact[];
  readonly table: LexiconTable;
}

/** Reads one table of the lexicon and maps it by its description; what is wrong with rows and cells is reported. */
export async function readLexiconTable(
  table: Table,
  bytes: Uint8Array,
  report: Report,
): Promise<TableReading> {
  const file = basename(fileURLToPath(table.url));
  const note: CsvwReport = (error) => reportError(error, file, report);
  const columns = table.columns.filter((column) => !column.virtual).map((column) => column.name);
  const facts: LexiconFact[] = [];
  const rows: LexiconRow[] = [];
  for await (const batch of readCsv(once(bytes), table.dialect, note, { url: table.url })) {
    for (const { header, cells, sourceNumber } of batch) {
      if (header) checkHeader(cells, columns, file, report);
      else {
        rows.push({ number: sourceNumber, cell: (column) => cells[columns.indexOf(column)] ?? '' });
        const row = makeRow(table, cells, { number: rows.length, sourceNumber }, note);
        for (const [column, quads] of quadsByColumn(row, note)) {
          for (const quad of quads) facts.push({ quad, place: { file, row: sourceNumber, column } });
        }
      }
    }
  }
  return { facts, table: { file, primaryKey: table.primaryKey.map(({ name }) => name), rows } };
}

/** Statements of a row, by the column whose cell makes them: the row is mapped once per column, all others silent. */
function quadsByColumn(row: Row, report: CsvwReport): [column: string, quads: Quad[]][] {
  return row.cells
    .filter(({ column, errors }) => !column.suppressOutput && errors.length === 0)
    .map((cell) => {
      const cells = row.cells.map((other) =>
        other === cell ? other : { ...other, column: { ...other.column, suppressOutput: true } },
      );
      return [cell.column.name, rowQuads({ ...row, cells }, { report })];
    });
}

function checkHeader(
  cells: readonly string[],
  columns: readonly string[],
  file: string,
  report: Report,
): void {
  if (cells.length === columns.length && cells.every((cell, index) => cell.trim() === columns[index])) return;
  report({
    code: 'lexicon-table-invalid',
    message: `The columns are "${cells.join(',')}"; they should be "${columns.join(',')}", in this order.`,
    source: 'lexicon',
    file,
    row: 1,
  });
}

function reportError(error: CsvwError, file: string, report: Report): void {
  const { row, column, value } = error;
  report({
    code: codeOf(error),
    message: error.message,
    source: 'lexicon',
    file,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(value === undefined ? {} : { value }),
  });
}

function codeOf({ code, column = '' }: CsvwError): IssueCode {
  if (rowCodes.test(code)) return 'lexicon-table-invalid';
  if (code !== 'value-missing') return 'lexicon-cell-invalid';
  return missingCodes.find(([pattern]) => pattern.test(column))?.[1] ?? 'lexicon-cell-invalid';
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
