import { compareCodePoints } from '../model/compare-code-points.ts';
import { PipelineError } from '../model/errors.ts';
import type { ContextTerm, WritingContext } from './parse-context.ts';

/** IRIs in the short forms that a context gives them (JSON-LD 1.1 API §6.2); each expands back to the same IRI. */
export interface IriCompactor {
  /** For `@type` and under terms of type `@vocab`: a term, a compact IRI or the IRI. */
  readonly asVocabulary: (iri: string) => string;
  /** For `@id`, terms of type `@id` and keys that no term fits: a compact IRI or the IRI, never a term. */
  readonly asReference: (iri: string) => string;
  /** The keyword, or the term that is an alias of it. */
  readonly keyword: (keyword: string) => string;
}

/** Prepares the short forms of a context. */
export function openIriCompactor({ terms, vocab }: WritingContext): IriCompactor {
  const sorted = [...terms.values()].sort(
    (a, b) => a.name.length - b.name.length || compareCodePoints(a.name, b.name),
  );
  const prefixes = sorted.filter((term) => term.prefix);
  const firstByIri = new Map<string, ContextTerm>();
  for (const term of sorted) if (!firstByIri.has(term.iri)) firstByIri.set(term.iri, term);

  function compactByPrefix(iri: string): string | undefined {
    const candidates = prefixes
      .filter((term) => iri.startsWith(term.iri) && iri.length > term.iri.length)
      .map((term) => `${term.name}:${iri.slice(term.iri.length)}`)
      .filter((candidate) => !terms.has(candidate) && expandReference(candidate) === iri);
    return candidates.sort((a, b) => a.length - b.length || compareCodePoints(a, b))[0];
  }

  function expandReference(text: string): string {
    const colon = text.indexOf(':');
    const term = terms.get(text.slice(0, colon));
    const isCompact = term?.prefix === true && !text.startsWith('//', colon + 1);
    return isCompact ? term.iri + text.slice(colon + 1) : text;
  }

  function asReference(iri: string): string {
    const short = compactByPrefix(iri);
    if (short !== undefined) return short;
    if (terms.has(iri) || expandReference(iri) !== iri)
      throw new PipelineError(
        'RELEASE_CORRUPT',
        `The IRI ${iri} means something else under the JSON-LD context: rename the prefix "${iri.split(':')[0]}" there.`,
      );
    return iri;
  }

  function asVocabulary(iri: string): string {
    const term = firstByIri.get(iri)?.name;
    if (term !== undefined) return term;
    const name = vocab !== undefined && iri.startsWith(vocab) ? iri.slice(vocab.length) : '';
    const isPlain = name !== '' && !terms.has(name) && !name.includes(':') && !name.startsWith('@');
    return isPlain ? name : asReference(iri);
  }

  return {
    asVocabulary,
    asReference,
    keyword: (keyword) => firstByIri.get(keyword)?.name ?? keyword,
  };
}
