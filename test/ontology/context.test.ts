import { readFileSync } from 'node:fs';
import jsonld, { type ContextDefinition } from 'jsonld';
import { DataFactory, Writer } from 'n3';
import { describe, expect, it } from 'vitest';
import { namespaces } from '../../src/model/vocabulary.ts';
import { readTerms } from './read-tables.ts';
import { readTurtle } from './read-turtle.ts';

const { namedNode } = DataFactory;
const { aect, owl, rdf, rdfs, xsd } = namespaces;

interface TermDefinition {
  readonly '@id': string;
  readonly '@type'?: string;
  readonly '@container'?: string;
}

const context = (
  JSON.parse(readFileSync('ontology/context.jsonld', 'utf8')) as {
    '@context': Record<string, string | TermDefinition>;
  }
)['@context'];
const ontology = readTurtle('ontology/aect.ttl');
const keywords = ['@version', 'id', 'type'];

function expand(compact: string): string {
  const [prefix = '', local] = compact.split(':', 2);
  const namespace = context[prefix];
  return local === undefined || typeof namespace !== 'string' ? compact : namespace + local;
}

/** Definitions of terms that are neither keywords nor prefixes, by full IRI. */
const definitions = new Map(
  Object.entries(context)
    .filter(
      ([term, value]) => !keywords.includes(term) && !(typeof value === 'string' && value.startsWith('http')),
    )
    .map(([term, value]): [string, TermDefinition & { term: string }] => {
      const definition = typeof value === 'string' ? { '@id': value } : value;
      return [expand(definition['@id']), { ...definition, term }];
    }),
);

/** Sorted N-Quads of a graph without blank nodes: equal texts are equal graphs. */
const sortLines = (text: string) => text.trim().split('\n').sort().join('\n');

function writeNQuads(path: string): string {
  return sortLines(new Writer({ format: 'application/n-quads' }).quadsToString([...readTurtle(path)]));
}

describe('the JSON-LD context', () => {
  it('has a term for everything in the ontology, the tables and the lexicon', () => {
    const terms = ontology.getSubjects(namedNode(`${rdfs}isDefinedBy`), null, null).map((term) => term.value);
    const tables = ['ontology/tables.csvw.json', 'data/lexicon/lexicon.csvw.json'];
    const written = tables.flatMap((path) => [...readTerms(path)]).filter((iri) => iri !== `${rdf}type`);
    expect([...terms, ...written].filter((iri) => !definitions.has(iri))).toEqual([]);
  });

  it('gives each property one term, named after it', () => {
    expect(definitions.size).toBe(Object.keys(context).length - keywords.length - countPrefixes());
    for (const [iri, { term }] of definitions) {
      if (iri.startsWith(aect)) expect(term).toBe(iri.slice(aect.length));
    }
  });

  it('reads values as the ontology types them', () => {
    for (const [iri, definition] of definitions) {
      if (!iri.startsWith(aect)) continue;
      const is = (type: string) =>
        ontology.countQuads(namedNode(iri), namedNode(`${rdf}type`), namedNode(owl + type), null) > 0;
      const range = ontology.getObjects(namedNode(iri), namedNode(`${rdfs}range`), null)[0]?.value ?? '';
      const type = definition['@type'] === undefined ? undefined : expand(definition['@type']);
      if (is('ObjectProperty')) expect(type, iri).toBe('@id');
      if (is('DatatypeProperty')) {
        expect(type, iri).toBe(range.startsWith(xsd) && range !== `${xsd}string` ? range : undefined);
        expect(definition['@container'], iri).toBe(range === `${rdf}langString` ? '@language' : undefined);
      }
    }
  });

  it('leaves dates of several types alone', () => {
    for (const iri of [
      `${namespaces.schema}startDate`,
      `${namespaces.schema}endDate`,
      `${aect}signatureDate`,
    ]) {
      expect(definitions.get(iri)).not.toHaveProperty('@type');
    }
  });

  it('agrees with the prefixes of the ontology and keeps away from its terms', () => {
    for (const [prefix, iri] of Object.entries(namespaces)) {
      if (prefix in context) expect(context[prefix]).toBe(iri);
    }
    expect(context).not.toHaveProperty('@base');
    expect(context).not.toHaveProperty('@vocab');
  });
});

function countPrefixes(): number {
  return Object.values(context).filter((value) => typeof value === 'string' && value.startsWith('http'))
    .length;
}

describe('compacting with the context', () => {
  const source = writeNQuads('test/ontology/sample.ttl');
  // The package's types want the plain text, its code too; the result is expanded JSON-LD.
  const compacted = async () =>
    jsonld.compact(
      await jsonld.fromRDF(source as unknown as object, { format: 'application/n-quads' }),
      context as unknown as ContextDefinition,
    );

  it('loses and changes no triple', async () => {
    const text = await jsonld.toRDF(await compacted(), { format: 'application/n-quads' });
    expect(sortLines(String(text))).toBe(source);
  });

  it('names every property by its term', async () => {
    const graph = (await compacted())['@graph'] as Record<string, unknown>[];
    const keys = new Set(graph.flatMap((node) => Object.keys(node)));
    expect([...keys].filter((key) => /[:@]/.test(key))).toEqual([]);
    expect(graph.find((node) => String(node.id).endsWith('gescod'))).toMatchObject({
      label: { '@none': 'GESCOD', en: 'GESCOD', fr: 'GESCOD' },
    });
  });

  it('reads like a record', async () => {
    const graph = (await compacted())['@graph'] as Record<string, unknown>[];
    const action = graph.find((node) => node.type === 'Action');
    expect(action).toMatchObject({
      label: { fr: 'Agriculture-Éducation et formation dans le domaine agricole' },
      theme: ['lex:agriculture-alimentation', 'lex:education-jeunesse'],
      country: ['cty:BEN'],
      contributesToGoal: ['sdg:11.a', 'sdg:12.3', 'sdg:4.3'],
      startDate: { '@value': '2021-03', type: 'xsd:gYearMonth' },
    });
    const funding = graph.find((node) => node.type === 'Funding');
    expect(funding).toMatchObject({
      amount: '4000.00',
      fiscalYear: '2023',
      fundingStage: 'lex:verse',
      countsAsODA: 'true',
    });
  });
});
