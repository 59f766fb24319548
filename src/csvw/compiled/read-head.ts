import { isUtf8 } from 'node:buffer';
import type { CsvwReport } from '../report.ts';
import { type OpenTable, openTable } from '../rows/open-table.ts';
import type { Table } from '../table-group.ts';
import { bit } from './byte-classes.ts';
import type { ByteWindow } from './byte-window.ts';
import { isEmptyRecord, mostCells, type Scanner } from './scan-record.ts';

/** What the head of a file says. */
export interface Head {
  /** The table with the columns of the file. */
  readonly table: Table;
  /** Number of cells of the first row. */
  readonly width: number;
  /** Number in the file of the last row of the head. */
  readonly sourceNumber: number;
}

const byteOrderMark = Buffer.from('\ufeff');

/** Whether the file begins as UTF-8; a byte order mark is passed over. */
async function startText(window: ByteWindow): Promise<boolean> {
  while (!window.final && window.limit - window.start < 6) await window.fill();
  const { bytes, start, limit } = window;
  const marked = (at: number): boolean => bytes.subarray(at, limit).subarray(0, 3).equals(byteOrderMark);
  const mark = start < limit ? (bytes[start] ?? 0) : 0;
  if (mark >= 0xfe || (marked(start) && marked(start + 3))) return false;
  return true;
}

function isRegular(scanner: Scanner, width: number | undefined): boolean {
  const { count, bits } = scanner;
  const blank = isEmptyRecord(scanner);
  const fits = count <= mostCells && (width === undefined || width === count);
  return fits && !blank && (bits & (bit.nul | bit.odd)) === 0;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Opens the table with its header alone, or with its first row when the file has no header; no row is made. */
function openHead(table: Table, head: Uint8Array, report: CsvwReport): Promise<OpenTable> {
  return openTable(table, { body: once(Buffer.from(head)) }, { report, validating: false });
}

/**
 * Reads the rows of the header and checks them against the description, as the reference path does. `undefined`:
 * something is irregular before the first row of data, nothing was reported and the window still begins there.
 */
export async function readHead(
  window: ByteWindow,
  scanner: Scanner,
  table: Table,
  report: CsvwReport,
): Promise<Head | undefined> {
  if (!(await startText(window))) return undefined;
  const { headerRowCount } = table.dialect;
  const marked = window.bytes.subarray(window.start, window.limit).subarray(0, 3).equals(byteOrderMark);
  const first = marked ? byteOrderMark.length : 0;
  let length = first;
  let width: number | undefined;
  let sourceNumber = 0;
  for (let left = Math.max(headerRowCount, 1); left > 0; ) {
    const at = window.start + length;
    const found = at < window.limit ? scanner.scan(window.bytes, at, window.limit, window.final) : 'more';
    if (found === 'trouble') return undefined;
    if (found === 'more') {
      if (!(await window.fill())) return undefined;
      continue;
    }
    if (found === 'record') {
      const text = !window.isSuspect(at) || isUtf8(window.bytes.subarray(at, scanner.end));
      if (!text || !isRegular(scanner, width)) return undefined;
      width ??= scanner.count;
      left -= 1;
    }
    sourceNumber += 1;
    length = scanner.end - window.start;
  }
  if (width === undefined) return undefined;
  const bytes = window.bytes.subarray(window.start + first, window.start + length);
  const opened = await openHead(table, bytes, report);
  if (headerRowCount > 0) window.start += length;
  else window.start += first;
  return { table: opened.table, width, sourceNumber: headerRowCount > 0 ? sourceNumber : 0 };
}
