import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import type { LexiconState } from '../../model/lexicon.ts';
import { namespaces } from '../../model/vocabulary.ts';

const { literal, namedNode, quad } = DataFactory;
const { dct, xsd } = namespaces;

/**
 * The statements of the lexicon with the day of the last change of each concept and code list, and of the scheme, which
 * is the latest of them. A resource whose statements are not those recorded has changed with this release.
 *
 * @param scheme IRI of the concept scheme
 * @param states what the record knows of each resource, by IRI
 * @param date date of the release, YYYY-MM-DD
 */
export function dateLexicon(
  quads: Iterable<Quad>,
  scheme: string,
  states: ReadonlyMap<string, LexiconState>,
  date: string,
): Quad[] {
  const dated = [...quads];
  const modified = (iri: string, day: string): Quad =>
    quad(namedNode(iri), namedNode(`${dct}modified`), literal(day, namedNode(`${xsd}date`)));
  let latest = '';
  for (const [iri, { modified: recorded = date }] of states) {
    dated.push(modified(iri, recorded));
    if (recorded > latest) latest = recorded;
  }
  if (latest !== '') dated.push(modified(scheme, latest));
  return dated;
}
