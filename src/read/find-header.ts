import type { Column, Table } from '../csvw/index.ts';
import { type ColumnMatch, matchColumns } from './match-columns.ts';
import { normaliseTitle, squeezeTitle, undoMojibake } from './normalise-title.ts';
import { gatherLines } from './records/gather-lines.ts';
import { type FieldSyntax, splitFields } from './records/split-fields.ts';
import type { Line } from './records/split-lines.ts';

/** The header of a file as it was found. */
export interface FoundHeader {
  /** Number of lines above it. */
  readonly above: number;
  /** Lines that it takes. */
  readonly lines: number;
  /** Rows that it takes: titles may be spread over several. */
  readonly rows: number;
  /** Its texts as they are in the file, and as the layout of the description repairs them. */
  readonly raw: readonly string[];
  readonly cells: readonly string[];
  /** How many columns of the description it names. */
  readonly matched: number;
}

/** Lines among which the header is looked for. */
const searched = 120;
/** Rows over which the titles of one header may be spread, and lines among which such a header is looked for. */
const mostRows = 3;
const searchedSpread = 30;

/**
 * Finds the row that names most columns of a description: what stands above a table is no header. When no row does well by
 * itself, titles spread over two or three rows are tried.
 *
 * @param from number of lines to pass over
 * @param names titles of the description
 * @param repair what the description does to a header before its columns are matched
 */
export function findHeader(
  lines: readonly Line[],
  from: number,
  names: TitleIndex,
  syntax: FieldSyntax,
  repair: (cells: readonly string[]) => readonly string[] = (cells) => cells,
): FoundHeader | undefined {
  const count = (cells: readonly string[]): number =>
    new Set(cells.map((cell) => names.find(cell)).filter((name) => name !== undefined)).size;
  let best: FoundHeader | undefined;
  for (let at = from; at < Math.min(lines.length, from + searched); at++) {
    let joined: readonly string[] = [];
    let taken = 0;
    const most = at < from + searchedSpread ? mostRows : 1;
    for (let rows = 1; rows <= most; rows++) {
      const row = rowAt(lines, at + taken, syntax);
      if (row === undefined || (rows > 1 && row.cells.length !== joined.length)) break;
      taken += row.lines;
      joined =
        rows === 1 ? row.cells : joined.map((cell, index) => `${cell} ${row.cells[index] ?? ''}`.trim());
      const cells = repair(joined);
      const matched = count(cells);
      if (isBetter({ matched, rows }, best))
        best = { above: at, lines: taken, rows, raw: joined, cells, matched };
      if (best?.matched === names.size) return best;
    }
  }
  return best;
}

/** More columns are better; of as many, fewer rows: a line of prose glued on a header names nothing more. */
function isBetter(
  header: Pick<FoundHeader, 'matched' | 'rows'>,
  best: Pick<FoundHeader, 'matched' | 'rows'> | undefined,
): boolean {
  if (best === undefined) return header.matched > 0;
  return header.matched > best.matched || (header.matched === best.matched && header.rows < best.rows);
}

/** Finds the column that a text is a title of, quickly; the last word is that of `matchColumns`. */
export interface TitleIndex {
  readonly find: (label: string) => string | undefined;
  /** Place of that column among those that a file has; -1 when there is none. */
  readonly indexOf: (label: string) => number;
  /** Number of columns that a file has, those with a fixed text apart. */
  readonly size: number;
}

/** Indexes the titles of the columns of a description. */
export function indexTitles(columns: readonly Column[]): TitleIndex {
  const titles = new Map<string, string>();
  for (const column of columns) {
    for (const title of [column.name, ...Object.values(column.titles).flat()]) {
      for (const key of [normaliseTitle(title), squeezeTitle(title)]) {
        if (key !== '' && !titles.has(key)) titles.set(key, column.name);
      }
    }
  }
  const physical = columns.filter((column) => !column.virtual).map(({ name }) => name);
  // a text much longer than every title is none of them: rows of prose are passed over at no cost
  const longest = 3 * Math.max(0, ...[...titles.keys()].map((key) => key.length)) + 20;
  const look = (label: string): string | undefined =>
    titles.get(normaliseTitle(label)) ??
    titles.get(squeezeTitle(label)) ??
    titles.get(squeezeTitle(undoMojibake(label) ?? ''));
  /** What was looked up: every way of splitting a file is tried, and most cells come again. */
  const known = new Map<string, string | undefined>();
  const find = (label: string): string | undefined => {
    if (label.length > longest) return undefined;
    if (!known.has(label)) known.set(label, look(label));
    return known.get(label);
  };
  return { size: physical.length, find, indexOf: (label) => physical.indexOf(find(label) ?? '') };
}

function rowAt(
  lines: readonly Line[],
  at: number,
  syntax: FieldSyntax,
): { readonly cells: readonly string[]; readonly lines: number } | undefined {
  const line = lines[at];
  if (line === undefined || line.text.trim() === '') return undefined;
  const split = splitFields(line.text, syntax);
  if (split.form !== 'open') return { cells: split.fields, lines: 1 };
  const gathered = gatherLines(lines, at, syntax, true);
  if (gathered.end !== 'closed' || gathered.lines > 40)
    return { cells: splitFields(line.text, syntax, true).fields, lines: 1 };
  const text = lines.slice(at, at + gathered.lines).map((each) => each.text);
  return { cells: splitFields(text.join('\n'), syntax).fields, lines: gathered.lines };
}

/** Whether the columns that a header names are enough to read the rows below it. */
export function isEnough(match: ColumnMatch, fills: ReadonlySet<string>): boolean {
  if (match.repeated.length > 0) return false;
  if (match.missing.some((column) => column.required && !fills.has(column.name))) return false;
  const found = match.positions.filter((position) => position !== -1).length;
  const anyRequired = match.table.columns.some((column) => column.required && !column.virtual);
  return anyRequired ? found > 0 : found * 3 >= match.positions.length;
}

/** How a header answers to a description, with what its layout does to titles. */
export function matchHeader(header: FoundHeader, table: Table, skipColumns: number): ColumnMatch {
  return matchColumns(header.cells.slice(skipColumns), table);
}
