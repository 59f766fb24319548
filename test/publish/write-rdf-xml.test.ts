import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFactory } from 'n3';
import { parse } from 'oxigraph';
import { graph as openStore, parse as parseByRdflib } from 'rdflib';
import { describe, expect, it } from 'vitest';
import { formatTriple } from '../../src/publish/format-quad.ts';
import { describeGraph } from '../../src/publish/small-graph.ts';
import { formatRdfXml } from '../../src/publish/write-rdf-xml.ts';
import { parseTurtle } from './release-fixture.ts';

const { literal, namedNode, quad } = DataFactory;
const prefixes = {
  ex: 'http://example.org/',
  ns1: 'http://example.org/one#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
};

async function write(turtle: string): Promise<string> {
  return formatRdfXml(describeGraph(parseTurtle(turtle)).descriptions, prefixes);
}

describe('RDF/XML', () => {
  it('says the same as Turtle, to oxigraph and to rdflib', async () => {
    const turtle = `
      @prefix ex: <http://example.org/> . @prefix one: <http://example.org/one#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
      ex:s a ex:C, ex:D ; ex:p "a & b < c > \\"d\\"\\n  e"@fr, 007, 1.50, true, "x", <http://example.org/?a=1&b=2> ;
        one:q "💧" ; ex:z ex:t ; owl:sameAs ex:t .
      ex:t ex:p "y" ; owl:sameAs ex:u .`;
    const expected = parseTurtle(turtle).map(formatTriple).sort();
    const xml = await write(turtle);
    expect(parse(xml, { format: 'application/rdf+xml' }).map(formatTriple).sort()).toEqual(expected);
    const store = openStore([]);
    parseByRdflib(xml, store, 'http://example.org/base', 'application/rdf+xml');
    expect(store.statements.map((statement) => statement.toNT().slice(0, -' .'.length)).sort()).toEqual(
      expected,
    );
  });

  it('says the same as our ontology', async () => {
    const turtle = readFileSync(join(import.meta.dirname, '../../ontology/aect.ttl'), 'utf8');
    const read = parse(await write(turtle), { format: 'application/rdf+xml' });
    expect(read.map(formatTriple).sort()).toEqual(parseTurtle(turtle).map(formatTriple).sort());
  });

  it('keeps the order of properties by code point, whatever the language of the machine', async () => {
    // Estonian sorts z before t, Danish aa after z, Czech ch after h.
    const xml = await write(
      '@prefix ex: <http://example.org/> . ex:s ex:z "1" ; ex:t "2" ; ex:aa "3" ; ex:b "4" ; ex:ch "5" ; ex:d "6" ; ex:A "7" .',
    );
    expect([...xml.matchAll(/<ex:(\w+)>/g)].map(([, name]) => name)).toEqual([
      'A',
      'aa',
      'b',
      'ch',
      'd',
      't',
      'z',
    ]);
  });

  it.each([
    ['a control character', quad(namedNode('http://e/s'), namedNode('http://e/p'), literal('a\u0001'))],
    ['a carriage return', quad(namedNode('http://e/s'), namedNode('http://e/p'), literal('a\r\n'))],
    ['the end of a CDATA section', quad(namedNode('http://e/s'), namedNode('http://e/p'), literal('a]]>b'))],
    ['a property that is no XML name', quad(namedNode('http://e/s'), namedNode('http://e/1'), literal('a'))],
    [
      'a class that is no XML name',
      quad(
        namedNode('http://e/s'),
        namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type'),
        namedNode('http://e/'),
      ),
    ],
  ])('refuses %s', async (_, statement) => {
    await expect(formatRdfXml(describeGraph([statement]).descriptions, {})).rejects.toMatchObject({
      code: 'RELEASE_CORRUPT',
    });
  });
});
