import type { Report } from '../../model/issue.ts';
import { namespaces } from '../../model/vocabulary.ts';
import type { LexiconCheck, LexiconIndex } from './lexicon-index.ts';

/** Nothing is left alone: sources of definitions, members of code lists, relations of concepts (qSKOS: orphans, clusters). */
export const checkCoverage: LexiconCheck = (index, report) => {
  const sourced = new Set(
    index.lexicon.facts
      .filter(({ quad }) => quad.predicate.value === `${namespaces.dct}source`)
      .map(({ quad }) => quad.subject.value),
  );
  const members = index.facts('member');
  const listed = new Set(members.map(({ quad }) => quad.object.value));
  const filled = new Set(members.map(({ quad }) => quad.subject.value));
  for (const [concept, place] of index.concepts) {
    if (sourced.has(concept)) continue;
    const message = `concept-sources.csv has no row for "${index.key(concept)}".`;
    report(
      index.issue('lexicon-source-missing', message, { ...place, column: 'concept' }, index.key(concept)),
    );
  }
  for (const [collection, place] of index.collections) {
    if (filled.has(collection)) continue;
    const message = `collection-members.csv has no row for "${index.key(collection)}".`;
    report(
      index.issue(
        'lexicon-collection-empty',
        message,
        { ...place, column: 'collection' },
        index.key(collection),
      ),
    );
  }
  checkClusters(index, listed, report);
};

/** Groups of concepts that relations join: all but the largest are reported, by their first concept. */
function checkClusters(index: LexiconIndex, listed: ReadonlySet<string>, report: Report): void {
  const clusters = joinConcepts(index).sort((a, b) => b.length - a.length);
  for (const cluster of clusters.slice(1)) {
    const [concept = ''] = cluster;
    const place = index.concepts.get(concept);
    if (place === undefined) continue;
    const at = { ...place, column: 'concept' };
    const value = index.key(concept);
    if (cluster.length > 1) {
      const message = `${cluster.length} concepts are related to each other only: ${cluster.map(index.key).join(', ')}.`;
      report(index.issue('lexicon-cluster', message, at, value));
    } else if (!listed.has(concept)) {
      const message = `"${value}" has no relation and is in no code list.`;
      report(index.issue('lexicon-concept-orphan', message, at, value));
    }
  }
}

function joinConcepts(index: LexiconIndex): string[][] {
  const neighbours = new Map<string, string[]>([...index.concepts.keys()].map((concept) => [concept, []]));
  for (const property of ['broader', 'narrower', 'related'])
    for (const { quad } of index.facts(property)) {
      neighbours.get(quad.subject.value)?.push(quad.object.value);
      neighbours.get(quad.object.value)?.push(quad.subject.value);
    }
  const seen = new Set<string>();
  const clusters: string[][] = [];
  for (const concept of neighbours.keys()) {
    if (seen.has(concept)) continue;
    const cluster: string[] = [];
    const waiting = [concept];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next) || !index.concepts.has(next)) continue;
      seen.add(next);
      cluster.push(next);
      waiting.push(...(neighbours.get(next) ?? []));
    }
    clusters.push(cluster);
  }
  return clusters;
}
