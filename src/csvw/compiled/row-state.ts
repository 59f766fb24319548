import type { Subject } from './subject.ts';

/** Bytes before those of the file: texts that are made from cells of the row. */
export const roomForTexts = 192 * 1024;

/** What the writers of one run read and write, row by row. One object, so that every writer sees the same shape. */
export interface RowState {
  /** Texts of the row, then bytes of the file. */
  readonly bytes: Buffer;
  /** Where the next text of the row goes, below `roomForTexts`. */
  textEnd: number;
  /** Start, end and bits of the value of each column, three numbers a column; start is -1 where there is none. */
  readonly values: Int32Array;
  /** The value that was read last. */
  start: number;
  end: number;
  bits: number;
  readonly subjects: readonly Subject[];
  /** Number of the run, for the labels of its blank nodes. */
  readonly run: number;
  /** Number of the row among the rows of data, and in the file. */
  number: number;
  sourceNumber: number;
  /** N-Quads to come, how far they go, and the most that the row may need without its lists. */
  readonly out: Buffer;
  at: number;
  room: number;
  quads: number;
}
