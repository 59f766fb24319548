import { closeSync, openSync, readSync } from 'node:fs';

/**
 * Bytes of a file in blocks of 64 KiB, each a new array. The file is closed at the end or when the reader stops early.
 */
export function* readBlocks(path: string, blockBytes = 1 << 16): Generator<Uint8Array> {
  const descriptor = openSync(path, 'r');
  try {
    for (;;) {
      const block = new Uint8Array(blockBytes);
      const bytes = readSync(descriptor, block);
      if (bytes === 0) return;
      yield block.subarray(0, bytes);
    }
  } finally {
    closeSync(descriptor);
  }
}
