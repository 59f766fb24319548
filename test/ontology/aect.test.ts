import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { namespaces } from '../../src/model/vocabulary.ts';
import { readTerms } from './read-tables.ts';
import { readTurtle } from './read-turtle.ts';

const { namedNode } = DataFactory;
const { dct, owl, rdf, rdfs, skos, vann } = namespaces;
const ontology = readTurtle('ontology/aect.ttl');
const shapes = readTurtle('ontology/shapes.ttl');
const document = namedNode('https://w3id.org/aect/ontology');
const terms = ontology
  .getSubjects(namedNode(`${rdfs}isDefinedBy`), document, null)
  .map((term) => term.value)
  .sort();

const values = (subject: string, predicate: string) =>
  ontology.getObjects(namedNode(subject), namedNode(predicate), null);
const languages = (subject: string, predicate: string) =>
  values(subject, predicate)
    .map((value) => (value.termType === 'Literal' ? value.language : ''))
    .sort();
const isOurs = (iri: string) => iri.startsWith(namespaces.aect);

describe('the ontology', () => {
  it('has its metadata', () => {
    for (const property of ['title', 'description']) {
      expect(languages(document.value, dct + property)).toEqual(['en', 'fr']);
    }
    for (const property of [`${dct}license`, `${dct}created`, `${dct}modified`, `${owl}versionIRI`]) {
      expect(values(document.value, property)).toHaveLength(1);
    }
    const version = values(document.value, `${owl}versionInfo`)[0]?.value;
    expect(values(document.value, `${owl}versionIRI`)[0]?.value).toBe(`${document.value}/${version}`);
    expect(values(document.value, `${vann}preferredNamespaceUri`)[0]?.value).toBe(namespaces.aect);
  });

  it('uses no blank node and imports nothing', () => {
    const blanks = [...ontology].filter((quad) =>
      [quad.subject, quad.object].some((term) => term.termType === 'BlankNode'),
    );
    expect(blanks).toEqual([]);
    expect(ontology.countQuads(null, namedNode(`${owl}imports`), null, null)).toBe(0);
  });

  it('says of every term that it is defined here', () => {
    const subjects = new Set([...ontology].map((quad) => quad.subject.value));
    subjects.delete(document.value);
    expect([...subjects].sort()).toEqual(terms);
    expect(terms.filter((term) => !isOurs(term))).toEqual([]);
  });

  it('has 10 to 12 classes and at least 40 properties', () => {
    const count = (type: string) =>
      ontology.countQuads(null, namedNode(`${rdf}type`), namedNode(owl + type), null);
    expect(count('Class')).toBeGreaterThanOrEqual(10);
    expect(count('Class')).toBeLessThanOrEqual(12);
    expect(count('ObjectProperty') + count('DatatypeProperty')).toBeGreaterThanOrEqual(40);
  });

  it.each(terms)('%s is named, defined and aligned', (term) => {
    expect(languages(term, `${rdfs}label`)).toEqual(['en', 'fr']);
    expect(languages(term, `${skos}definition`)).toEqual(['en', 'fr']);
    const notes = languages(term, `${skos}scopeNote`);
    expect(notes.length === 0 ? ['en', 'fr'] : notes).toEqual(['en', 'fr']);
    const alignments = ['subClassOf', 'subPropertyOf', 'seeAlso'].flatMap((property) =>
      values(term, rdfs + property),
    );
    expect(alignments.length).toBeGreaterThan(0);
  });

  it('refers only to terms of its own that exist', () => {
    const referred = [...ontology].map((quad) => quad.object.value).filter(isOurs);
    expect(referred.filter((iri) => iri !== namespaces.aect && !terms.includes(iri))).toEqual([]);
  });
});

describe('the terms that the tables write', () => {
  const written = new Set([
    ...readTerms('ontology/tables.csvw.json'),
    ...readTerms('data/lexicon/lexicon.csvw.json'),
  ]);

  it('are defined', () => {
    expect([...written].filter((iri) => isOurs(iri) && !terms.includes(iri))).toEqual([]);
  });

  it('are all there is, with those of the shapes', () => {
    const shaped = new Set([...shapes].map((quad) => quad.object.value));
    expect(terms.filter((term) => !written.has(term) && !shaped.has(term))).toEqual([]);
  });
});
