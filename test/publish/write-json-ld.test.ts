import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { groupBySubject } from '../../src/publish/read-triple.ts';
import { openJsonLd } from '../../src/publish/write-json-ld.ts';
import { context } from './release-fixture.ts';

const aect = 'https://w3id.org/aect/ontology#';
const xsd = 'http://www.w3.org/2001/XMLSchema#';
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const label = 'http://www.w3.org/2000/01/rdf-schema#label';
const ownContext: { '@context': object } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../ontology/context.jsonld'), 'utf8'),
);

function write(document: object, ...triples: string[]): { '@context': object; '@graph': object[] } {
  const writer = openJsonLd(document);
  const nodes = [...groupBySubject(triples)].map(writer.format);
  return JSON.parse([writer.header(), ...nodes, writer.footer()].join(''));
}

describe('JSON-LD', () => {
  it('uses the terms of the context for what they were made for', () => {
    const { '@graph': graph } = write(
      context,
      `<https://w3id.org/aect/id/a> <${type}> <${aect}Action>`,
      `<https://w3id.org/aect/id/a> <${label}> "eau"@fr`,
      `<https://w3id.org/aect/id/a> <${label}> "water"@en`,
      `<https://w3id.org/aect/id/a> <${label}> "onde"@fr`,
      `<https://w3id.org/aect/id/a> <${aect}amount> "1.50"^^<${xsd}decimal>`,
      `<https://w3id.org/aect/id/a> <${aect}amount> "1"^^<${xsd}integer>`,
      `<https://w3id.org/aect/id/a> <${aect}funding> <https://w3id.org/aect/id/f>`,
      `<https://w3id.org/aect/id/a> <${aect}siren> "216901231"`,
      `<https://w3id.org/aect/id/a> <${aect}siren> "216901231"^^<${xsd}token>`,
      `<https://w3id.org/aect/id/a> <${aect}theme> <https://w3id.org/aect/lexique/eau>`,
      `<https://w3id.org/aect/id/a> <${aect}unknown> "x"`,
    );
    expect(graph).toEqual([
      {
        id: 'https://w3id.org/aect/id/a',
        type: 'Action',
        label: { fr: ['eau', 'onde'], en: 'water' },
        amount: '1.50',
        'aect:amount': { type: 'xsd:integer', '@value': '1' },
        funding: ['https://w3id.org/aect/id/f'],
        siren: ['216901231', { type: 'xsd:token', '@value': '216901231' }],
        theme: 'lex:eau',
        'aect:unknown': 'x',
      },
    ]);
  });

  it('is what jsonld compacts to, for a record by our context', async () => {
    const triples = [
      `<https://w3id.org/aect/id/action/1> <${type}> <${aect}Action>`,
      `<https://w3id.org/aect/id/action/1> <${label}> "Eau"@fr`,
      `<https://w3id.org/aect/id/action/1> <${aect}country> <http://publications.europa.eu/resource/authority/country/MDG>`,
      `<https://w3id.org/aect/id/action/1> <${aect}theme> <https://w3id.org/aect/lexique/eau>`,
      `<https://w3id.org/aect/id/action/1> <http://schema.org/startDate> "2023"^^<${xsd}gYear>`,
      `<https://w3id.org/aect/id/financement/1> <${aect}amount> "853220.00"^^<${xsd}decimal>`,
      `<https://w3id.org/aect/id/financement/1> <${aect}countsAsODA> "true"^^<${xsd}boolean>`,
    ];
    const { '@context': written, '@graph': graph } = write(ownContext, ...triples);
    expect(written).toEqual(ownContext['@context']);
    const expanded = await jsonld.fromRDF(triples.map((triple) => `${triple} .\n`).join(''), {
      format: 'application/n-quads',
    });
    const compacted = await jsonld.compact(expanded, JSON.parse(JSON.stringify(ownContext)));
    expect(graph).toEqual(compacted['@graph']);
  });

  it.each([
    ['no context', {}],
    ['a remote context', { '@context': 'https://example.org/context.jsonld' }],
    ['several contexts', { '@context': [{}, {}] }],
    ['a base', { '@context': { '@base': 'http://example.org/' } }],
    ['an import', { '@context': { '@import': 'http://example.org/' } }],
    [
      'a context inside a term',
      { '@context': { Action: { '@id': 'http://example.org/A', '@context': {} } } },
    ],
    ['a term set to null', { '@context': { Action: null } }],
  ])('is not written by %s', (_, document) => {
    expect(() => openJsonLd(document)).toThrow(expect.objectContaining({ code: 'RELEASE_CORRUPT' }));
  });

  it('refuses an IRI that a prefix would change', () => {
    const document = { '@context': { urn: 'http://example.org/' } };
    expect(() => write(document, '<urn:x> <http://example.org/p> "x"')).toThrow(/rename the prefix "urn"/);
    expect(write(document, '<http://example.org/x> <urn://p> "x"')['@graph']).toEqual([
      { '@id': 'urn:x', 'urn://p': 'x' },
    ]);
  });

  it('takes "constructor" and "__proto__" for words like any other', () => {
    const { '@graph': graph } = write(
      { '@context': { ex: 'http://example.org/' } },
      '<http://example.org/constructor> <http://example.org/__proto__> "x"',
    );
    expect(graph).toEqual([{ '@id': 'ex:constructor', 'ex:__proto__': 'x' }]);
  });
});
