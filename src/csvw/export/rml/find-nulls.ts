import type { Column, Table } from '../../table-group.ts';

/** The texts that mean "no value" in most columns of a table: RML has one list for a source, CSVW one for a column. */
export function findNulls(table: Table): readonly string[] {
  const counts = new Map<string, { readonly nulls: readonly string[]; count: number }>();
  for (const { nulls, virtual } of table.columns) {
    if (virtual) continue;
    const key = JSON.stringify([...nulls].sort());
    const known = counts.get(key) ?? { nulls, count: 0 };
    known.count += 1;
    counts.set(key, known);
  }
  const [most] = [...counts.values()].sort((one, other) => other.count - one.count);
  return most?.nulls ?? [''];
}

/** How the nulls of a column stand to those of its source: `more` would make values of what has none. */
export function compareNulls({ nulls }: Column, ofSource: readonly string[]): 'same' | 'more' | 'fewer' {
  if (nulls.some((text) => !ofSource.includes(text))) return 'more';
  return ofSource.some((text) => !nulls.includes(text)) ? 'fewer' : 'same';
}
