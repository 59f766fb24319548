import { fc, test } from '@fast-check/vitest';
import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { describe, expect } from 'vitest';
import { namespaces } from '../../src/model/vocabulary.ts';
import { constraintComponents } from '../../src/validate/constraint-components.ts';
import { parseTurtle, readBackground, readTurtle } from './definitions.ts';
import { knownFaults } from './known-faults.ts';
import { type Finding, openOurs, openRdfValidateShacl, openShaclEngine } from './other-engines.ts';

/** The engines, with the number of records that each gets: the slower one gets fewer. */
const engines = [
  { name: 'rdf-validate-shacl', open: openRdfValidateShacl, numRuns: 50 },
  { name: 'shacl-engine', open: openShaclEngine, numRuns: 300 },
];

/** Fixed, so that a fault of another engine does not break a build of ours by chance; change it to explore. */
const seed = 20261123;

const { literal, namedNode, quad } = DataFactory;
const xsd = (name: string) => namedNode(namespaces.xsd + name);

const objects: Quad['object'][] = [
  literal('', xsd('string')),
  literal('Autre', 'fr'),
  literal('Other', 'en'),
  literal('-0.01', xsd('decimal')),
  literal('abc', xsd('decimal')),
  literal('007', xsd('integer')),
  literal('2021', xsd('gYear')),
  literal('21', xsd('gYear')),
  literal('2021-04', xsd('gYearMonth')),
  literal('2021-04-01', xsd('date')),
  literal('2021-02-30', xsd('date')),
  literal('oui', xsd('boolean')),
  literal('12345678'),
  namedNode('https://example.org/unknown'),
  namedNode('http://publications.europa.eu/resource/authority/country/fra'),
  namedNode('http://publications.europa.eu/resource/authority/country/FRA'),
  namedNode('https://w3id.org/aect/lexique/region'),
  namedNode('https://w3id.org/aect/lexique/1-eau'),
  namedNode('https://w3id.org/aect/ontology#Action'),
  namedNode('https://w3id.org/aect/ontology#ForeignLocalAuthority'),
];

/** One change of a record: a statement, and the statements that take its place. */
interface Change {
  readonly old: Quad;
  readonly news: readonly Quad[];
}

/** Statements dropped, or given another object, or a second object, or a second subject. */
function changesOf(record: readonly Quad[]): fc.Arbitrary<Change[]> {
  const statement = fc.constantFrom(...record);
  const object = fc.oneof(
    fc.constantFrom(...objects),
    statement.map((quad) => quad.object),
  );
  const change: fc.Arbitrary<Change> = fc.oneof(
    statement.map((old) => ({ old, news: [] })),
    fc
      .tuple(statement, object)
      .map(([old, value]) => ({ old, news: [quad(old.subject, old.predicate, value)] })),
    fc
      .tuple(statement, object)
      .map(([old, value]) => ({ old, news: [old, quad(old.subject, old.predicate, value)] })),
    fc
      .tuple(statement, statement)
      .map(([old, { subject }]) => ({ old, news: [old, quad(subject, old.predicate, old.object)] })),
  );
  return fc.array(change, { minLength: 1, maxLength: 6 });
}

function applyChanges(record: readonly Quad[], changes: readonly Change[]): Quad[] {
  const replaced = new Set(changes.map(({ old }) => old));
  return [...record.filter((old) => !replaced.has(old)), ...changes.flatMap(({ news }) => news)];
}

/** Expects two engines to find the same, faults aside that the other one is known for. */
function expectSame(ours: readonly Finding[], theirs: readonly Finding[], engine: string): void {
  const all = [...ours, ...theirs];
  const faults = knownFaults.filter(({ engines }) => engines.includes(engine));
  const asSet = (findings: readonly Finding[]): string[] => {
    const sound = findings.filter((finding) => !faults.some(({ applies }) => applies(finding, all)));
    return [...new Set(sound.map((finding) => JSON.stringify(finding)))].sort();
  };
  expect(asSet(ours)).toEqual(asSet(theirs));
}

describe('ontology/shapes.ttl', () => {
  const shapes = readTurtle('ontology/shapes.ttl');
  const background = readBackground();
  const record = readTurtle('test/shapes/record.ttl');
  const ours = openOurs(shapes, background);
  for (const { name, open, numRuns } of engines) {
    const theirs = open(shapes, background);
    test.prop([changesOf(record)], { numRuns, seed })(`the same results as ${name}`, async (changes) => {
      const quads = applyChanges(record, changes);
      expectSame(await ours(quads), await theirs(quads), name);
    });
  }
});

test('the changed records raise results of many components, so that agreeing on them says something', async () => {
  const record = readTurtle('test/shapes/record.ttl');
  const ours = openOurs(readTurtle('ontology/shapes.ttl'), readBackground());
  const samples = fc.sample(changesOf(record), { numRuns: 300, seed: 1 });
  const findings = await Promise.all(samples.map((changes) => ours(applyChanges(record, changes))));
  expect(findings.filter((found) => found.length > 0).length).toBeGreaterThan(200);
  expect(new Set(findings.flat().map(({ component }) => component)).size).toBeGreaterThan(9);
  expect(new Set(findings.flat().map(({ sourceShape }) => sourceShape)).size).toBeGreaterThan(60);
});

describe('every component', () => {
  const example = (name: string) => namedNode(`https://example.org/${name}`);
  const shapes = readTurtle('test/validate/component-shapes.ttl');
  const background = parseTurtle(`
    @prefix : <https://example.org/> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    :Big rdfs:subClassOf :Middle . :Middle rdfs:subClassOf :Thing . :c :x :a , :d . :a :x :b .`);
  const things = ['a', 'b', 'c', 'd'].map(example);
  const values = [
    literal('a'),
    literal('ABC', 'fr'),
    literal('abcdef', 'fr'),
    literal('xyz', 'en'),
    literal('ab', 'en-gb'),
    literal('ab', 'de'),
    literal('1.0', xsd('decimal')),
    literal('0.49999999999999999999', xsd('decimal')),
    literal('10', xsd('integer')),
    literal('10.01', xsd('decimal')),
    literal('ten', xsd('decimal')),
  ];
  const thing = fc.constantFrom(...things);
  const statement = fc.oneof(
    fc
      .tuple(thing, fc.constantFrom('Thing', 'Big', 'Other'))
      .map(([s, name]) => quad(s, namedNode(`${namespaces.rdf}type`), example(name))),
    fc
      .tuple(thing, fc.constantFrom('p', 'q', 'r', 'n', 'x'), thing)
      .map(([s, name, o]) => quad(s, example(name), o)),
    fc
      .tuple(thing, fc.constantFrom('p', 'q', 'r', 'n'), fc.constantFrom(...values))
      .map(([s, name, o]) => quad(s, example(name), o)),
    fc
      .tuple(thing, fc.constantFrom(...values.filter(({ language }) => language !== '')))
      .map(([s, o]) => quad(s, example('r'), o)),
  );
  const record = fc.array(statement, { minLength: 1, maxLength: 20 });
  const ours = openOurs(shapes, background);
  for (const { name, open, numRuns } of engines) {
    const theirs = open(shapes, background);
    test.prop([record], { numRuns, seed })(`the same results as ${name}`, async (quads) => {
      expectSame(await ours(quads), await theirs(quads), name);
    });
  }

  test('records raise results of every component but sh:property, which has none of its own', async () => {
    const samples = fc.sample(record, { numRuns: 2000, seed: 1 });
    const findings = (await Promise.all(samples.map(ours))).flat();
    const components = [...constraintComponents.keys()].map((iri) => iri.replace(/^.*#/, ''));
    const reported = new Set(findings.map(({ component }) => component));
    expect(components.filter((component) => !reported.has(component))).toEqual([
      'PropertyConstraintComponent',
    ]);
  });
});
