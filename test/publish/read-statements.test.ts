import { fc, test } from '@fast-check/vitest';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { sortByCodePoint } from '../../src/model/compare-code-points.ts';
import { openFingerprint } from '../../src/publish/fingerprint.ts';
import { formatIri, formatTriple } from '../../src/publish/format-quad.ts';
import {
  openJsonLdReader,
  openN3Reader,
  openRdfXmlReader,
  type StatementReader,
} from '../../src/publish/read-statements.ts';
import { groupBySubject } from '../../src/publish/read-triple.ts';
import { openJsonLd } from '../../src/publish/write-json-ld.ts';
import { formatRdfXml } from '../../src/publish/write-rdf-xml.ts';
import { openTurtle } from '../../src/publish/write-turtle.ts';
import { publishableQuads } from './arbitrary-quads.ts';
import { context } from './release-fixture.ts';

const { literal, namedNode, quad } = DataFactory;

/** The fingerprint of what a reader gives for a text that comes in blocks of this size. */
function readText(
  text: string,
  blockBytes: number,
  open: (take: (statement: string) => void) => StatementReader,
) {
  const meter = openFingerprint();
  const reader = open(meter.add);
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += blockBytes)
    reader.push(bytes.subarray(start, start + blockBytes));
  reader.end();
  return meter.read();
}

function fingerprintOf(statements: readonly string[]) {
  const meter = openFingerprint();
  for (const statement of statements) meter.add(statement);
  return meter.read();
}

function writeJsonLd(triples: readonly string[]): string {
  const writer = openJsonLd(context);
  return [writer.header(), ...[...groupBySubject(triples)].map(writer.format), writer.footer()].join('');
}

describe('a reader gives the statements that were written', () => {
  test.prop([publishableQuads, fc.integer({ min: 1, max: 100 })])(
    'in N-Quads, Turtle and JSON-LD',
    (quads, blockBytes) => {
      const triples = sortByCodePoint([...new Set(quads.map(formatTriple))]);
      const statements = [...new Set(quads.map((one) => `${formatTriple(one)} ${formatIri(one.graph)}`))];
      const nquads = statements.map((statement) => `${statement} .\n`).join('');
      expect(readText(nquads, blockBytes, (take) => openN3Reader('application/n-quads', take))).toEqual(
        fingerprintOf(statements),
      );
      const turtle = openTurtle({ aect: 'https://w3id.org/aect/ontology#' });
      const text = turtle.header() + [...groupBySubject(triples)].map(turtle.format).join('');
      expect(readText(text, blockBytes, (take) => openN3Reader('text/turtle', take))).toEqual(
        fingerprintOf(triples),
      );
      expect(readText(writeJsonLd(triples), blockBytes, openJsonLdReader)).toEqual(fingerprintOf(triples));
    },
  );

  it('for every character of the first two planes, in JSON-LD and, if XML has it, in RDF/XML', async () => {
    const characters = Array.from({ length: 0x1ffff }, (_, code) => code).filter(
      (code) => code < 0xd800 || code > 0xdfff,
    );
    const write = (codes: readonly number[]) =>
      sortByCodePoint(
        codes.map((code) =>
          formatTriple(
            quad(namedNode(`http://e/${code}`), namedNode('http://e/p'), literal(String.fromCodePoint(code))),
          ),
        ),
      );
    const triples = write(characters);
    expect(readText(writeJsonLd(triples), 65536, openJsonLdReader)).toEqual(fingerprintOf(triples));
    // One text: an element for each character would take rdflib a minute.
    const text = String.fromCodePoint(
      ...characters
        .filter((code) => !/\p{Cc}|[\ufffe\uffff]/u.test(String.fromCodePoint(code)))
        .slice(0, 60_000),
    );
    const [triple = ''] = [
      formatTriple(quad(namedNode('http://e/s'), namedNode('http://e/p'), literal(text))),
    ];
    const xml = await formatRdfXml(groupBySubject([triple]), {});
    expect(readText(xml, 65536, openRdfXmlReader)).toEqual(fingerprintOf([triple]));
  });

  it.each([
    ['half a file', '<urn:a> <urn:b> "c', 'text/turtle'],
    ['an IRI with a blank', '<urn:a> <urn:b c> "d" .', 'text/turtle'],
    ['Turtle for N-Quads', '<urn:a> <urn:b> 1 .', 'application/n-quads'],
  ] as const)('or throws for %s', (_, text, format) => {
    expect(() => readText(text, 5, (take) => openN3Reader(format, take))).toThrow();
  });

  it('or throws for JSON-LD and RDF/XML that are cut short', () => {
    const document = writeJsonLd(['<urn:a> <urn:b> "c"']);
    expect(() => readText(document.slice(0, -4), 5, openJsonLdReader)).toThrow();
    expect(() => readText('<rdf:RDF', 5, openRdfXmlReader)).toThrow();
  });
});
