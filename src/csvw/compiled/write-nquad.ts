import type { Quad, Term } from '@rdfjs/types';
import { xsd } from '../urls/prefixes.ts';

const shortEscapes: Readonly<Record<string, string>> = {
  '\t': '\\t',
  '\b': '\\b',
  '\n': '\\n',
  '\r': '\\r',
  '\f': '\\f',
  '"': '\\"',
  '\\': '\\\\',
};

/** The controls from U+0080 on stand as they are. */
function escapeCharacter(character: string): string {
  if (character >= '\u0080') return character;
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return shortEscapes[character] ?? `\\u${code}`;
}

const needsEscape = /["\\\p{Cc}]/u;

/** The text of a literal with the escapes of canonical N-Quads (RDF 1.2 N-Quads §4): controls, DEL, `"` and `\`. */
export function escapeLiteral(text: string): string {
  return needsEscape.test(text) ? text.replace(/["\\\p{Cc}]/gu, escapeCharacter) : text;
}

const stringIri = xsd('string');

/** A term in N-Quads. IRIs and language tags are taken as they are: who makes terms checks them. */
export function writeTerm(term: Term): string {
  if (term.termType === 'NamedNode') return `<${term.value}>`;
  if (term.termType === 'BlankNode') return `_:${term.value}`;
  if (term.termType !== 'Literal') return '';
  const text = `"${escapeLiteral(term.value)}"`;
  if (term.language !== '') return `${text}@${term.language}`;
  return term.datatype.value === stringIri ? text : `${text}^^<${term.datatype.value}>`;
}

/** What stands after the object of a quad: its graph, the point and the end of the line. */
export function writeLineEnd(graph: Term | undefined): string {
  return graph === undefined || graph.termType === 'DefaultGraph' ? ' .\n' : ` ${writeTerm(graph)} .\n`;
}

/** A quad as one line of N-Quads. */
export function writeNQuad({ subject, predicate, object, graph }: Quad): string {
  return `${writeTerm(subject)} ${writeTerm(predicate)} ${writeTerm(object)}${writeLineEnd(graph)}`;
}
