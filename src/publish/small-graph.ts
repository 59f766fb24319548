import type { Quad } from '@rdfjs/types';
import { sortByCodePoint } from '../model/compare-code-points.ts';
import { type GraphStyle, openJsonLdFile, openTurtleFile } from './description-files.ts';
import { type Fingerprint, openFingerprint } from './fingerprint.ts';
import { formatTriple } from './format-quad.ts';
import { type Description, groupBySubject } from './read-triple.ts';
import type { ReleaseFiles } from './release-files.ts';
import { formatRdfXml } from './write-rdf-xml.ts';

/** A graph held in memory, ready to be written in several syntaxes. */
export interface SmallGraph {
  readonly descriptions: readonly Description[];
  readonly statements: Fingerprint;
}

/** Sorts and describes quads, without their graph, each triple once. */
export function describeGraph(quads: Iterable<Quad>): SmallGraph {
  const triples = sortByCodePoint([...new Set([...quads].map(formatTriple))]);
  const meter = openFingerprint();
  for (const triple of triples) meter.add(triple);
  return { descriptions: [...groupBySubject(triples)], statements: meter.read() };
}

/** Writes a small graph as Turtle. */
export function writeTurtle(path: string, graph: SmallGraph, files: ReleaseFiles, style: GraphStyle): void {
  const file = openTurtleFile(path, files, style);
  for (const description of graph.descriptions) file.write(description);
  file.close(graph);
}

/** Writes a small graph as N-Triples, sorted by code point. */
export function writeNTriples(path: string, graph: SmallGraph, files: ReleaseFiles): void {
  const file = files.open(path);
  for (const { subject, properties } of graph.descriptions)
    for (const [predicate, objects] of properties)
      for (const object of objects) file.write(`<${subject}> <${predicate}> ${object} .\n`);
  file.close(graph);
}

/** Writes a small graph as JSON-LD. */
export function writeJsonLd(path: string, graph: SmallGraph, files: ReleaseFiles, style: GraphStyle): void {
  const file = openJsonLdFile(path, files, style);
  for (const description of graph.descriptions) file.write(description);
  file.close(graph);
}

/** Writes a small graph as RDF/XML. */
export async function writeRdfXml(
  path: string,
  graph: SmallGraph,
  files: ReleaseFiles,
  style: GraphStyle,
): Promise<void> {
  files.writeText(path, await formatRdfXml(graph.descriptions, style.prefixes), graph);
}
