import type { Literal } from '@rdfjs/types';
import type { Issue, IssueCode, Report } from '../../model/issue.ts';
import type { CellPlace, Lexicon, LexiconFact } from '../../model/lexicon.ts';
import { namespaces } from '../../model/vocabulary.ts';

const { owl, rdf, skos } = namespaces;

/** A label of a resource, with the cell that holds it. */
export interface LabelFact {
  readonly subject: string;
  readonly literal: Literal;
  readonly place: CellPlace;
}

/** The lexicon, ready to be asked: concepts, statements by property, relations. */
export interface LexiconIndex {
  readonly lexicon: Lexicon;
  /** Concepts and code lists, with the first cell that makes each of them. */
  readonly concepts: ReadonlyMap<string, CellPlace>;
  readonly collections: ReadonlyMap<string, CellPlace>;
  readonly deprecated: ReadonlySet<string>;
  /** Facts of a property of SKOS, by its local name. */
  readonly facts: (property: string) => readonly LexiconFact[];
  /** Literals of a property of SKOS whose subject is ours. */
  readonly labels: (property: string) => readonly LabelFact[];
  /** Broader concepts of a concept. */
  readonly broader: (concept: string) => ReadonlySet<string>;
  /** Every concept above another one, whatever the number of steps; with itself when it is in a circle. */
  readonly ancestors: (concept: string) => ReadonlySet<string>;
  /** Key of a concept or code list, as the tables write it. */
  readonly key: (iri: string) => string;
  /** An issue at a cell of the lexicon. */
  readonly issue: (code: IssueCode, message: string, place: CellPlace, value?: string) => Issue;
}

/** A check of the lexicon: looks at all of it and reports what is wrong. */
export type LexiconCheck = (index: LexiconIndex, report: Report) => void;

/** Opens the lexicon for its checks. */
export function openLexiconIndex(lexicon: Lexicon): LexiconIndex {
  const byProperty = new Map<string, LexiconFact[]>();
  for (const fact of lexicon.facts) push(byProperty, fact.quad.predicate.value, fact);
  const facts = (property: string): readonly LexiconFact[] => byProperty.get(skos + property) ?? [];
  const instances = (type: string): Map<string, CellPlace> => {
    const places = new Map<string, CellPlace>();
    for (const { quad, place } of byProperty.get(`${rdf}type`) ?? []) {
      const { subject, object } = quad;
      if (object.value === skos + type && !places.has(subject.value)) places.set(subject.value, place);
    }
    return places;
  };
  const concepts = instances('Concept');
  const collections = instances('Collection');

  const parents = new Map<string, Set<string>>();
  for (const { quad } of facts('broader')) {
    const known = parents.get(quad.subject.value) ?? new Set();
    parents.set(quad.subject.value, known.add(quad.object.value));
  }
  const broader = (concept: string): ReadonlySet<string> => parents.get(concept) ?? new Set();
  const key = (iri: string): string =>
    iri.startsWith(lexicon.namespace) ? iri.slice(lexicon.namespace.length) : iri;

  return {
    lexicon,
    concepts,
    collections,
    deprecated: new Set(
      (byProperty.get(`${owl}deprecated`) ?? [])
        .filter(({ quad }) => quad.object.value === 'true')
        .map(({ quad }) => quad.subject.value),
    ),
    facts,
    labels: (property) =>
      facts(property).flatMap(({ quad: { subject, object }, place }) =>
        object.termType === 'Literal' && subject.value.startsWith(lexicon.scheme)
          ? [{ subject: subject.value, literal: object, place }]
          : [],
      ),
    broader,
    ancestors: (concept) => collectAncestors(concept, broader),
    key,
    issue: (code, message, { file, row, column }, value) => ({
      code,
      message,
      source: 'lexicon',
      file,
      row,
      column,
      ...(value === undefined ? {} : { value }),
    }),
  };
}

function collectAncestors(concept: string, broader: (concept: string) => ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const waiting = [...broader(concept)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...broader(next));
  }
  return found;
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
