import { bit } from './byte-classes.ts';
import type { ByteSyntax } from './byte-syntax.ts';

/** What a scan found: a whole record, a comment line, the need for more bytes, or a quote out of place. */
export type Found = 'record' | 'comment' | 'more' | 'trouble';

/** Finds records in bytes. What it found last is in its fields. */
export interface Scanner {
  /** Start, end (without quotes) and bits of each cell, three numbers a cell. */
  readonly cells: Int32Array;
  /** Number of cells of the record; those beyond the room of `cells` are counted, not kept. */
  count: number;
  /** Where the next record begins; after trouble, where it is. */
  end: number;
  /** Bits of all cells. */
  bits: number;
  /** Scans from `start`; `bytes[limit]` must exist and be LF. `final`: nothing comes after `limit`. */
  scan: (bytes: Uint8Array, start: number, limit: number, final: boolean) => Found;
}

/** Cells of one record whose places are kept. */
export const mostCells = 2048;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Length of the line end at a CR or LF: 0 when it is none, -1 when the next byte must be known. */
function measureLineEnd(
  syntax: ByteSyntax,
  bytes: Uint8Array,
  at: number,
  limit: number,
  final: boolean,
): number {
  if (bytes[at] === lineFeed) return syntax.lf ? 1 : 0;
  if (syntax.crlf) {
    if (at + 1 >= limit && !final) return -1;
    if (at + 1 < limit && bytes[at + 1] === lineFeed) return 2;
  }
  return syntax.cr ? 1 : 0;
}

/** End of the line that begins at `start`, its line end included, quotes notwithstanding; -1 when it is not there. */
export function findLineEnd(
  syntax: ByteSyntax,
  bytes: Uint8Array,
  start: number,
  limit: number,
  final: boolean,
): number {
  for (let at = start; at < limit; at += 1) {
    const byte = bytes[at];
    if (byte !== lineFeed && byte !== carriageReturn) continue;
    const length = measureLineEnd(syntax, bytes, at, limit, final);
    if (length < 0) return -1;
    if (length > 0) return at + length;
  }
  return final ? limit : -1;
}

/** Whether every cell of the record is empty. */
export function isEmptyRecord({ cells, count }: Scanner): boolean {
  for (let slot = 0; slot < count * 3; slot += 3) {
    if (cells[slot] !== cells[slot + 1]) return false;
  }
  return true;
}

/** Opens a scanner for a syntax. It accepts RFC 4180 and nothing else: the rest is `trouble`. */
export function openScanner(syntax: ByteSyntax): Scanner {
  const { delimiter, quote, comment, classes } = syntax;
  const cells = new Int32Array(3 * mostCells);

  const scanner: Scanner = { cells, count: 0, end: 0, bits: 0, scan };

  function keep(start: number, end: number, bits: number): void {
    const slot = scanner.count * 3;
    if (scanner.count < mostCells) {
      cells[slot] = start;
      cells[slot + 1] = end;
      cells[slot + 2] = bits;
    }
    scanner.count += 1;
    scanner.bits |= bits;
  }

  /** Keeps the cell that opens with a quote before `start`; gives the place after the closing one, or -1. */
  function scanQuoted(bytes: Uint8Array, start: number, limit: number, final: boolean): number {
    let bits = 0;
    for (let at = start; at < limit; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte !== quote) {
        bits |= classes[byte] ?? 0;
        continue;
      }
      if (at + 1 >= limit && !final) return -1;
      if (at + 1 >= limit || bytes[at + 1] !== quote) {
        keep(start, at, bits);
        return at + 1;
      }
      bits |= bit.doubled | (classes[byte] ?? 0);
      at += 1;
    }
    return -1;
  }

  function scan(bytes: Uint8Array, start: number, limit: number, final: boolean): Found {
    scanner.count = 0;
    scanner.bits = 0;
    if (bytes[start] === comment && start < limit) {
      scanner.end = findLineEnd(syntax, bytes, start, limit, final);
      return scanner.end < 0 ? 'more' : 'comment';
    }
    let at = start;
    for (;;) {
      const quoted = bytes[at] === quote && at < limit;
      let from = at;
      let bits = 0;
      if (quoted) {
        at = scanQuoted(bytes, at + 1, limit, final);
        if (at < 0) return 'more';
        from = at;
      }
      // Runs over what is not a mark; between a closing quote and a mark there must be nothing.
      let length = 0;
      for (;;) {
        let byte = bytes[at] ?? 0;
        let kind = classes[byte] ?? 0;
        while ((kind & bit.stop) === 0) {
          bits |= kind;
          at += 1;
          byte = bytes[at] ?? 0;
          kind = classes[byte] ?? 0;
        }
        if (byte === delimiter || at >= limit) break;
        if (byte === quote) {
          scanner.end = at;
          return 'trouble';
        }
        length = measureLineEnd(syntax, bytes, at, limit, final);
        if (length < 0) return 'more';
        if (length > 0) break;
        bits |= kind;
        at += 1;
      }
      if (at >= limit && !final) return 'more';
      if (!quoted) keep(from, at, bits);
      else if (at > from) {
        scanner.end = from;
        return 'trouble';
      }
      if (at >= limit || length > 0) {
        scanner.end = Math.min(at + length, limit);
        return 'record';
      }
      at += 1;
    }
  }

  return scanner;
}
