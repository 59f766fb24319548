import type { RowState } from './row-state.ts';

/** Takes bytes that are reused after the call: write them or copy them. */
export type WriteBytes = (bytes: Uint8Array) => void;

/** Between 256 kB and 1 MB the cost of a write is lowest; half of it stays free for the next row. */
export const outputSize = 512 * 1024;

/** Gives what there is to `write`. */
export function flushOutput(state: RowState, write: WriteBytes): void {
  if (state.at > 0) write(state.out.subarray(0, state.at));
  state.at = 0;
}

/** Adds a text of any length. */
export function writeText(state: RowState, text: string, write: WriteBytes): void {
  if (text.length * 3 > state.out.length - state.at) flushOutput(state, write);
  if (text.length * 3 > state.out.length) write(Buffer.from(text));
  else state.at += state.out.write(text, state.at);
}
