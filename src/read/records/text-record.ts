import type { FieldSyntax } from './split-fields.ts';

/** A row of a file before its cells are made. */
export interface TextRecord {
  /** Number of the row in the file, from 1. */
  readonly number: number;
  /** The row as it is in the file. */
  readonly raw: string;
  /** The row for a strict reader (RFC 4180); none for a row that is blank or set aside. */
  readonly text?: string;
  /** Why the row is set aside. */
  readonly problem?: string;
  /** What is doubtful about a row that is kept. */
  readonly doubt?: string;
  /** Whether the row may be cut at its end. */
  readonly doubtful?: boolean;
  /** Number of cells, where it is not that of the table. */
  readonly width?: number;
}

/** What rows are judged by. */
export interface RecordRules {
  readonly syntax: FieldSyntax;
  /** Number of cells of a row. */
  readonly width: number;
  /** Number of the first row. */
  readonly firstNumber: number;
  /** Prefix of comment lines; they are given to `onComment`. */
  readonly commentPrefix: string | null;
  readonly onComment: (text: string, row: number) => void;
  /** Whether a row with delimiters alone is passed on: a layout step may count it. */
  readonly keepBlank: boolean;
  /** Whether the file has one byte per character: a row that is UTF-8 in it is from elsewhere. */
  readonly oneByte: boolean;
  /** A repair that the description declares: fields → as many as the table has, or `undefined`. */
  readonly repair?: (fields: readonly string[]) => readonly string[] | undefined;
}
