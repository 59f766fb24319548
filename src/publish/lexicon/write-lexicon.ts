import type { GraphStyle } from '../description-files.ts';
import type { ReleaseFiles } from '../release-files.ts';
import { describeGraph, writeJsonLd, writeNTriples, writeRdfXml, writeTurtle } from '../small-graph.ts';
import { dateLexicon } from './date-lexicon.ts';
import { formatLexiconCsv } from './format-lexicon-csv.ts';
import { formatLexiconReport } from './format-lexicon-report.ts';
import { formatLexiconTree } from './format-lexicon-tree.ts';
import { openLexiconView } from './lexicon-view.ts';
import type { PublishedLexicon } from './published-lexicon.ts';

/**
 * Writes the lexicon: `lexicon.ttl`, `.nt`, `.jsonld`, `.rdf`, the tree `lexicon-tree.jsonld`, the flat table
 * `lexicon.csv`, and the report of its checks, `lexicon-report.md`.
 *
 * @param date date of the release, YYYY-MM-DD: that of the concepts that changed since the record
 */
export async function writeLexicon(
  { lexicon, lexiconSource, lexiconIssues }: PublishedLexicon,
  files: ReleaseFiles,
  style: GraphStyle,
  date: string,
): Promise<void> {
  const quads =
    lexiconSource === undefined
      ? [...lexicon]
      : dateLexicon(lexicon, lexiconSource.scheme, lexiconSource.states, date);
  const graph = describeGraph(quads);
  writeTurtle('lexicon.ttl', graph, files, style);
  writeNTriples('lexicon.nt', graph, files);
  writeJsonLd('lexicon.jsonld', graph, files, style);
  await writeRdfXml('lexicon.rdf', graph, files, style);
  files.writeText('lexicon-tree.jsonld', [...formatLexiconTree(graph, style.context)].join(''), graph);

  const view = openLexiconView(quads);
  files.writeText('lexicon.csv', [...formatLexiconCsv(view)].join(''), { rows: view.concepts.length });
  files.writeText('lexicon-report.md', formatLexiconReport(view, lexiconIssues));
}
