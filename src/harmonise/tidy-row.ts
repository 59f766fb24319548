import type { TidyRow } from '../model/records.ts';
import type { TableName, TableRows } from '../model/tables.ts';

type RequiredColumns<Row> = { [Name in keyof Row as null extends Row[Name] ? never : Name]: Row[Name] };
type OptionalColumns<Row> = {
  [Name in keyof Row as null extends Row[Name] ? Name : never]?: Row[Name] | undefined;
};

/** The cells of a tidy row: required columns must be there, others are empty when left out. */
export type RowInput<Name extends TableName> = RequiredColumns<TableRows[Name]> &
  OptionalColumns<TableRows[Name]>;

/** One row of a tidy table, its cells checked by type against `ontology/tables.csvw.json`. */
export function tidyRow<Name extends TableName>(table: Name, values: RowInput<Name>): TidyRow {
  const cells: Record<string, string | null> = {};
  for (const [column, value] of Object.entries<string | null | undefined>(values))
    cells[column] = value ?? null;
  return { table, values: cells };
}
