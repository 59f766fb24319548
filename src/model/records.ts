import type { Quad } from '@rdfjs/types';
import type { TableName } from './tables.ts';

/** A few hundred items at a time: memory is bounded by the batches in flight, never by the size of a file. */
export type Batch<T> = readonly T[];

/** Canonical lexical form of a cell (XSD), several for a column with a `separator`, `null` for no value. */
export type CellValue = string | readonly string[] | null;

/** One row of a source file after reading: typed cells by column name, with the place where it was found. */
export interface SourceRow {
  readonly source: string;
  readonly file: string;
  /** Number of the row in the file: 1 is the first row, headers included (CSVW source number). */
  readonly row: number;
  /** Value of the primary key declared by the source description, if there is one. */
  readonly record?: string;
  readonly values: Readonly<Record<string, CellValue>>;
}

/** One row of a tidy table (ontology/tables.csvw.json): cells in lexical form, `null` for no value. */
export interface TidyRow {
  readonly table: TableName;
  readonly values: Readonly<Record<string, string | null>>;
}

/** What one source row became: rows of several tidy tables, complete in themselves (no reference points outside). */
export interface TidyRecord {
  readonly source: string;
  readonly file: string;
  readonly row: number;
  /** Key of the declaration in the tidy tables, `<source>/<identifier>`. */
  readonly declaration: string;
  /** Value of the primary key of the source row, when its source declares one. */
  readonly record?: string;
  readonly rows: readonly TidyRow[];
}

/** A tidy row with the quads that its table description makes of it; their graph is the dataset of the record. */
export interface MappedRow extends TidyRow {
  readonly quads: readonly Quad[];
}

/** A tidy record whose rows have been mapped to quads. */
export interface MappedRecord extends TidyRecord {
  readonly rows: readonly MappedRow[];
}
