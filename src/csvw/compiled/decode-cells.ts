import { bit } from './byte-classes.ts';
import type { Scanner } from './scan-record.ts';

/** The texts of the cells that a scan found. */
export function decodeCells(bytes: Buffer, { cells, count }: Scanner, quote: number): string[] {
  const mark = String.fromCharCode(Math.max(quote, 0));
  return Array.from({ length: count }, (_, index) => {
    const [start = 0, end = 0, bits = 0] = cells.subarray(index * 3, index * 3 + 3);
    const text = bytes.toString('utf8', start, end);
    return (bits & bit.doubled) === 0 ? text : text.replaceAll(mark + mark, mark);
  });
}
