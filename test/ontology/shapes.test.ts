import { readFileSync } from 'node:fs';
import type { NamedNode, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { aect, namespaces } from '../../src/model/vocabulary.ts';
import { readTerms } from './read-tables.ts';
import { readTurtle } from './read-turtle.ts';

const { namedNode } = DataFactory;
const { ash, lex, rdf, sh } = namespaces;
const shapes = readTurtle('ontology/shapes.ttl');

const objects = (subject: Term, predicate: string) => shapes.getObjects(subject, namedNode(predicate), null);
const instances = (type: string) => shapes.getSubjects(namedNode(`${rdf}type`), namedNode(sh + type), null);
const valuesOf = (predicate: string) => shapes.getObjects(null, namedNode(sh + predicate), null);
const has = (subject: Term, predicate: string) => objects(subject, predicate).length > 0;

const propertyShapes = instances('PropertyShape');
const nodeShapes = instances('NodeShape');

/** What the compiled validator knows; the rest of SHACL stays out of the file. */
const supported = [
  ...['targetClass', 'targetSubjectsOf', 'targetObjectsOf', 'property', 'path', 'severity', 'message'],
  ...[
    'inversePath',
    'alternativePath',
    'minCount',
    'maxCount',
    'datatype',
    'nodeKind',
    'class',
    'pattern',
    'in',
  ],
  ...[
    'hasValue',
    'minInclusive',
    'maxInclusive',
    'uniqueLang',
    'languageIn',
    'equals',
    'or',
    'and',
    'not',
    'node',
  ],
  ...['qualifiedValueShape', 'qualifiedMinCount', 'deactivated'],
];

/** Members of an RDF list. */
function listItems(list: Term): Term[] {
  const [first] = objects(list, `${rdf}first`);
  const [rest] = objects(list, `${rdf}rest`);
  return first === undefined || rest === undefined ? [] : [first, ...listItems(rest)];
}

/** Predicates that a path goes through. */
function pathPredicates(path: Term): string[] {
  if (path.termType === 'NamedNode') return [path.value];
  const [inner] = [...objects(path, `${sh}inversePath`), ...objects(path, `${sh}alternativePath`)];
  return inner === undefined
    ? listItems(path).flatMap(pathPredicates)
    : inner.termType === 'NamedNode'
      ? [inner.value]
      : pathPredicates(inner);
}

const firstCells = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0]);

describe('the shapes', () => {
  it('all have an IRI of ours', () => {
    expect(propertyShapes.length).toBeGreaterThan(60);
    for (const shape of [...nodeShapes, ...propertyShapes]) expect(shape.value.startsWith(ash)).toBe(true);
  });

  it('use blank nodes for lists and paths only', () => {
    const blanks = new Set(
      [...shapes].map((quad) => quad.subject).filter((term) => term.termType === 'BlankNode'),
    );
    for (const blank of blanks) {
      expect(
        [`${rdf}first`, `${sh}inversePath`, `${sh}alternativePath`].some((property) => has(blank, property)),
      ).toBe(true);
    }
  });

  it('stay inside the part of SHACL core that we compile', () => {
    const used = shapes
      .getPredicates(null, null, null)
      .map((predicate) => predicate.value)
      .filter((iri) => iri.startsWith(sh));
    expect(used.map((iri) => iri.slice(sh.length)).filter((name) => !supported.includes(name))).toEqual([]);
  });

  it('are all reached from a target', () => {
    const reached = new Set([
      ...['property', 'node', 'not', 'qualifiedValueShape'].flatMap((name) =>
        valuesOf(name).map((term) => term.value),
      ),
      ...valuesOf('or').flatMap((list) => listItems(list).map((term) => term.value)),
    ]);
    const targeted = ['targetClass', 'targetSubjectsOf', 'targetObjectsOf'];
    const lost = [...nodeShapes, ...propertyShapes].filter(
      (shape) => !reached.has(shape.value) && !targeted.some((name) => has(shape, sh + name)),
    );
    expect(lost).toEqual([]);
  });

  it('have one value per pair constraint', () => {
    for (const shape of propertyShapes) expect(objects(shape, `${sh}equals`).length).toBeLessThanOrEqual(1);
  });

  it.each(propertyShapes.map((shape) => shape.value))(
    '%s has one path and speaks French and English',
    (iri) => {
      const messages = objects(namedNode(iri), `${sh}message`);
      expect(messages.map((term) => (term.termType === 'Literal' ? term.language : '')).sort()).toEqual([
        'en',
        'fr',
      ]);
      expect(objects(namedNode(iri), `${sh}path`)).toHaveLength(1);
    },
  );
});

describe('warnings', () => {
  const warnings = shapes.getSubjects(namedNode(`${sh}severity`), namedNode(`${sh}Warning`), null);
  const coded = shapes.getSubjects(namedNode(`${ash}issueCode`), null, null);
  const codes = warnings.flatMap((shape) => objects(shape, `${ash}issueCode`).map((code) => code.value));

  it('carry one issue code each, in kebab case, and nothing else does', () => {
    expect(warnings.length).toBeGreaterThan(0);
    expect(codes).toHaveLength(warnings.length);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(coded.map((term) => term.value).sort()).toEqual(warnings.map((term) => term.value).sort());
  });

  it('have messages in French and English', () => {
    for (const shape of warnings) expect(objects(shape, `${sh}message`)).toHaveLength(2);
  });
});

describe('what the shapes name', () => {
  const written = readTerms('ontology/tables.csvw.json');
  const paths = new Set(valuesOf('path').flatMap(pathPredicates));

  it('is written by the tables', () => {
    const named = [
      ...paths,
      ...valuesOf('class').map((term) => term.value),
      ...valuesOf('targetClass').map((term) => term.value),
    ];
    expect(named.filter((iri) => !written.has(iri) && iri !== `${namespaces.skos}member`)).toEqual([]);
  });

  it('covers every property of ours that the tables write', () => {
    const isProperty = (iri: string) =>
      iri.startsWith(namespaces.aect) && /^[a-z]/.test(iri.slice(namespaces.aect.length));
    const free = [...written].filter((iri) => isProperty(iri) && !paths.has(iri));
    expect(free).toEqual([]);
    expect(paths.has(aect.amount)).toBe(true);
  });

  it('exists in the lexicon', () => {
    const known = [...firstCells('data/lexicon/concepts.csv'), ...firstCells('data/lexicon/collections.csv')];
    const named = [...valuesOf('hasValue'), ...valuesOf('in').flatMap(listItems)]
      .filter((term): term is NamedNode => term.value.startsWith(lex))
      .map((term) => term.value.slice(lex.length));
    expect(named.length).toBeGreaterThan(12);
    expect(named.filter((slug) => !known.includes(slug))).toEqual([]);
  });
});
