export { type CompiledTable, type CompileOptions, compileTable } from './compiled/compile-table.ts';
export type { RunResult } from './compiled/run-table.ts';
export { writeNQuad } from './compiled/write-nquad.ts';
export { type Dialect, defaultDialect, type Trim } from './dialect.ts';
export { type Csv2JsonOptions, csv2json } from './json/csv2json.ts';
export type { Json, JsonObject } from './json.ts';
export type { Load, ProcessorOptions, Resource } from './locate/load.ts';
export { type MetadataOptions, parseMetadata } from './metadata/parse-metadata.ts';
export { type Csv2RdfOptions, csv2rdf } from './rdf/csv2rdf.ts';
export { type RowQuadsOptions, rowQuads } from './rdf/row-quads.ts';
export type { CsvwError, CsvwReport } from './report.ts';
export { makeRow } from './rows/make-row.ts';
export type { Cell, Row, Value } from './rows/row.ts';
export {
  type Column,
  type Direction,
  type ForeignKey,
  type Inherited,
  resolveColumn,
  type Table,
  type TableGroup,
} from './table-group.ts';
export { decodeText } from './text/decode-text.ts';
export { type RawRow, type ReadCsvOptions, readCsv } from './text/read-csv.ts';
export { isIri } from './urls/iri.ts';
export { expandPrefix } from './urls/prefixes.ts';
export { resolveUrl } from './urls/resolve-url.ts';
export type { UriTemplate } from './urls/uri-template.ts';
export { validateCsvw } from './validate-csvw.ts';
export { type Datatype, datatypeIri } from './values/datatype.ts';
export { parseDate } from './values/parse-date.ts';
