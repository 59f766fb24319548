import type { RowState } from './row-state.ts';

/** Writes the IRI of a template for the row at `at`; gives the place after it, or -1: the reference code must look. */
export type WriteIri = (state: RowState, to: Buffer, at: number) => number;

/** A template compiled for a column. */
export interface IriWriter {
  readonly write: WriteIri;
  /** The IRI, when every row has the same, valid one. */
  readonly fixed?: string;
  /** Places of the columns whose values it reads. */
  readonly reads: readonly number[];
  /** Bytes that it may write besides three for each byte of those values. */
  readonly room: number;
}
