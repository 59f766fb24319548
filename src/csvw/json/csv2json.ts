import type { Json, JsonObject } from '../json.ts';
import type { ProcessorOptions } from '../locate/load.ts';
import { processTables } from '../process-tables.ts';
import type { CsvwReport } from '../report.ts';
import type { OpenTable } from '../rows/open-table.ts';
import { isList, type Row } from '../rows/row.ts';
import type { Table } from '../table-group.ts';
import { annotationJson, annotationsJson } from './annotation-json.ts';
import { rowObjects } from './row-objects.ts';

/** How a conversion to JSON is done. */
export interface Csv2JsonOptions extends ProcessorOptions {
  /** Only the objects that rows describe, in one array (csv2json, "Minimal mode"); `false` by default. */
  readonly minimal?: boolean;
}

function rowTitles(row: Row): JsonObject {
  const cells = row.cells.filter(({ column }) =>
    row.table.rowTitles.some(({ name }) => name === column.name),
  );
  const titles = cells.flatMap(({ value }) => (value === null ? [] : isList(value) ? value : [value]));
  const texts = titles.map(({ lexical }) => lexical);
  const [first] = texts;
  if (first === undefined) return {};
  return { titles: texts.length === 1 ? first : texts };
}

function standardRow(row: Row, report: CsvwReport): JsonObject {
  return {
    url: `${row.table.url}#row=${row.sourceNumber}`,
    rownum: row.number,
    ...rowTitles(row),
    describes: rowObjects(row, report),
  };
}

function describe(id: string | undefined, annotations: JsonObject, notes: Table['notes']): JsonObject {
  return {
    ...(id !== undefined && { '@id': id }),
    ...annotationsJson(annotations),
    ...(notes.length > 0 && { notes: notes.map(annotationJson) }),
  };
}

async function standardTable({ table, rows, comments }: OpenTable, report: CsvwReport): Promise<JsonObject> {
  const made: JsonObject[] = [];
  for await (const batch of rows) made.push(...batch.map((row) => standardRow(row, report)));
  return {
    url: table.url,
    ...describe(table.id, table.annotations, table.notes),
    ...(comments.length > 0 && { 'rdfs:comment': comments }),
    row: made,
  };
}

/**
 * Converts a table or the tables of a metadata document to JSON (W3C Recommendation "Generating JSON from Tabular
 * Data on the Web"). Errors of the metadata are reported with severity `error`, and the result is `undefined`; faults
 * of the data are warnings. The whole result is in memory: for large tables use `csv2rdf`, which is streamed.
 */
export async function csv2json(url: string, options: Csv2JsonOptions): Promise<Json | undefined> {
  const processing = await processTables(url, options, 'convert');
  if (processing === undefined) return undefined;
  const { group, open } = processing;
  const report: CsvwReport = (error) => options.report({ ...error, severity: 'warning' });
  const objects: Json[] = [];
  const tables: Json[] = [];
  for (const described of group.tables) {
    const table = described.suppressOutput ? undefined : await open(described);
    if (table === undefined) continue;
    if (options.minimal !== true) {
      tables.push(await standardTable(table, report));
      continue;
    }
    for await (const batch of table.rows) objects.push(...batch.flatMap((row) => rowObjects(row, report)));
  }
  return options.minimal === true
    ? objects
    : { ...describe(group.id, group.annotations, group.notes), tables };
}
