import { isUtf8 } from 'node:buffer';
import { roomForTexts } from './row-state.ts';

/** Longest record that is read here; a longer one is for the reference code. */
const longestRecord = 1024 * 1024;
/** Bytes that are taken at once. */
const block = 256 * 1024;

const lineFeed = 0x0a;

/** A part of a file in memory, which moves on; its bytes are reused. */
export interface ByteWindow {
  /** First `roomForTexts` bytes that are not of the file, then those from `start` to `limit`, then one LF. */
  readonly bytes: Buffer;
  /** Where the next record begins. */
  start: number;
  readonly limit: number;
  /** Whether the file ends at `limit`. */
  readonly final: boolean;
  /** Whether there may be bytes that are not UTF-8 in what begins at `at`. */
  readonly isSuspect: (at: number) => boolean;
  /** Takes more bytes, moving the others; `false`: there is no room, the record is too long. */
  readonly fill: () => Promise<boolean>;
  /** Everything from `start` on, to the end of the file; the window cannot be used any more. */
  readonly rest: () => AsyncGenerator<Uint8Array>;
  /** Tells the input that nothing more is wanted. */
  readonly close: () => Promise<void>;
}

/** End of the last whole character of UTF-8 text. */
function completeEnd(bytes: Uint8Array, start: number, end: number): number {
  for (let at = end - 1; at >= start && at >= end - 3; at -= 1) {
    const byte = bytes[at] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return at + length > end ? at : end;
  }
  return end;
}

/** Copies of the chunks of an input that may reuse its memory. */
export async function* copyChunks(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of input) yield Buffer.from(chunk);
}

/** Opens a window on an input, which may reuse the memory of a chunk once the next one is asked for. */
export function openWindow(input: AsyncIterable<Uint8Array>): ByteWindow {
  const chunks = input[Symbol.asyncIterator]();
  const bytes = Buffer.allocUnsafe(roomForTexts + longestRecord + block + 1);
  let chunk: Uint8Array = new Uint8Array(0);
  /** Up to where bytes have been checked, and up to where some were wrong. */
  let checked = roomForTexts;
  let suspect = roomForTexts;
  const window = {
    bytes,
    start: roomForTexts,
    limit: roomForTexts,
    final: false,
    isSuspect,
    fill,
    rest,
    close,
  };
  bytes[window.limit] = lineFeed;

  function isSuspect(at: number): boolean {
    return at < suspect;
  }

  function check(): void {
    const end = window.final ? window.limit : completeEnd(bytes, checked, window.limit);
    if (!isUtf8(bytes.subarray(checked, end))) suspect = end;
    checked = end;
  }

  function moveBack(): void {
    const shift = window.start - roomForTexts;
    if (shift === 0) return;
    bytes.copyWithin(roomForTexts, window.start, window.limit);
    window.start -= shift;
    window.limit -= shift;
    checked -= shift;
    suspect -= shift;
  }

  async function fill(): Promise<boolean> {
    if (window.final || window.limit - window.start > longestRecord) return false;
    if (chunk.length === 0) {
      const next = await chunks.next();
      if (next.done === true) window.final = true;
      else chunk = next.value;
    }
    moveBack();
    const taken = Math.min(chunk.length, block);
    bytes.set(chunk.subarray(0, taken), window.limit);
    chunk = chunk.subarray(taken);
    window.limit += taken;
    bytes[window.limit] = lineFeed;
    check();
    return true;
  }

  async function* rest(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(bytes.subarray(window.start, window.limit));
    yield Buffer.from(chunk);
    yield* copyChunks({ [Symbol.asyncIterator]: () => chunks });
  }

  async function close(): Promise<void> {
    await chunks.return?.();
  }

  return window;
}
