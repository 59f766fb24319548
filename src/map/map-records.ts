import { DataFactory } from 'n3';
import type { CsvwError, Table, TableGroup } from '../csvw/index.ts';
import { makeRow, rowQuads } from '../csvw/index.ts';
import type { Batch, MappedRecord, MappedRow, TidyRecord, TidyRow } from '../model/records.ts';

/**
 * Tidy records → records with the quads that the table descriptions make of their rows: the mapping is data
 * (`aboutUrl`, `propertyUrl`, `valueUrl` of `ontology/tables.csvw.json`), this only applies it.
 *
 * @param tables description of the tidy tables
 * @param datasetIri name of the source → IRI of its dataset, the graph of its quads
 * @throws Error when a tidy row does not fit its table: that is a fault of the harmoniser, not of the data
 */
export async function* mapRecords(
  records: AsyncIterable<Batch<TidyRecord>>,
  tables: TableGroup,
  datasetIri: (source: string) => string,
): AsyncGenerator<Batch<MappedRecord>> {
  const byName = new Map(tables.tables.map((table) => [tableName(table), table]));
  for await (const batch of records) {
    yield batch.map((record) => {
      const graph = DataFactory.namedNode(datasetIri(record.source));
      return { ...record, rows: record.rows.map((row) => mapRow(row, byName.get(row.table), record, graph)) };
    });
  }
}

function mapRow(
  row: TidyRow,
  table: Table | undefined,
  record: TidyRecord,
  graph: ReturnType<typeof DataFactory.namedNode>,
): MappedRow {
  if (table === undefined) throw new Error(`No table "${row.table}" in the description of the tidy tables.`);
  const report = (error: CsvwError): void => {
    throw new Error(
      `Record ${record.declaration}, table ${row.table}, column ${error.column}: ${error.message} (${error.value})`,
    );
  };
  const cells = table.columns
    .filter((column) => !column.virtual)
    .map((column) => row.values[column.name] ?? '');
  const place = { number: record.row, sourceNumber: record.row };
  return { ...row, quads: rowQuads(makeRow(table, cells, place, report), { graph, report }) };
}

/** `actions` for a table whose file is `…/actions.csv`. */
function tableName(table: Table): string {
  return table.url.replace(/^.*\//, '').replace(/\.csv$/, '');
}
