import type { Line } from './split-lines.ts';

/** Passes over the first `count` lines. */
export async function* skipLines(
  lines: AsyncIterable<readonly Line[]>,
  count: number,
): AsyncGenerator<readonly Line[]> {
  let left = count;
  for await (const batch of lines) {
    const kept = batch.slice(left);
    left = Math.max(0, left - batch.length);
    if (kept.length > 0) yield kept;
  }
}
