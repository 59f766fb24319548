import { compareCodePoints } from '../model/compare-code-points.ts';
import type { Description } from './read-triple.ts';

/** Namespace IRI by prefix. */
export type Prefixes = Readonly<Record<string, string>>;

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
/** Local names that every Turtle reader takes without an escape: no slash, no percent, no dot at the end. */
const plainLocalName = /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$/;
/**
 * Writes descriptions as Turtle: numbers and booleans keep their quotes, since readers exist (rdflib) that change the
 * lexical form of bare ones. Prefixes first, one block for each subject, `a` before the other
 * predicates.
 */
export interface TurtleWriter {
  /** The `@prefix` lines, sorted. */
  readonly header: () => string;
  /** The block of one subject. */
  readonly format: (description: Description) => string;
}

/** Starts a Turtle document with these prefixes; a namespace is what an IRI has up to its last `#` or `/`. */
export function openTurtle(prefixes: Prefixes): TurtleWriter {
  const namespaces = new Map(Object.entries(prefixes).map(([prefix, namespace]) => [namespace, prefix]));

  function formatIri(iri: string): string {
    const nameStart = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    const prefix = namespaces.get(iri.slice(0, nameStart));
    const name = iri.slice(nameStart);
    return prefix !== undefined && plainLocalName.test(name) ? `${prefix}:${name}` : `<${iri}>`;
  }

  function formatObject(object: string): string {
    if (object.startsWith('<')) return formatIri(object.slice(1, -1));
    if (!object.endsWith('>')) return object;
    const datatypeStart = object.lastIndexOf('"^^<');
    const datatype = object.slice(datatypeStart + '"^^<'.length, -1);
    const lexical = object.slice(1, datatypeStart);
    return `"${lexical}"^^${formatIri(datatype)}`;
  }

  function formatProperty([predicate, objects]: readonly [string, readonly string[]]): string {
    const verb = predicate === rdfType ? 'a' : formatIri(predicate);
    return `${verb} ${objects.map(formatObject).join(', ')}`;
  }

  return {
    header() {
      const sorted = Object.entries(prefixes).sort(([a], [b]) => compareCodePoints(a, b));
      return sorted.map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`).join('');
    },
    format({ subject, properties }) {
      const types = [...properties].filter(([predicate]) => predicate === rdfType);
      const others = [...properties].filter(([predicate]) => predicate !== rdfType);
      return `\n${formatIri(subject)} ${[...types, ...others].map(formatProperty).join(' ;\n  ')} .\n`;
    },
  };
}
