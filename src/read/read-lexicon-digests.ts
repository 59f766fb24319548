import { createHash } from 'node:crypto';
import type { Quad } from '@rdfjs/types';
import { sortByCodePoint } from '../model/compare-code-points.ts';
import type { LexiconFact, LexiconRow, LexiconState } from '../model/lexicon.ts';

/** Tables whose rows describe concepts and code lists. */
const describing = new Set(['concepts.csv', 'collections.csv']);

/**
 * Digests of all concepts and code lists, with the day of their last change as far as the record knows it: a digest that
 * is not the recorded one says that the resource has changed since.
 *
 * @param history rows of `history.csv`: resource, digest, modified, version
 * @param namespace start of the IRIs of concepts and code lists
 */
export function digestResources(
  facts: readonly LexiconFact[],
  history: readonly LexiconRow[],
  namespace: string,
): Map<string, LexiconState> {
  const statements = new Map<string, Set<string>>();
  for (const { quad, place } of facts)
    if (describing.has(place.file)) statements.set(quad.subject.value, new Set());
  for (const { quad } of facts) statements.get(quad.subject.value)?.add(canonical(quad));

  const recorded = new Map(history.map((row) => [namespace + row.cell('resource'), row]));
  return new Map(
    sortByCodePoint([...statements.keys()]).map((iri) => {
      const digest = digestLines([...(statements.get(iri) ?? [])]);
      const row = recorded.get(iri);
      return [iri, row?.cell('digest') === digest ? { digest, modified: row.cell('modified') } : { digest }];
    }),
  );
}

/** A statement about a resource as one line that no two different statements share. */
function canonical({ predicate, object }: Quad): string {
  const parts =
    object.termType === 'Literal'
      ? [object.value, object.language, object.language === '' ? object.datatype.value : '']
      : [object.value];
  return JSON.stringify([predicate.value, ...parts]);
}

function digestLines(lines: string[]): string {
  return createHash('sha256').update(sortByCodePoint(lines).join('\n'), 'utf8').digest('hex');
}
