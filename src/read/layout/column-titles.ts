import type { Column } from '../../csvw/index.ts';

/** Finds columns by the texts of a header. */
export interface ColumnTitles {
  readonly names: readonly string[];
  /** Name of the column that a text is the name or a title of. */
  readonly find: (text: string) => string | undefined;
}

/** The names and titles of the columns of a description; case, accents and spaces around do not count. */
export function columnTitles(columns: readonly Column[]): ColumnTitles {
  const byTitle = new Map<string, string>();
  for (const column of columns) {
    for (const title of [column.name, ...Object.values(column.titles).flat()]) {
      const key = foldTitle(title);
      if (!byTitle.has(key)) byTitle.set(key, column.name);
    }
  }
  return { names: columns.map(({ name }) => name), find: (text) => byTitle.get(foldTitle(text)) };
}

function foldTitle(title: string): string {
  return title.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
