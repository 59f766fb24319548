import type { IriCompactor } from './compact-iri.ts';
import type { ContextTerm, WritingContext } from './parse-context.ts';
import type { ObjectTerm } from './read-triple.ts';

/** A term for a value; `exact` if a plain string under it already says all about the value. */
export interface TermChoice {
  readonly term: ContextTerm;
  readonly exact: boolean;
}

const xsdString = 'http://www.w3.org/2001/XMLSchema#string';

/**
 * Prepares the choice of the term that a value of a property goes under: the one made for its type or language, else
 * one without either, else none (JSON-LD 1.1 API §6.3, as far as our contexts need it).
 */
export function openTermSelector(
  context: WritingContext,
  compact: IriCompactor,
): (predicate: string, object: ObjectTerm) => TermChoice | undefined {
  const termsByIri = new Map<string, ContextTerm[]>();
  for (const term of context.terms.values())
    if (term.writable) termsByIri.set(term.iri, [...(termsByIri.get(term.iri) ?? []), term]);

  /** How well a term says what the object is: 0 does not fit, 1 needs it said again in the value, more is better. */
  function fitness(term: ContextTerm, object: ObjectTerm): number {
    const untyped = term.type === undefined && term.language === undefined;
    const languageMap = term.containers.includes('@language');
    if ('iri' in object) {
      if (languageMap) return 0;
      if (term.type === '@vocab') return compact.asVocabulary(object.iri).includes(':') ? 2 : 4;
      return term.type === '@id' ? 3 : Number(untyped);
    }
    const ownLanguage = term.language === undefined ? context.language : (term.language ?? undefined);
    if (object.language !== undefined) {
      if (languageMap) return term.type === undefined ? 3 : 0;
      const sameLanguage = ownLanguage?.toLowerCase() === object.language.toLowerCase();
      return term.type === undefined && sameLanguage ? 2 : Number(untyped);
    }
    if (languageMap) return 0;
    if (term.type === object.datatype) return 3;
    const plain = object.datatype === xsdString && term.type === undefined && ownLanguage === undefined;
    return plain ? 2 : Number(untyped);
  }

  return (predicate, object) => {
    let best: ContextTerm | undefined;
    let bestFitness = 0;
    for (const term of termsByIri.get(predicate) ?? []) {
      const value = fitness(term, object);
      if (value > bestFitness) [best, bestFitness] = [term, value];
    }
    return best === undefined ? undefined : { term: best, exact: bestFitness > 1 };
  };
}
