import type { BlankNode, NamedNode, Quad, Quad_Object, Quad_Subject } from '@rdfjs/types';
import { DataFactory } from 'n3';
import type { CsvwReport } from '../report.ts';
import { type CellUrls, openCellUrls } from '../rows/cell-urls.ts';
import { type Cell, isList, type Row, type Value } from '../rows/row.ts';
import { rdf } from '../urls/prefixes.ts';

const { blankNode, defaultGraph, literal, namedNode, quad } = DataFactory;

/** How the quads of a row are made. */
export interface RowQuadsOptions {
  readonly report: CsvwReport;
  /** Graph of the quads; the default graph when absent. */
  readonly graph?: NamedNode;
  /** Hears of every subject that the row describes, for `csvw:describes` of the standard mode. */
  readonly onSubject?: (subject: NamedNode | BlankNode) => void;
}

function toLiteral({ lexical, datatype, language }: Value): Quad_Object {
  return language === undefined ? literal(lexical, namedNode(datatype)) : literal(lexical, language);
}

/**
 * Quads of a row in the minimal mode of csv2rdf. Every IRI that a cell makes is checked: a wrong one is
 * reported (`iri-invalid`) and its quad left out, so that no text of a cell can become another statement.
 */
export function rowQuads(row: Row, options: RowQuadsOptions): Quad[] {
  const quads: Quad[] = [];
  const graph = options.graph ?? defaultGraph();
  const urlsOf = openCellUrls(row, options.report);
  let unnamed: BlankNode | undefined;

  const add = (subject: Quad_Subject, predicate: NamedNode, object: Quad_Object): void => {
    quads.push(quad(subject, predicate, object, graph));
  };

  function addList(values: readonly Value[], subject: Quad_Subject, predicate: NamedNode): void {
    let node: Quad_Object = namedNode(rdf('nil'));
    for (const value of values.toReversed()) {
      const link = blankNode();
      add(link, namedNode(rdf('first')), toLiteral(value));
      add(link, namedNode(rdf('rest')), node);
      node = link;
    }
    add(subject, predicate, node);
  }

  /** The subject of cells without `aboutUrl`: one for the row. */
  function rowSubject(): BlankNode {
    unnamed ??= blankNode();
    return unnamed;
  }

  function addCell(cell: Cell, urls: CellUrls): void {
    // A label is made only where it is used: engines keep the texts of numbers, and memory would grow with the rows.
    const subject = urls.about === undefined ? rowSubject() : namedNode(urls.about);
    options.onSubject?.(subject);
    const predicate = namedNode(urls.property);
    if (urls.value !== undefined) add(subject, predicate, namedNode(urls.value));
    else if (isList(cell.value) && cell.column.ordered) addList(cell.value, subject, predicate);
    else if (isList(cell.value)) for (const value of cell.value) add(subject, predicate, toLiteral(value));
    else if (cell.value !== null) add(subject, predicate, toLiteral(cell.value));
  }

  for (const cell of row.cells) {
    if (cell.column.suppressOutput) continue;
    const urls = urlsOf(cell);
    if (urls !== undefined) addCell(cell, urls);
  }
  return quads;
}
