import type { BlankNode, NamedNode, Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts';
import { isIri } from '../urls/iri.ts';
import { rdf, xsd } from '../urls/prefixes.ts';
import { expandTerm } from '../urls/terms.ts';

const { blankNode, literal, namedNode, quad } = DataFactory;

type Subject = NamedNode | BlankNode;

function numberLiteral(value: number) {
  if (Number.isInteger(value)) return literal(String(value), namedNode(xsd('integer')));
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  const digits = mantissa.includes('.') ? mantissa : `${mantissa}.0`;
  return literal(`${digits}E${Number(exponent)}`, namedNode(xsd('double')));
}

function valueLiteral(value: JsonObject) {
  const { '@value': content, '@type': type, '@language': language } = value;
  const text = String(content);
  if (typeof language === 'string') return literal(text, language);
  const datatype = typeof type === 'string' ? expandTerm(type) : '';
  return isIri(datatype) ? literal(text, namedNode(datatype)) : literal(text);
}

function scalarLiteral(value: Json) {
  if (typeof value === 'number') return numberLiteral(value);
  return typeof value === 'boolean'
    ? literal(String(value), namedNode(xsd('boolean')))
    : literal(String(value));
}

function nodeQuads(node: Subject, value: JsonObject): Quad[] {
  const { '@type': type = [] } = value;
  const types = (isJsonArray(type) ? type : [type]).filter((item) => typeof item === 'string');
  const iris = types.map(expandTerm).filter(isIri);
  return [
    ...iris.map((iri) => quad(node, namedNode(rdf('type')), namedNode(iri))),
    ...Object.entries(value).flatMap(([name, member]) =>
      name.startsWith('@') ? [] : annotationQuads(node, name, member),
    ),
  ];
}

/**
 * Quads of an annotation: a common property or a note in normalised form (csv2rdf, "JSON-LD to RDF"). A property or
 * an `@id` that is not an IRI gives none.
 */
export function annotationQuads(subject: Subject, property: string, value: Json): Quad[] {
  const iri = expandTerm(property);
  if (value === null || !isIri(iri)) return [];
  if (isJsonArray(value)) return value.flatMap((item) => annotationQuads(subject, property, item));
  const predicate = namedNode(iri);
  if (!isJsonObject(value)) return [quad(subject, predicate, scalarLiteral(value))];
  if ('@value' in value) return [quad(subject, predicate, valueLiteral(value))];
  const { '@id': id } = value;
  if (typeof id === 'string' && !isIri(id)) return [];
  const node = typeof id === 'string' ? namedNode(id) : blankNode();
  return [quad(subject, predicate, node), ...nodeQuads(node, value)];
}
