/** Longest subject that is copied; a row with a longer one is made by the reference code. */
export const longestSubject = 8192;

const shortestView = 32;

/** A subject of a row with its marks, written once and copied for each of its quads. */
export interface Subject {
  readonly bytes: Buffer;
  /** Views of the first 32, 64, 128… bytes: copying a whole view needs no new object. */
  readonly views: readonly Uint8Array[];
  length: number;
}

/** Makes room for a subject. */
export function openSubject(): Subject {
  const bytes = Buffer.alloc(longestSubject);
  const views: Uint8Array[] = [];
  for (let size = shortestView; size <= longestSubject; size *= 2) views.push(bytes.subarray(0, size));
  return { bytes, views, length: 0 };
}

/** Copies a subject to `at` and gives the place after it; at most `longestSubject` bytes from `at` on are touched. */
export function copySubject({ length, views }: Subject, to: Uint8Array, at: number): number {
  const view = views[length <= shortestView ? 0 : 27 - Math.clz32(length - 1)];
  if (view !== undefined) to.set(view, at);
  return at + length;
}
