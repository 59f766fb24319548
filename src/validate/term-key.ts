import type { Term } from '@rdfjs/types';

/**
 * A string that two terms share only if they are the same term (RDF 1.1 §3.2–3.4; language tags without case). It is
 * the one that terms of n3 carry with them, which saves building it for each cell.
 */
export function termKey(term: Term): string {
  if ('id' in term && typeof term.id === 'string') return term.id;
  switch (term.termType) {
    case 'NamedNode':
      return term.value;
    case 'Literal':
      return `"${term.value}"${literalEnding(term.language, term.datatype.value)}`;
    default:
      return `_:${term.value}`;
  }
}

function literalEnding(language: string, datatype: string): string {
  if (language) return `@${language.toLowerCase()}`;
  return datatype === 'http://www.w3.org/2001/XMLSchema#string' ? '' : `^^${datatype}`;
}
