import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes of a file in blocks of 256 kB, all in one buffer: a block is gone when the next one is asked for. */
export async function* readBlocks(path) {
  const file = openSync(path, 'r');
  const buffer = Buffer.allocUnsafe(256 * 1024);
  for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
    yield buffer.subarray(0, length);
  }
  closeSync(file);
}
