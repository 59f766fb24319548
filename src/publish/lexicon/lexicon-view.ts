import type { Quad } from '@rdfjs/types';
import { sortByCodePoint } from '../../model/compare-code-points.ts';
import { namespaces } from '../../model/vocabulary.ts';

const { dct, owl, rdf, rdfs, skos } = namespaces;

/** SKOS properties that link a concept to those of other vocabularies, the closest first. */
export const mappingProperties = [
  'exactMatch',
  'closeMatch',
  'broadMatch',
  'narrowMatch',
  'relatedMatch',
] as const;

/** A resource of the lexicon, to be asked for texts by property and language and for other resources by property. */
export interface LexiconResource {
  readonly iri: string;
  /** Last part of its IRI. */
  readonly key: string;
  /** Texts of a property, sorted by code point; in one language, or those without one. */
  readonly texts: (property: string, language?: string) => readonly string[];
  /** IRIs of a property, sorted by code point. */
  readonly links: (property: string) => readonly string[];
}

/** The lexicon as pages and flat tables show it. */
export interface LexiconView {
  readonly scheme: LexiconResource | undefined;
  /** Sorted by key. */
  readonly concepts: readonly LexiconResource[];
  readonly collections: readonly LexiconResource[];
  /** A resource that the lexicon describes: concept, code list, source, or concept of another vocabulary. */
  readonly find: (iri: string) => LexiconResource | undefined;
  /** Code lists that have a concept as member, sorted by IRI. */
  readonly collectionsOf: (concept: string) => readonly string[];
  readonly isDeprecated: (resource: LexiconResource) => boolean;
}

/** Full IRIs of the properties that views are asked for, beside those of SKOS. */
export const viewProperties = {
  title: `${dct}title`,
  description: `${dct}description`,
  source: `${dct}source`,
  modified: `${dct}modified`,
  created: `${dct}created`,
  isReplacedBy: `${dct}isReplacedBy`,
  seeAlso: `${rdfs}seeAlso`,
  version: `${owl}versionInfo`,
} as const;

/** Opens the statements of the lexicon for pages and flat tables. */
export function openLexiconView(quads: Iterable<Quad>): LexiconView {
  const texts = new Map<string, string[]>();
  const links = new Map<string, string[]>();
  const subjects = new Set<string>();
  const owners = new Map<string, string[]>();
  for (const { subject, predicate, object } of quads) {
    subjects.add(subject.value);
    const key = `${subject.value} ${predicate.value}`;
    if (object.termType === 'Literal') push(texts, `${key} ${object.language}`, object.value);
    else push(links, key, object.value);
    if (predicate.value === `${skos}member`) push(owners, object.value, subject.value);
  }
  const sorted = (list: readonly string[] | undefined): string[] => sortByCodePoint([...new Set(list ?? [])]);
  const resource = (iri: string): LexiconResource => ({
    iri,
    key: iri.slice(iri.lastIndexOf('/') + 1),
    texts: (property, language = '') => sorted(texts.get(`${iri} ${property} ${language}`)),
    links: (property) => sorted(links.get(`${iri} ${property}`)),
  });
  const instances = (type: string): LexiconResource[] =>
    sortByCodePoint([...subjects].filter((iri) => links.get(`${iri} ${rdf}type`)?.includes(skos + type))).map(
      resource,
    );
  return {
    scheme: instances('ConceptScheme')[0],
    concepts: instances('Concept'),
    collections: instances('Collection'),
    find: (iri) => (subjects.has(iri) ? resource(iri) : undefined),
    collectionsOf: (concept) => sorted(owners.get(concept)),
    isDeprecated: (each) => each.texts(`${owl}deprecated`).includes('true'),
  };
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
