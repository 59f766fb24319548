import { hash } from 'node:crypto';
import { compareCodePoints } from '../model/compare-code-points.ts';
import type { MappedRecord, TidyRow } from '../model/records.ts';

/** What is known about the key of a record when it comes by. */
export type KeyState = 'new' | 'same rows' | 'contested';

/**
 * Keys of the declarations that went through, each with a digest of its rows: some hundred bytes a record, whatever
 * the size of the record.
 */
export class SeenDeclarations {
  readonly #digests = new Map<string, string>();
  readonly #contested: Set<string>;

  /** @param contested keys that records with different rows claim; those that are found here are added */
  constructor(contested: Set<string>) {
    this.#contested = contested;
  }

  /** Compares a record with the first one of the same key, and remembers it if it is the first. */
  add(record: MappedRecord): KeyState {
    if (this.#contested.has(record.declaration)) return 'contested';
    const digest = digestOf(record.rows);
    const first = this.#digests.get(record.declaration);
    if (first === digest) return 'same rows';
    if (first !== undefined) {
      this.#contested.add(record.declaration);
      return 'contested';
    }
    // A key cut out of a line of the file would keep the whole line in memory: the copy does not.
    this.#digests.set(Buffer.from(record.declaration).toString(), digest);
    return 'new';
  }
}

/** Digest of rows in any order, without the place in the file, which two copies of a row never share. */
function digestOf(rows: readonly TidyRow[]): string {
  const lines = rows.map(({ table, values }) => {
    const names = Object.keys(values).sort(compareCodePoints);
    const cells = names.map((name) => (table === 'declarations' && name === 'row' ? null : values[name]));
    return JSON.stringify([table, names, cells]);
  });
  return hash('sha256', lines.sort(compareCodePoints).join('\n'), 'base64');
}
