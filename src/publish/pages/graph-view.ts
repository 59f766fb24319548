import type { Quad, Term } from '@rdfjs/types';
import { compareCodePoints, sortByCodePoint } from '../../model/compare-code-points.ts';
import { namespaces } from '../../model/vocabulary.ts';

/** A text with its language tag, empty when it has none. */
export interface Text {
  readonly value: string;
  readonly language: string;
}

/** A graph to be asked for what pages show. Blank nodes are named `_:…`. */
export interface GraphView {
  /** Literals of a property, sorted by code point, then language. */
  readonly texts: (subject: string, property: string) => readonly Text[];
  /** Resources that a property leads to, sorted by code point. */
  readonly links: (subject: string, property: string) => readonly string[];
  /** Resources that a property comes from, sorted by code point. */
  readonly linksTo: (property: string, object: string) => readonly string[];
  /** Resources of a class, sorted by code point. */
  readonly instances: (type: string) => readonly string[];
  readonly has: (subject: string) => boolean;
}

const none: readonly never[] = [];

/** Opens quads, whatever their graph. */
export function openGraphView(quads: Iterable<Quad>): GraphView {
  const texts = new Map<string, Map<string, Text>>();
  const links = new Map<string, Set<string>>();
  const inverse = new Map<string, Set<string>>();
  const subjects = new Set<string>();
  for (const { subject, predicate, object } of quads) {
    const from = nameOf(subject);
    const key = `${from} ${predicate.value}`;
    subjects.add(from);
    if (object.termType === 'Literal') {
      const found = texts.get(key) ?? new Map<string, Text>();
      const text = { value: object.value, language: object.language };
      texts.set(key, found.set(JSON.stringify([text.value, text.language]), text));
    } else {
      add(links, key, nameOf(object));
      add(inverse, `${predicate.value} ${nameOf(object)}`, from);
    }
  }
  const sortedTexts = sortEach(texts, (found) =>
    [...found.values()].sort(
      (a, b) => compareCodePoints(a.value, b.value) || compareCodePoints(a.language, b.language),
    ),
  );
  const sortedLinks = sortEach(links, (found) => sortByCodePoint([...found]));
  const sortedInverse = sortEach(inverse, (found) => sortByCodePoint([...found]));
  const linksTo: GraphView['linksTo'] = (property, object) =>
    sortedInverse.get(`${property} ${object}`) ?? none;
  return {
    texts: (subject, property) => sortedTexts.get(`${subject} ${property}`) ?? none,
    links: (subject, property) => sortedLinks.get(`${subject} ${property}`) ?? none,
    linksTo,
    instances: (type) => linksTo(`${namespaces.rdf}type`, type),
    has: (subject) => subjects.has(subject),
  };
}

function nameOf(term: Term): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
}

function add(lists: Map<string, Set<string>>, key: string, value: string): void {
  lists.set(key, (lists.get(key) ?? new Set()).add(value));
}

function sortEach<From, To>(lists: ReadonlyMap<string, From>, sort: (list: From) => To): Map<string, To> {
  return new Map([...lists].map(([key, list]) => [key, sort(list)]));
}
