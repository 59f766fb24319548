import type { NamedNode, Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import type { CsvwError, Table, TableGroup } from '../csvw/index.ts';
import { makeRow, rowQuads } from '../csvw/index.ts';
import type { Batch, MappedRecord, TidyRecord, TidyRow } from '../model/records.ts';

/** Rows just mapped, which need not be mapped again: records repeat their authority, country, codes and dataset. */
const rememberedRows = 20_000;

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
  const mappers = new Map(tables.tables.map((table) => [tableName(table), openMapper(table)]));
  const remembered = new Map<string, readonly Quad[]>();

  function quadsOf(row: TidyRow, record: TidyRecord): readonly Quad[] {
    const identity = JSON.stringify([record.source, row.table, row.values]);
    const known = remembered.get(identity);
    if (known !== undefined) return known;
    const map = mappers.get(row.table);
    if (map === undefined) throw new Error(`No table "${row.table}" in the description of the tidy tables.`);
    const quads = map(row, record, DataFactory.namedNode(datasetIri(record.source)));
    if (remembered.size >= rememberedRows) remembered.clear();
    remembered.set(identity, quads);
    return quads;
  }

  for await (const batch of records) {
    yield batch.map((record) => ({
      ...record,
      rows: record.rows.map((row) => ({ ...row, quads: quadsOf(row, record) })),
    }));
  }
}

/** A mapper of the rows of one table: cells in the order of its columns, then quads. */
function openMapper(table: Table): (row: TidyRow, record: TidyRecord, graph: NamedNode) => Quad[] {
  const columns = table.columns.filter((column) => !column.virtual).map((column) => column.name);
  return (row, record, graph) => {
    const report = (error: CsvwError): void => {
      const place = `Record ${record.declaration}, table ${row.table}, column ${error.column}`;
      throw new Error(`${place}: ${error.message} (${error.value})`);
    };
    const cells = columns.map((column) => row.values[column] ?? '');
    const place = { number: record.row, sourceNumber: record.row };
    return rowQuads(makeRow(table, cells, place, report), { graph, report });
  };
}

/** `actions` for a table whose file is `…/actions.csv`. */
function tableName(table: Table): string {
  return table.url.replace(/^.*\//, '').replace(/\.csv$/, '');
}
