import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@fast-check/vitest';
import type { Quad } from '@rdfjs/types';
import jsonld from 'jsonld';
import { DataFactory, Parser } from 'n3';
import { parse } from 'oxigraph';
import { describe, expect } from 'vitest';
import { sortByCodePoint } from '../../src/model/compare-code-points.ts';
import { formatIri, formatTriple } from '../../src/publish/format-quad.ts';
import { groupBySubject } from '../../src/publish/read-triple.ts';
import { openJsonLd } from '../../src/publish/write-json-ld.ts';
import { openTurtle } from '../../src/publish/write-turtle.ts';
import { publishableQuads } from './arbitrary-quads.ts';
import { context as smallContext } from './release-fixture.ts';

const prefixes = {
  aect: 'https://w3id.org/aect/ontology#',
  lex: 'https://w3id.org/aect/lexique/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const ownContext: object = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../ontology/context.jsonld'), 'utf8'),
);
/** Every feature that a term may be written with. */
const richContext = {
  '@context': {
    '@version': 1.1,
    '@vocab': 'https://w3id.org/aect/ontology#',
    '@language': 'fr',
    a: '@type',
    txt: '@value',
    lexique: { '@id': 'https://w3id.org/aect/lexique/', '@prefix': true },
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    nom: { '@id': 'http://www.w3.org/2000/01/rdf-schema#label', '@language': null },
    name: { '@id': 'http://www.w3.org/2000/01/rdf-schema#label', '@language': 'en', '@container': '@set' },
    names: { '@id': 'http://www.w3.org/2000/01/rdf-schema#label', '@container': ['@language', '@set'] },
    theme: { '@type': '@vocab' },
    amount: { '@type': 'xsd:decimal', '@container': '@set' },
    wholeAmount: { '@id': 'amount', '@type': 'xsd:integer' },
    siren: { '@container': '@list' },
    actions: { '@reverse': 'other' },
    eau: 'lexique:eau',
  },
};

/** Statements without their graph, language tags in lower case, as all readers agree on. */
function statementsOf(quads: Iterable<Quad>, withGraph: boolean): string[] {
  const lines = [...quads].map((quad) => {
    const language = quad.object.termType === 'Literal' ? quad.object.language : '';
    const triple =
      formatTriple(quad).slice(0, language === '' ? undefined : -language.length) + language.toLowerCase();
    return withGraph ? `${triple} ${formatIri(quad.graph)}` : triple;
  });
  return sortByCodePoint([...new Set(lines)]);
}

function triplesOf(quads: readonly Quad[]): string[] {
  return sortByCodePoint([...new Set(quads.map(formatTriple))]);
}

/** jsonld rewrites xsd:double ("007" is read as "7.0E0"), also when it is written as a string; we publish none. */
function isNotDouble(statement: string): boolean {
  return !statement.endsWith('<http://www.w3.org/2001/XMLSchema#double>');
}

/** jsonld gives plain objects, without a language where there is none: made terms again. */
async function readByJsonLd(text: string): Promise<Quad[]> {
  const dataset: unknown = await jsonld.toRDF(JSON.parse(text));
  if (!Array.isArray(dataset)) throw new Error('jsonld gave no dataset.');
  return dataset.map(({ subject, predicate, object }: Quad) => {
    const { namedNode, literal, quad } = DataFactory;
    const term =
      object.termType === 'Literal'
        ? literal(object.value, object.language || namedNode(object.datatype.value))
        : namedNode(object.value);
    return quad(namedNode(subject.value), namedNode(predicate.value), term);
  });
}

describe('random quads come back unchanged', () => {
  test.prop([publishableQuads])('from N-Quads, by n3 and oxigraph', (quads) => {
    const text = quads.map((quad) => `${formatTriple(quad)} ${formatIri(quad.graph)} .\n`).join('');
    const expected = statementsOf(quads, true);
    expect(statementsOf(new Parser({ format: 'application/n-quads' }).parse(text), true)).toEqual(expected);
    expect(statementsOf(parse(text, { format: 'application/n-quads' }), true)).toEqual(expected);
  });

  test.prop([publishableQuads])('from Turtle, by n3 and oxigraph', (quads) => {
    const turtle = openTurtle(prefixes);
    const text = turtle.header() + [...groupBySubject(triplesOf(quads))].map(turtle.format).join('');
    const expected = statementsOf(quads, false);
    expect(statementsOf(new Parser({ format: 'text/turtle' }).parse(text), false)).toEqual(expected);
    expect(statementsOf(parse(text, { format: 'text/turtle' }), false)).toEqual(expected);
  });

  describe.each([
    ['a small context', smallContext],
    ['our context', ownContext],
    ['a context with every feature', richContext],
    ['an empty context', { '@context': {} }],
  ])('from JSON-LD with %s', (_, context) => {
    test.prop([publishableQuads])('by jsonld and oxigraph', async (quads) => {
      const writer = openJsonLd(context);
      const text = [
        writer.header(),
        ...[...groupBySubject(triplesOf(quads))].map(writer.format),
        writer.footer(),
      ].join('');
      const expected = statementsOf(quads, false);
      expect(statementsOf(parse(text, { format: 'application/ld+json' }), false)).toEqual(expected);
      expect(statementsOf(await readByJsonLd(text), false).filter(isNotDouble)).toEqual(
        expected.filter(isNotDouble),
      );
    });
  });
});
