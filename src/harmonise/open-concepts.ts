import type { Quad } from '@rdfjs/types';
import { namespaces } from '../model/vocabulary.ts';
import { normaliseName } from './normalise-name.ts';

/** A concept of the lexicon, as a declaration may name it. */
export interface Concept {
  /** Last segment of its IRI: what the tidy tables hold. */
  readonly slug: string;
  readonly labelFr: string;
  readonly labelEn: string;
}

/** The concepts of the lexicon, by collection. */
export interface Concepts {
  /** Text → the concept of the collection that has it as label (fr, en), notation or slug; case and accents do not count. */
  readonly find: (collection: string, text: string) => Concept | undefined;
  /** Members of a collection: what a declaration may write there. */
  readonly list: (collection: string) => readonly Concept[];
}

const { skos } = namespaces;
const textProperties = new Set(['prefLabel', 'altLabel', 'notation'].map((name) => `${skos}${name}`));

/** Opens the concepts of the lexicon for look-up, from its statements. */
export function openConcepts(lexicon: Iterable<Quad>): Concepts {
  const names = new Map<string, string[]>();
  const labels = new Map<string, { fr?: string; en?: string }>();
  const members = new Map<string, string[]>();
  for (const { subject, predicate, object } of lexicon) {
    if (predicate.value === `${skos}member`) {
      push(members, slugOf(subject.value), slugOf(object.value));
    } else if (object.termType === 'Literal' && textProperties.has(predicate.value)) {
      const slug = slugOf(subject.value);
      push(names, slug, normaliseName(object.value));
      if (predicate.value === `${skos}prefLabel`)
        labels.set(slug, { ...labels.get(slug), [object.language]: object.value });
    }
  }
  const conceptOf = (slug: string): Concept => {
    const { fr = slug, en = fr } = labels.get(slug) ?? {};
    return { slug, labelFr: fr, labelEn: en };
  };
  const collections = new Map(
    [...members].map(([collection, slugs]) => [
      collection,
      new Map(
        slugs.flatMap((slug) =>
          [normaliseName(slug), ...(names.get(slug) ?? [])].map((name): [string, Concept] => [
            name,
            conceptOf(slug),
          ]),
        ),
      ),
    ]),
  );
  return {
    find: (collection, text) => collections.get(collection)?.get(normaliseName(text)),
    list: (collection) => (members.get(collection) ?? []).map(conceptOf),
  };
}

/** Last segment of an IRI. */
function slugOf(iri: string): string {
  return iri.slice(iri.lastIndexOf('/') + 1);
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
