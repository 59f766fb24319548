import type { Report } from '../../model/issue.ts';
import type { LexiconCheck, LexiconIndex } from './lexicon-index.ts';

/** Properties and their inverses (SKOS S8, S23, S25). */
const inverses: readonly (readonly [string, string])[] = [
  ['broader', 'narrower'],
  ['related', 'related'],
  ['topConceptOf', 'hasTopConcept'],
];

/**
 * Relations: no circle of broader concepts, related and broader disjoint (SKOS S27), both directions stated, top concepts
 * those without a broader one, no broader concept that follows from others.
 */
export const checkRelations: LexiconCheck = (index, report) => {
  checkBroader(index, report);
  checkRelated(index, report);
  checkTopConcepts(index, report);
  for (const [one, other] of inverses) {
    const stated = new Set(
      index.facts(other).map(({ quad }) => `${quad.object.value} ${quad.subject.value}`),
    );
    for (const { quad, place } of index.facts(one)) {
      if (stated.has(`${quad.subject.value} ${quad.object.value}`)) continue;
      const message = `skos:${one} is stated without its inverse, skos:${other}.`;
      report(index.issue('lexicon-inverse-missing', message, place, index.key(quad.object.value)));
    }
  }
};

function checkBroader(index: LexiconIndex, report: Report): void {
  for (const { quad, place } of index.facts('broader')) {
    const [concept, parent] = [quad.subject.value, quad.object.value];
    const value = index.key(parent);
    if (concept === parent || index.ancestors(parent).has(concept)) {
      const message = `"${index.key(concept)}" is above "${value}" already: the two make a circle.`;
      report(index.issue('lexicon-cycle', message, place, value));
      continue;
    }
    const other = [...index.broader(concept)].find(
      (each) => each !== parent && index.ancestors(each).has(parent) && !index.ancestors(parent).has(each),
    );
    if (other === undefined) continue;
    const message = `"${value}" is above "${index.key(other)}", which is above "${index.key(concept)}" already.`;
    report(index.issue('lexicon-broader-redundant', message, place, value));
  }
}

function checkRelated(index: LexiconIndex, report: Report): void {
  // Each row states both directions: the one of its column "related" is enough.
  for (const { quad, place } of index.facts('related').filter(({ place }) => place.column === 'related')) {
    const [one, other] = [quad.subject.value, quad.object.value];
    const value = index.key(other);
    if (one === other) {
      const message = `"${value}" is related to itself.`;
      report(index.issue('lexicon-related-self', message, place, value));
    } else if (index.ancestors(one).has(other) || index.ancestors(other).has(one)) {
      const message = `One of "${index.key(one)}" and "${value}" is broader than the other: they cannot be related.`;
      report(index.issue('lexicon-related-broader', message, place, value));
    }
  }
}

function checkTopConcepts(index: LexiconIndex, report: Report): void {
  const listed = new Set(index.facts('topConceptOf').map(({ quad }) => quad.subject.value));
  for (const [concept, place] of index.concepts) {
    if (listed.has(concept) || index.broader(concept).size > 0) continue;
    const message = `"${index.key(concept)}" has no broader concept and is not in top-concepts.csv.`;
    report(index.issue('lexicon-top-concept', message, { ...place, column: 'concept' }, index.key(concept)));
  }
  for (const { quad, place } of index.facts('topConceptOf')) {
    const concept = quad.subject.value;
    if (index.broader(concept).size === 0) continue;
    const message = `"${index.key(concept)}" is listed as a top concept and has a broader concept.`;
    report(index.issue('lexicon-top-concept', message, { ...place, column: 'concept' }, index.key(concept)));
  }
}
