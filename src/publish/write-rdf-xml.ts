import { compareCodePoints } from '../model/compare-code-points.ts';
import { PipelineError } from '../model/errors.ts';
import { type Description, type ObjectTerm, readObject } from './read-triple.ts';
import type { Prefixes } from './write-turtle.ts';

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const rdfType = `${rdf}type`;
/** Names of elements that need no thought: a subset of NCName (Namespaces in XML §3). */
const plainName = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
/** Prefixes that rdflib passes over (`ns…`, `default…`) or that XML keeps for itself (`xml…`). */
const reservedPrefix = /^(?:ns|default|xml)/i;
/** What XML 1.0 §2.2 cannot hold, what a reader would change (§2.11, line ends), and what rdflib leaves unescaped. */
const unsafeText = /(?![\t\n])[\p{Cc}\ufffe\uffff]|\]\]>/u;

/**
 * RDF/XML of a small graph, one element per subject, by rdflib. Each property of a subject is serialised alone: in one
 * piece rdflib would order properties by `localeCompare`, so by the language of the machine. Types are properties like
 * others: rdflib's own reader takes the blank inside an empty typed element for an rdf:value.
 *
 * @throws PipelineError `RELEASE_CORRUPT` for what RDF/XML cannot say: a property or class whose IRI does not end in an
 * XML name, a control character in a text.
 */
export async function formatRdfXml(descriptions: Iterable<Description>, prefixes: Prefixes): Promise<string> {
  const { Serializer, graph, lit, st, sym } = await import('rdflib');
  const all = [...descriptions];
  const namespaces = nameNamespaces(all, prefixes);
  // A store without features: the default ones merge nodes linked by owl:sameAs.
  const serializer = Serializer(graph([])).setNamespaces(namespaces);

  function formatProperty(subject: string, predicate: string, objects: readonly ObjectTerm[]): string {
    const statements = objects.map((object) => {
      if ('iri' in object) return st(sym(subject), sym(predicate), sym(object.iri));
      if (unsafeText.test(object.value)) throw inexpressible(object.value);
      return st(sym(subject), sym(predicate), lit(object.value, object.language, sym(object.datatype)));
    });
    const document = String(serializer.statementsToXML(statements));
    const start = document.indexOf('>', document.indexOf('<rdf:Description'));
    return document.slice(start + 1, document.lastIndexOf('</rdf:Description>')).trim();
  }

  const body = all.map(({ subject, properties }) => {
    const elements = [...properties].map(([predicate, objects]) => {
      const terms = objects.map(readObject);
      return predicate === rdfType ? formatTypes(terms) : formatProperty(subject, predicate, terms);
    });
    const lines = elements.join('\n').replaceAll(/\n\s*</g, '\n    <');
    return `  <rdf:Description rdf:about="${escapeXml(subject)}">\n    ${lines}\n  </rdf:Description>\n`;
  });
  const declarations = Object.entries(namespaces).map(
    ([prefix, namespace]) => ` xmlns:${prefix}="${escapeXml(namespace)}"`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF\n${declarations.join('\n')}>\n${body.join('')}</rdf:RDF>\n`;
}

function formatTypes(types: readonly ObjectTerm[]): string {
  return types
    .map((type) => ('iri' in type ? `<rdf:type rdf:resource="${escapeXml(type.iri)}"/>` : ''))
    .join('\n');
}

/** A prefix for each namespace of a property or class, sorted by prefix. */
function nameNamespaces(descriptions: readonly Description[], prefixes: Prefixes): Record<string, string> {
  const used = new Set<string>([rdf]);
  for (const { properties } of descriptions) {
    for (const [predicate, objects] of properties) {
      used.add(namespaceOf(predicate));
      if (predicate !== rdfType) continue;
      for (const object of objects.map(readObject)) if ('iri' in object) used.add(namespaceOf(object.iri));
    }
  }
  const known = new Map(Object.entries(prefixes).map(([prefix, namespace]) => [namespace, prefix]));
  known.set(rdf, 'rdf');
  const named = [...used].sort(compareCodePoints).map((namespace, index): [string, string] => {
    const prefix = known.get(namespace) ?? '';
    return [plainName.test(prefix) && !reservedPrefix.test(prefix) ? prefix : `_${index}`, namespace];
  });
  return Object.fromEntries(named.sort(([a], [b]) => compareCodePoints(a, b)));
}

/** The part of an IRI that becomes the namespace of its element name, as rdflib splits it. */
function namespaceOf(iri: string): string {
  const hash = iri.indexOf('#');
  const end = (hash < 0 ? iri.lastIndexOf('/') : hash) + 1;
  if (!plainName.test(iri.slice(end))) throw inexpressible(iri);
  return iri.slice(0, end);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function inexpressible(text: string): PipelineError {
  return new PipelineError(
    'RELEASE_CORRUPT',
    `${JSON.stringify(text)} cannot be written as RDF/XML: change it in the ontology or the lexicon.`,
  );
}
