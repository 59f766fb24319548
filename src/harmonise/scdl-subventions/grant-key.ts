import { compareCodePoints } from '../../model/compare-code-points.ts';
import type { SourceRow } from '../../model/records.ts';
import { encodeKey } from '../encode-key.ts';
import { hashKey } from '../hash-key.ts';

/** Key of a grant in its source, and which of several equal rows it is. */
export interface GrantKey {
  readonly key: string;
  /** 1 for the first row with these cells. */
  readonly occurrence: number;
}

/**
 * Opens the making of keys for the rows of one run. Files of grants have no identifiers (one decision grants many): the
 * key is made of all cells, and rows that are equal in all of them are numbered, so that two real grants stay two. The
 * order of rows changes nothing, since equal rows are interchangeable. A declared primary key is taken as it is.
 */
export function openGrantKeys(): (row: SourceRow) => GrantKey {
  const seen = new Map<string, number>();
  return (row) => {
    if (row.record !== undefined) return { key: encodeKey(row.record), occurrence: 1 };
    const key = `h-${hashKey(contentOf(row), 16)}`;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return { key: occurrence === 1 ? key : `${key}-${occurrence}`, occurrence };
  };
}

/** Cells that are not empty, with the names of their columns, in an order and a form that no export changes. */
function contentOf({ values }: SourceRow): string[] {
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .sort(([one], [other]) => compareCodePoints(one, other))
    .map(([column, value]) =>
      JSON.stringify([column, ...[value].flat().map((text) => (text ?? '').normalize('NFC').trim())]),
    );
}
