import type { Quad, Term } from '@rdfjs/types';
import { rmlNamespace } from '../csvw/export/index.ts';
import { expandPrefix } from '../csvw/index.ts';
import { namespaces } from '../model/vocabulary.ts';

const wellKnown = [
  'foaf',
  'gr',
  'ical',
  'qb',
  'rev',
  'sioc',
  'vcard',
  'void',
  'dc11',
  'dctypes',
  'dqv',
  'oa',
  'ma',
];

/** Namespace → prefix: our vocabularies and the widely used ones of the CSVW context. */
const prefixes = new Map<string, string>([
  ...wellKnown.map((prefix) => [expandPrefix(`${prefix}:`), prefix] as const),
  [rmlNamespace, 'rml'],
  ...Object.entries(namespaces).map(([prefix, namespace]) => [namespace, prefix] as const),
]);

function addUsed({ termType, value }: Term, used: Map<string, string>): void {
  if (termType !== 'NamedNode') return;
  const namespace = value.slice(0, Math.max(value.lastIndexOf('#'), value.lastIndexOf('/')) + 1);
  const prefix = prefixes.get(namespace);
  if (prefix !== undefined) used.set(prefix, namespace);
}

/** The known prefixes that some quads can use: prefix → namespace. */
export function findPrefixes(quads: readonly Quad[]): ReadonlyMap<string, string> {
  const used = new Map<string, string>();
  for (const { subject, predicate, object } of quads) {
    for (const term of [subject, predicate, object]) addUsed(term, used);
    if (object.termType === 'Literal') addUsed(object.datatype, used);
  }
  return used;
}
