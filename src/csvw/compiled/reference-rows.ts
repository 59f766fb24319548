import type { NamedNode } from '@rdfjs/types';
import type { Dialect } from '../dialect.ts';
import { rowQuads } from '../rdf/row-quads.ts';
import type { CsvwError, CsvwReport } from '../report.ts';
import type { Row } from '../rows/row.ts';
import { readCsv } from '../text/read-csv.ts';
import { writeNQuad } from './write-nquad.ts';

/** N-Quads of a row, as the reference path makes them, and how many there are. */
export function referenceQuads(
  row: Row,
  graph: NamedNode | undefined,
  report: CsvwReport,
): { readonly text: string; readonly quads: number } {
  const quads = rowQuads(row, { report, ...(graph !== undefined && { graph }) });
  return { text: quads.map(writeNQuad).join(''), quads: quads.length };
}

/** Where in a file the reference path takes over. */
export interface Place {
  readonly dialect: Dialect;
  readonly url: string;
  /** Number of cells of the first row. */
  readonly width: number;
  /** Number in the file of the first row that it reads. */
  readonly sourceNumber: number;
}

/** A row of the right width to begin with: the reader compares the others with it. */
function firstRow({ dialect, width }: Place): Buffer {
  const marks = [dialect.delimiter, dialect.quoteChar, dialect.commentPrefix];
  const letter = ['a', 'b', 'c', 'd'].find((text) => !marks.includes(text)) ?? 'a';
  const cells = Array.from({ length: width }, () => letter);
  return Buffer.from(cells.join(dialect.delimiter) + (dialect.lineTerminators[0] ?? '\n'));
}

async function* prepend(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

/** A row as it was read, numbered in the whole file. */
export interface SourceRow {
  readonly sourceNumber: number;
  readonly cells: readonly string[];
}

/** Reads records from the middle of a file on, with the numbers and the width of the whole. */
export async function* readFrom(
  place: Place,
  input: AsyncIterable<Uint8Array>,
  report: CsvwReport,
): AsyncGenerator<SourceRow[]> {
  const shift = place.sourceNumber - 2;
  const renumber: CsvwReport = (error) =>
    report(error.row === undefined ? error : { ...error, row: error.row + shift });
  const dialect = { ...place.dialect, headerRowCount: 1, skipRows: 0 };
  const all = prepend(firstRow(place), input);
  for await (const batch of readCsv(all, dialect, renumber, { url: place.url })) {
    const rows = batch.filter(({ header }) => !header);
    yield rows.map(({ cells, sourceNumber }) => ({ cells, sourceNumber: sourceNumber + shift }));
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** What the reader says of the record with which the bytes begin, if it refuses it. */
export async function findRefusal(place: Place, bytes: Uint8Array): Promise<CsvwError | undefined> {
  const errors: CsvwError[] = [];
  const rows: SourceRow[] = [];
  for await (const batch of readFrom(place, once(Buffer.from(bytes)), (error) => errors.push(error))) {
    rows.push(...batch);
  }
  const [error] = errors;
  const isFirst = error?.row === place.sourceNumber && rows[0]?.sourceNumber !== place.sourceNumber;
  return isFirst ? error : undefined;
}
