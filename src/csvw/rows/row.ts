import type { CsvwError } from '../report.ts';
import type { Column, Table } from '../table-group.ts';

/** A value of a cell. */
export interface Value {
  /** XSD lexical form: dates ISO 8601, decimals with a point, no grouping. */
  readonly lexical: string;
  /** IRI of the datatype. */
  readonly datatype: string;
  /** Language tag of a string; absent when it has none. */
  readonly language?: string;
}

/** A cell of a row (Model for Tabular Data §4.5). */
export interface Cell {
  readonly column: Column;
  readonly stringValue: string;
  /** Several values when the column has a separator. */
  readonly value: Value | readonly Value[] | null;
  /** What is wrong with it; such a cell keeps its text as a string, as the standard says. */
  readonly errors: readonly CsvwError[];
}

/** Tells the values of a column with a separator from a single one. */
export function isList(value: Cell['value']): value is readonly Value[] {
  return Array.isArray(value);
}

/** A row of a table: cells in column order, those of virtual columns at the end. */
export interface Row {
  readonly table: Table;
  /** Number among the rows of data, from 1. */
  readonly number: number;
  /** Number in the file, from 1, headers included. */
  readonly sourceNumber: number;
  readonly cells: readonly Cell[];
}
