import type { Literal, Quad, Term } from '@rdfjs/types';
import { PipelineError } from '../model/errors.ts';

const xsdString = 'http://www.w3.org/2001/XMLSchema#string';

/** Absolute IRI (RFC 3987, with the characters that N-Triples forbids in IRIREF left out, and all blanks and controls). */
const safeIri = /^[A-Za-z][A-Za-z0-9+.-]*:[^\p{Cc}\p{Cs}\s<>"{}|\\^`]*$/u;
/** Language tag: the shape of BCP 47, as RDF readers check it. */
const safeLanguage = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;
const loneSurrogate = /\p{Cs}/u;
const escaped = /[\p{Cc}"\\\ufffe\uffff]/gu;
const shortEscapes: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/**
 * Subject, predicate and object of a quad as canonical N-Triples without the final dot (RDF 1.2 N-Triples, §canonical).
 *
 * @throws PipelineError `RELEASE_CORRUPT` for a term that would break the file or say something else than it means: an
 * unsafe or relative IRI, a wrong language tag, a lone surrogate, a blank node (we publish none).
 */
export function formatTriple(quad: Quad): string {
  return `${formatIri(quad.subject)} ${formatIri(quad.predicate)} ${formatObject(quad.object)}`;
}

/** An IRI as `<…>`; throws as {@link formatTriple} does. */
export function formatIri(term: Term): string {
  if (term.termType !== 'NamedNode') throw unpublishable(term.value, `a ${term.termType} cannot stand here`);
  if (!safeIri.test(term.value)) throw unpublishable(term.value, 'it is not a safe absolute IRI');
  return `<${term.value}>`;
}

function formatObject(term: Term): string {
  return term.termType === 'Literal' ? formatLiteral(term) : formatIri(term);
}

function formatLiteral(literal: Literal): string {
  if (loneSurrogate.test(literal.value)) throw unpublishable(literal.value, 'it holds half a surrogate pair');
  const text = `"${literal.value.replace(escaped, escapeCharacter)}"`;
  if (literal.language !== '') {
    if (!safeLanguage.test(literal.language))
      throw unpublishable(literal.language, 'it is not a language tag');
    if (literal.direction) throw unpublishable(literal.value, 'literals with a direction are not supported');
    return `${text}@${literal.language}`;
  }
  return literal.datatype.value === xsdString ? text : `${text}^^${formatIri(literal.datatype)}`;
}

function escapeCharacter(character: string): string {
  const short = shortEscapes[character];
  if (short !== undefined) return short;
  const code = character.charCodeAt(0);
  // U+0080–U+009F are controls too, but N-Triples keeps them as they are.
  if (code >= 0x80 && code <= 0x9f) return character;
  return `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function unpublishable(value: string, reason: string): PipelineError {
  return new PipelineError(
    'RELEASE_CORRUPT',
    `${JSON.stringify(value)} cannot be published: ${reason}. This is a fault of the mapping: please report it.`,
  );
}
