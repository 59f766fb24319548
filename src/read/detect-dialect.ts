import type { Dialect } from '../csvw/index.ts';
import { findPadding, type HeadedRows, looksDivided, losesTitle } from './doubt-header.ts';
import { type FoundHeader, findHeader, indexTitles, isEnough, matchHeader } from './find-header.ts';
import { openLayout } from './layout/index.ts';
import type { DescribedSource } from './read-source.ts';
import { measureRows, type RowMeasure } from './records/measure-rows.ts';
import type { FieldSyntax } from './records/split-fields.ts';
import type { Line } from './records/split-lines.ts';

/** How a file is written, with the header that says so. */
export interface DetectedDialect {
  readonly syntax: FieldSyntax;
  readonly header: FoundHeader | undefined;
  /** What the first rows below the header look like in this dialect. */
  readonly measure: RowMeasure;
  /** Number of lines above the rows of data. */
  readonly tableStart: number;
  /** Number of cells of a row of the table. */
  readonly width: number;
  /** Empty cells at the end of every row that the header does not have; negative when the header has more. */
  readonly padding: number;
  /** Lines of the file before the table that only say how it is written (`sep=;`). */
  readonly separatorLine: boolean;
  /** The delimiter, or the quotes, are not those that the description declares. */
  readonly other: { readonly delimiter: boolean; readonly quotes: boolean };
}

/** Delimiters that are tried, after the declared one. */
const delimiters = [
  ';',
  ',',
  '\t',
  '|',
  '||',
  ';;',
  '::',
  ', ',
  '; ',
  ' | ',
  ':',
  '~',
  '^',
  '#',
  '\u001f',
  '\u00a7',
  '%',
];
const quotes: readonly Pick<FieldSyntax, 'quoteChar' | 'doubleQuote'>[] = [
  { quoteChar: '"', doubleQuote: true },
  { quoteChar: '"', doubleQuote: false },
  { quoteChar: "'", doubleQuote: true },
  { quoteChar: "'", doubleQuote: false },
];
/** Share of the first rows that must fit before a dialect is not doubted. */
const goodShare = 0.9;

/**
 * Finds out how a file is written. The columns of its description are the oracle: the declared delimiter and quotes
 * hold as long as they give the columns and rows of their width; otherwise the ones that do.
 */
export function detectDialect(lines: readonly Line[], source: DescribedSource): DetectedDialect {
  const declared = source.table.dialect;
  const stated = /^\ufeff?"?sep=(.{1,3}?)"?$/i.exec(lines[declared.skipRows]?.text ?? '')?.[1];
  const from = declared.skipRows + (stated === undefined ? 0 : 1);
  const fills = new Set(source.layout.flatMap((step) => step.fills));
  const names = indexTitles(source.table.columns);
  const own: FieldSyntax = declared;
  const { repairHeader, repairCells } = openLayout(
    source.layout,
    { source: source.name, file: '' },
    () => {},
  );
  const look = (syntax: FieldSyntax): Candidate => {
    const found =
      declared.headerRowCount === 0 ? undefined : findHeader(lines, from, names, syntax, repairHeader);
    const header = found && extendHeader(found, from + declared.headerRowCount);
    const width = header?.cells.length ?? physicalWidth(source, declared);
    const start = header === undefined ? from : header.above + header.lines;
    const enough =
      header !== undefined &&
      isEnough(matchHeader(header, source.table, declared.skipColumns), fills) &&
      !(width === 1 && physicalWidth(source, declared) > 1 && looksDivided(lines.slice(start), syntax));
    return { syntax, header, enough, measure: measureRows(lines.slice(start), syntax, width) };
  };
  const first = look(stated === undefined ? own : { ...own, delimiter: stated });
  const best = isGood(first, source) ? first : findBetter(first, look);
  const whole = physicalWidth(source, declared);
  const padding = repairCells === undefined && !losesTitle(best, names, whole) ? findPadding(best) : 0;
  return {
    ...best,
    tableStart: best.header === undefined ? from : best.header.above + best.header.lines,
    width: (best.header?.cells.length ?? physicalWidth(source, declared)) + padding,
    padding,
    separatorLine: stated !== undefined,
    other: {
      delimiter: best.syntax.delimiter !== own.delimiter,
      quotes: best.syntax.quoteChar !== own.quoteChar || best.syntax.doubleQuote !== own.doubleQuote,
    },
  };
}

interface Candidate extends HeadedRows {
  readonly syntax: FieldSyntax;
  readonly enough: boolean;
}

/** A header with the rows below it that the description counts among its own. */
function extendHeader(header: FoundHeader, end: number): FoundHeader {
  const more = Math.max(0, end - header.above - header.lines);
  return more === 0 ? header : { ...header, lines: header.lines + more, rows: header.rows + more };
}

function physicalWidth(source: DescribedSource, { skipColumns }: Dialect): number {
  return source.table.columns.filter((column) => !column.virtual).length + skipColumns;
}

/** Whether a dialect explains the file so well that no other is tried. */
function isGood({ enough, header, measure }: Candidate, source: DescribedSource): boolean {
  if (source.table.dialect.headerRowCount > 0 && !enough) return false;
  const all = source.table.columns.filter((column) => !column.virtual).length;
  const named = header === undefined || header.matched * 2 >= all;
  // Rows that a declared layout step repairs need not fit.
  if (source.layout.length > 0) return named;
  return (
    named &&
    shareOf({ header, measure }) >= goodShare &&
    measure.quotedOtherwise === 0 &&
    measure.spaced < 0.5
  );
}

/** The delimiter that names most columns, then the quotes with which most rows fit; the declared ones when none is better. */
function findBetter(first: Candidate, look: (syntax: FieldSyntax) => Candidate): Candidate {
  const byDelimiter = delimiters.map((delimiter) => look({ ...first.syntax, delimiter }));
  // Titles in quotes that the dialect does not know name no column.
  const quoted = byDelimiter
    .slice(0, 6)
    .flatMap((plain) =>
      otherQuotes(plain, look).filter(({ header }) => matched(header) > matched(plain.header)),
    );
  const candidates = [first, ...byDelimiter, ...quoted];
  const most = Math.max(...candidates.map(({ header }) => matched(header)));
  const named = candidates.filter(({ header }) => matched(header) === most);
  const all = named.flatMap((candidate) => [
    candidate,
    ...otherQuotes(candidate, look).filter(
      ({ header, measure }) =>
        matched(header) >= most &&
        measure.quoted > 0 &&
        (measure.share > candidate.measure.share || candidate.measure.quotedOtherwise >= 0.5),
    ),
  ]);
  let best = first;
  for (const candidate of all) if (value(candidate) > value(best) + 0.001) best = candidate;
  return best;
}

function otherQuotes({ syntax }: Candidate, look: (syntax: FieldSyntax) => Candidate): Candidate[] {
  return quotes
    .filter(
      ({ quoteChar, doubleQuote }) => quoteChar !== syntax.quoteChar || doubleQuote !== syntax.doubleQuote,
    )
    .map((quote) => look({ ...syntax, ...quote }));
}

function matched(header: FoundHeader | undefined): number {
  return header?.matched ?? 0;
}

/** Share of the rows that fit, where cells that are empty in all of them do not count. */
function shareOf(candidate: HeadedRows): number {
  return findPadding(candidate) === 0 ? candidate.measure.share : 1;
}

/** How well a dialect explains a file: columns first, then rows; quotes that stay in the cells speak against it. */
function value({ header, enough, measure }: Candidate): number {
  return (
    (enough ? 1000 : 0) +
    matched(header) * 10 -
    (header?.cells.filter((cell) => cell.trim() === '').length ?? 0) * 0.1 +
    shareOf({ header, measure }) * 5 -
    measure.quotedOtherwise * 6 -
    measure.spaced * 0.5
  );
}
