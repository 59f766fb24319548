import type { Column, Table } from '../csvw/index.ts';
import { lostTitle, normaliseTitle, squeezeTitle, undoMojibake } from './normalise-title.ts';

/** How the header of a file answers to the columns of a description. */
export interface ColumnMatch {
  /** The table with the columns that the file has: a virtual one that is in the file is read from it. */
  readonly table: Table;
  /** For each physical column of that table, its position in the file, or -1. */
  readonly positions: readonly number[];
  readonly unknown: readonly string[];
  readonly missing: readonly Column[];
  /** Headers that stand for a column for which another one stands too. */
  readonly repeated: readonly string[];
  /** Headers with damaged characters, and the one column that each can only stand for. */
  readonly damaged: readonly { readonly label: string; readonly column: string }[];
}

/** A header, and what it can be compared by. */
interface Label {
  readonly index: number;
  readonly text: string;
  readonly normal: string;
  readonly squeezed: string;
  readonly repaired: string | undefined;
  readonly pattern: RegExp | undefined;
}

/** The titles of a column, by what headers are compared with. */
interface Titles {
  readonly normal: ReadonlySet<string>;
  readonly squeezed: ReadonlySet<string>;
}

/** Ways in which a header stands for a title, the surest first: a column found in one way is not looked for in the next. */
const ways: readonly ((label: Label, titles: Titles) => boolean)[] = [
  ({ normal }, titles) => titles.normal.has(normal),
  ({ squeezed }, titles) => squeezed !== '' && titles.squeezed.has(squeezed),
  ({ repaired }, titles) => repaired !== undefined && titles.squeezed.has(repaired),
  ({ pattern }, titles) => pattern !== undefined && [...titles.squeezed].some((title) => pattern.test(title)),
];
/** From this way on, the header itself is damaged. */
const damagedWay = 2;

/**
 * Finds the columns of a table in the header of a file, by name and titles, in any order. Case, accents and spaces do not
 * count; then signs between words do not; then a header with damaged characters is taken for the one column that it
 * can stand for. A virtual column with a default states what a file leaves out: where the file has the column, its
 * cells count, and the default stands for none of them.
 */
export function matchColumns(header: readonly string[], described: Table): ColumnMatch {
  const found = findLabels(header, described.columns);
  const virtual = described.columns.filter((column) => column.virtual);
  const present = virtual.filter((column) => found.positions.has(column));
  const physical = [
    ...described.columns.filter((column) => !column.virtual),
    ...present.map((column) => ({ ...column, virtual: false, default: '' })),
  ];
  const byName = new Map([...found.positions].map(([column, position]) => [column.name, position]));
  const positions = physical.map(({ name }) => byName.get(name) ?? -1);
  return {
    table: { ...described, columns: [...physical, ...virtual.filter((column) => !present.includes(column))] },
    positions,
    unknown: header.filter(
      (label, index) => !positions.includes(index) && !found.repeated.includes(label) && label.trim() !== '',
    ),
    missing: physical.filter((_, index) => positions[index] === -1),
    repeated: found.repeated,
    damaged: found.damaged,
  };
}

interface FoundLabels {
  readonly positions: ReadonlyMap<Column, number>;
  readonly repeated: readonly string[];
  readonly damaged: ColumnMatch['damaged'];
}

function findLabels(header: readonly string[], columns: readonly Column[]): FoundLabels {
  const positions = new Map<Column, number>();
  const repeated: string[] = [];
  const damaged: { label: string; column: string }[] = [];
  const labels = header.map(describeLabel).filter(({ text }) => text.trim() !== '');
  const described = columns.map((column) => ({ column, titles: titlesOf(column) }));
  const free = new Set(labels.map(({ index }) => index));
  for (const [number, stands] of ways.entries()) {
    const candidates = labels.filter(({ index }) => free.has(index));
    const answers = described
      .filter(({ column }) => !positions.has(column))
      .map(({ column, titles }) => ({ column, mine: candidates.filter((label) => stands(label, titles)) }));
    const claims = new Map<number, number>();
    for (const { index } of answers.flatMap(({ mine }) => mine))
      claims.set(index, (claims.get(index) ?? 0) + 1);
    for (const { column, mine } of answers) {
      const [first, ...others] = mine;
      if (first === undefined || !free.has(first.index)) continue;
      const shared = (claims.get(first.index) ?? 0) > 1;
      const sure = number === 0 || (!shared && (number < damagedWay || others.length === 0));
      if (!sure) continue;
      positions.set(column, first.index);
      free.delete(first.index);
      repeated.push(...others.map(({ text }) => text));
      if (number >= damagedWay) damaged.push({ label: first.text, column: column.name });
    }
  }
  return { positions, repeated, damaged };
}

function describeLabel(text: string, index: number): Label {
  const put = undoMojibake(text);
  return {
    index,
    text,
    normal: normaliseTitle(text),
    squeezed: squeezeTitle(text),
    repaired: put === undefined ? undefined : squeezeTitle(put),
    pattern: lostTitle(text),
  };
}

function titlesOf(column: Column): Titles {
  const titles = [column.name, ...Object.values(column.titles).flat()];
  return { normal: new Set(titles.map(normaliseTitle)), squeezed: new Set(titles.map(squeezeTitle)) };
}
