import { basename } from 'node:path';
import type { Report } from '../model/issue.ts';
import type { SourceRow } from '../model/records.ts';
import { openRowJudge, type RowKind } from './judge-row.ts';
import type { Layout } from './layout/index.ts';
import { findDoubt } from './note-texts.ts';
import { type Header, readRow } from './read-row.ts';
import type { DescribedSource } from './read-source.ts';
import type { CellRecord } from './records/read-cells.ts';
import { splitFields } from './records/split-fields.ts';
import { refuseSecondTable } from './refuse-file.ts';
import { shownLength } from './report-survey.ts';
import type { FileSurvey } from './survey-file.ts';
import { openShapeWatch } from './watch-shapes.ts';
import { openTableWatch } from './watch-tables.ts';

/** Turns the rows of one file, in order, into typed rows. */
export interface RowReader {
  /**
   * The typed row, or rows where the layout makes several of one; none when it is blank, no data, or set aside, which was
   * then reported.
   */
  readonly read: (record: CellRecord) => readonly SourceRow[];
  /** How many rows were data, or may have been. */
  readonly rows: () => number;
  readonly close: () => void;
}

const skipped = {
  header: { code: 'header-repeated', message: 'The header is there again; it is no data.' },
  total: { code: 'total-skipped', message: 'The row is a total; it is no data.' },
  note: { code: 'footer-skipped', message: 'The row is a note; it is no data.' },
} as const satisfies Record<Exclude<RowKind, 'other-header'>, object>;

/** Opens the reader of the rows of a file. */
export function openRowReader(
  survey: FileSurvey,
  source: DescribedSource,
  layout: Layout,
  report: Report,
): RowReader {
  const place = { source: source.name, file: basename(source.path) };
  const header = headerOf(survey, source);
  const { skipColumns } = source.table.dialect;
  const labels = survey.dialect.header?.cells.slice(skipColumns) ?? [];
  const judge =
    source.layout.length > 0 ? () => undefined : openRowJudge(labels, header.positions, source.table.columns);
  const beginsTable = openTableWatch(survey.dialect.width);
  const keys = header.positions.filter((_, index) => header.table.columns[index]?.required);
  const shapes = openShapeWatch(keys.length > 0 ? keys : header.positions.slice(0, 1));
  let gap = false;
  const names = header.positions.map((_, index) => header.table.columns[index]?.name ?? '');
  let count = 0;
  let blank: { readonly row: number; readonly rows: number } | undefined;
  let trimmed: { readonly row: number; readonly cells: number } | undefined;

  const endBlank = (): void => {
    if (blank === undefined) return;
    const message =
      blank.rows === 1 ? 'The row is blank.' : `${blank.rows} rows are blank, from this one on.`;
    report({ ...place, code: 'row-blank', message, row: blank.row });
    blank = undefined;
  };

  const trim = (text: string, row: number): string => {
    const kept = text.trim();
    if (kept.length !== text.length) trimmed = { row: trimmed?.row ?? row, cells: (trimmed?.cells ?? 0) + 1 };
    return kept;
  };

  /** Texts in the order of the columns, after the steps of the layout, for each row that these make of the row. */
  function arrange(data: readonly string[], number: number): readonly (readonly string[])[] {
    const texts = header.positions.map((position) => data[position] ?? '');
    if (source.layout.length === 0) return [texts.map((text) => trim(text, number))];
    const cells = Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
    return layout
      .apply({ sourceNumber: number, cells })
      .map((row) => names.map((name) => trim(row.cells[name] ?? '', number)));
  }

  function readCells({ number, cells = [], raw }: CellRecord): readonly SourceRow[] {
    const data = skipColumns === 0 ? cells : cells.slice(skipColumns);
    const kind = judge(data);
    if (kind === 'other-header') return refuseSecondTable(source, number, raw);
    if (kind !== undefined) {
      report({ ...place, ...skipped[kind], row: number, value: raw.slice(0, shownLength) });
      return [];
    }
    if (gap && source.layout.length === 0 && shapes.isStrange(data))
      return refuseSecondTable(source, number, raw);
    shapes.see(data, gap);
    gap = false;
    return arrange(data, number).flatMap((texts) => readTexts(number, texts, data, raw) ?? []);
  }

  function readTexts(
    number: number,
    texts: readonly string[],
    data: readonly string[],
    raw: string,
  ): SourceRow | undefined {
    const cells = source.layout.length === 0 ? { cells: data } : {};
    const typed = readRow({ sourceNumber: number, texts, ...cells }, ++count, header, place, report);
    if (typed === undefined) return undefined;
    if (source.layout.length === 0 && isAlone(data))
      report({
        ...place,
        code: 'row-doubtful',
        message: 'The row has one text alone: it may be the title of the rows below, or a note.',
        row: number,
        value: raw.slice(0, shownLength),
      });
    for (const [index, text] of texts.entries()) {
      const doubt = text === '' ? undefined : findDoubt(text);
      const { record } = typed;
      if (doubt !== undefined)
        report({
          ...place,
          ...doubt,
          row: number,
          ...(record === undefined ? {} : { record }),
          column: names[index] ?? '',
          value: text,
        });
    }
    return typed;
  }

  return {
    read: (record) => {
      const { number, raw, problem, doubt, doubtful, cells, width } = record;
      if (problem === undefined && cells === undefined) {
        blank = { row: blank?.row ?? number, rows: (blank?.rows ?? 0) + 1 };
        beginsTable(undefined);
        gap = true;
        return [];
      }
      endBlank();
      const begins = beginsTable(problem === undefined ? survey.dialect.width : (width ?? 0));
      if (begins) return refuseSecondTable(source, number, raw);
      if (problem !== undefined && gap && width === undefined && source.layout.length === 0) {
        const { fields } = splitFields(raw, survey.dialect.syntax, true);
        if (fields.length === survey.dialect.width && shapes.isStrange(fields.slice(skipColumns)))
          return refuseSecondTable(source, number, raw);
      }
      if (problem !== undefined) {
        const value = raw.slice(0, shownLength);
        count++;
        layout.lose();
        report({
          ...place,
          code: 'row-unreadable',
          message: `${problem} The row is set aside.`,
          row: number,
          value,
        });
        return [];
      }
      if (doubtful === true)
        report({
          ...place,
          code: 'row-doubtful',
          message: 'The line below the table may be the rest of the row.',
          row: number,
          value: raw.slice(0, shownLength),
        });
      if (doubt !== undefined)
        report({
          ...place,
          code: 'quote-suspicious',
          message: doubt,
          row: number,
          value: raw.slice(0, shownLength),
        });
      return readCells(record);
    },
    rows: () => count,
    close: () => {
      layout.close();
      if (trimmed !== undefined) {
        const message = `${trimmed.cells} cell(s) had spaces around their text, from this row on; they are taken off.`;
        report({ ...place, code: 'cells-trimmed', message, row: trimmed.row });
      }
    },
  };
}

/** Whether a row of several cells has a text in one of them only. */
function isAlone(cells: readonly string[]): boolean {
  return cells.length > 2 && cells.filter((cell) => cell.trim() !== '').length === 1;
}

/** The columns that are read and where they are; without a header, in the order of the description. */
function headerOf({ match }: FileSurvey, { table }: DescribedSource): Header {
  if (match !== undefined) return { table: match.table, positions: match.positions };
  return { table, positions: table.columns.filter((column) => !column.virtual).map((_, index) => index) };
}
