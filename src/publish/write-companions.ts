import type { GraphStyle } from './description-files.ts';
import { formatJson } from './format-json.ts';
import { writeLexicon } from './lexicon/write-lexicon.ts';
import type { Companions } from './release.ts';
import type { ReleaseFiles } from './release-files.ts';
import { describeGraph, writeJsonLd, writeRdfXml, writeTurtle } from './small-graph.ts';

/**
 * Writes what explains the data: lexicon, ontology, shapes, context, and the validation report.
 *
 * @param date date of the release, YYYY-MM-DD
 */
export async function writeCompanions(
  companions: Companions,
  files: ReleaseFiles,
  style: GraphStyle,
  date: string,
): Promise<void> {
  await writeLexicon(companions, files, style, date);

  const ontology = describeGraph(companions.ontology);
  // The hand-written text, with its comments and order; read back, it must say what the other two say.
  files.writeText('ontology.ttl', companions.ontologyText, ontology);
  writeJsonLd('ontology.jsonld', ontology, files, style);
  await writeRdfXml('ontology.rdf', ontology, files, style);

  writeTurtle('validation.ttl', describeGraph(companions.validation), files, style);
  files.writeText('shapes.ttl', companions.shapesText);
  files.writeText('context.jsonld', formatJson(companions.context));
}
