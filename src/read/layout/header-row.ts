import type { ColumnTitles } from './column-titles.ts';
import type { LayoutRow } from './layout.ts';

/** What a header between rows says: for each column with a text in it, the column that is meant; none when unknown. */
export type HeaderRow = ReadonlyMap<string, string | undefined>;

/**
 * Reads a row as a header: more than half of its texts are titles of columns. A row with one text alone counts only
 * when that text is a title by itself.
 *
 * @param titleOf column that a text in a column is a title of
 */
export function parseHeaderRow(
  { cells }: LayoutRow,
  titleOf: (text: string, column: string) => string | undefined,
): HeaderRow | undefined {
  const header = new Map<string, string | undefined>();
  for (const [column, text] of Object.entries(cells)) {
    if (text.trim() !== '') header.set(column, titleOf(text, column));
  }
  const known = [...header.values()].filter((column) => column !== undefined).length;
  return known * 2 > header.size && (known > 1 || header.size === 1) ? header : undefined;
}

/** How the cells below a header go to columns. */
export interface HeaderMove {
  /** Whether the header says something else than the first one. */
  readonly differs: boolean;
  /** Cells by column, as the header means them; `undefined` when a cell would be lost. */
  readonly move: (cells: Readonly<Record<string, string>>) => Readonly<Record<string, string>> | undefined;
}

/** A header between rows whose titles are in other columns than in the first header moves the cells below it. */
export function moveBelow(header: HeaderRow, { names }: ColumnTitles): HeaderMove {
  const differs = [...header].some(([column, meant]) => column !== meant);
  const titled = new Set(header.values());
  return {
    differs,
    move: (cells) => {
      if (!differs) return cells;
      const moved = Object.fromEntries(names.map((name) => [name, '']));
      for (const [column, text] of Object.entries(cells)) {
        const target = header.has(column) ? header.get(column) : column;
        if (text.trim() === '') continue;
        const taken = target === undefined || (!header.has(column) && titled.has(target));
        if (taken || moved[target] !== '') return undefined;
        moved[target] = text;
      }
      return moved;
    },
  };
}
