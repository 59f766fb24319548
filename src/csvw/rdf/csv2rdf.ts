import type { BlankNode, NamedNode, Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import type { JsonObject } from '../json.ts';
import type { ProcessorOptions } from '../locate/load.ts';
import { processTables } from '../process-tables.ts';
import type { CsvwReport } from '../report.ts';
import type { OpenTable } from '../rows/open-table.ts';
import { isList, type Row } from '../rows/row.ts';
import type { Table } from '../table-group.ts';
import { isIri } from '../urls/iri.ts';
import { csvw, rdf, xsd } from '../urls/prefixes.ts';
import { annotationQuads } from './annotation-quads.ts';
import { rowQuads } from './row-quads.ts';

const { blankNode, literal, namedNode, quad } = DataFactory;

/** How a conversion to RDF is done. */
export interface Csv2RdfOptions extends ProcessorOptions {
  /** Only what the cells say, without the description of tables and rows (csv2rdf, "Generating RDF"); `false` by default. */
  readonly minimal?: boolean;
}

type Subject = NamedNode | BlankNode;

function toSubject(id: string | undefined): Subject {
  return id !== undefined && isIri(id) ? namedNode(id) : blankNode();
}

/** A table may have a URL that is no IRI (a relative one, a blank in it): it is not written then. */
function urlQuads(node: Subject, url: string): Quad[] {
  return isIri(url) ? [quad(node, namedNode(csvw('url')), namedNode(url))] : [];
}

function describe(subject: Subject, type: string, annotations: JsonObject, notes: Table['notes']): Quad[] {
  return [
    quad(subject, namedNode(rdf('type')), namedNode(csvw(type))),
    ...Object.entries(annotations).flatMap(([name, value]) => annotationQuads(subject, name, value)),
    ...notes.flatMap((note) => annotationQuads(subject, csvw('note'), note)),
  ];
}

function titleQuads(row: Row, node: BlankNode): Quad[] {
  const cells = row.cells.filter(({ column }) =>
    row.table.rowTitles.some(({ name }) => name === column.name),
  );
  const values = cells.flatMap(({ value }) => (value === null ? [] : isList(value) ? value : [value]));
  return values.map(({ lexical, language }) =>
    quad(node, namedNode(csvw('title')), literal(lexical, language)),
  );
}

/** Quads of a row in the standard mode: the row itself, then what it describes (csv2rdf, "Generating RDF"). */
function standardRowQuads(row: Row, tableNode: Subject, report: CsvwReport): Quad[] {
  const node = blankNode();
  const subjects = new Map<string, Subject>();
  const described = rowQuads(row, {
    report,
    onSubject: (subject) => subjects.set(`${subject.termType} ${subject.value}`, subject),
  });
  return [
    quad(tableNode, namedNode(csvw('row')), node),
    quad(node, namedNode(rdf('type')), namedNode(csvw('Row'))),
    quad(node, namedNode(csvw('rownum')), literal(String(row.number), namedNode(xsd('integer')))),
    ...urlQuads(node, `${row.table.url}#row=${row.sourceNumber}`),
    ...titleQuads(row, node),
    ...[...subjects.values()].map((subject) => quad(node, namedNode(csvw('describes')), subject)),
    ...described,
  ];
}

async function* tableQuads(
  { table, rows, comments }: OpenTable,
  groupNode: Subject | undefined,
  report: CsvwReport,
): AsyncGenerator<Quad[]> {
  if (groupNode === undefined) {
    for await (const batch of rows) yield batch.flatMap((row) => rowQuads(row, { report }));
    return;
  }
  const node = toSubject(table.id);
  yield [
    quad(groupNode, namedNode(csvw('table')), node),
    ...urlQuads(node, table.url),
    ...describe(node, 'Table', table.annotations, table.notes),
  ];
  for await (const batch of rows) yield batch.flatMap((row) => standardRowQuads(row, node, report));
  yield comments.flatMap((text) => annotationQuads(node, 'rdfs:comment', text));
}

/**
 * Converts a table or the tables of a metadata document to RDF (W3C Recommendation "Generating RDF from Tabular Data
 * on the Web"), in batches. Errors of the metadata are reported with severity `error`, and nothing is made; faults of
 * the data are warnings, and cells with them keep their text. Provenance is not added: it is the caller's to say.
 */
export async function* csv2rdf(url: string, options: Csv2RdfOptions): AsyncGenerator<Quad[]> {
  const processing = await processTables(url, options, 'convert');
  if (processing === undefined) return;
  const { group, open } = processing;
  const groupNode = options.minimal === true ? undefined : toSubject(group.id);
  if (groupNode !== undefined) yield describe(groupNode, 'TableGroup', group.annotations, group.notes);
  const report: CsvwReport = (error) => options.report({ ...error, severity: 'warning' });
  for (const described of group.tables) {
    const table = described.suppressOutput ? undefined : await open(described);
    if (table !== undefined) yield* tableQuads(table, groupNode, report);
  }
}
