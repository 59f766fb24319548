import type { Literal } from '@rdfjs/types';
import { DataFactory, Writer } from 'n3';
import { describe, expect, it } from 'vitest';
import { formatTriple } from '../../src/publish/format-quad.ts';

const { blankNode, defaultGraph, literal, namedNode, quad, variable } = DataFactory;
const s = namedNode('http://example.org/s');
const p = namedNode('http://example.org/p');

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** A literal as it is: n3 keeps literals as one string, and reads some bad ones as others that are good. */
function plainLiteral(value: string, datatype: string, language = ''): Literal {
  return { termType: 'Literal', value, language, datatype: namedNode(datatype), equals: () => false };
}

describe('a term that would break the file is refused', () => {
  it.each([
    'http://ex/> <http://evil/p> <http://evil/o> . <http://ex/x',
    'http://example.org/a b',
    'http://example.org/"',
    'http://example.org/{x}',
    'http://example.org/a|b',
    'http://example.org/a\\b',
    'http://example.org/a^b',
    'http://example.org/`',
    'http://example.org/\n',
    'http://example.org/\u0000',
    'http://example.org/\u007f',
    'http://example.org/\u00a0',
    'http://example.org/\u2028',
    'http://example.org/\ud800',
    'relative/path',
    '//example.org/x',
    '#fragment',
    '1http://example.org',
    '',
  ])('the IRI %j', (value) => {
    const iri = namedNode(value);
    for (const unsafe of [
      quad(iri, p, s),
      quad(s, iri, s),
      quad(s, p, iri),
      quad(s, p, plainLiteral('1', value)),
    ])
      expect(() => formatTriple(unsafe)).toThrow(expect.objectContaining({ code: 'RELEASE_CORRUPT' }));
  });

  it.each(['fr FR', 'fr"', 'é', '-fr', 'fr-', 'abcdefghi', 'fr_FR'])('the language tag %j', (tag) => {
    expect(() => formatTriple(quad(s, p, plainLiteral('x', `${rdf}langString`, tag)))).toThrow(
      expect.objectContaining({ code: 'RELEASE_CORRUPT' }),
    );
  });

  it('half a surrogate pair, blank nodes, variables, quoted quads', () => {
    for (const unsafe of [
      quad(s, p, literal('a\ud83d')),
      quad(blankNode('b'), p, s),
      quad(s, p, blankNode('b')),
      quad(s, p, variable('v')),
      quad(quad(s, p, s), p, s),
    ])
      expect(() => formatTriple(unsafe)).toThrow(expect.objectContaining({ code: 'RELEASE_CORRUPT' }));
  });
});

describe('canonical N-Triples', () => {
  it('escapes what must be escaped, and nothing else', () => {
    expect(formatTriple(quad(s, p, literal('\b\t\n\f\r"\\\u0000\u001f\u007f\u0085\u00a0é\u2028💧')))).toBe(
      '<http://example.org/s> <http://example.org/p> "\\b\\t\\n\\f\\r\\"\\\\\\u0000\\u001F\\u007F\u0085\u00a0é\u2028💧"',
    );
  });

  it('keeps the lexical form, and leaves out xsd:string only', () => {
    const decimal = namedNode('http://www.w3.org/2001/XMLSchema#decimal');
    expect(formatTriple(quad(s, p, literal('853220.00', decimal)))).toMatch(
      /"853220\.00"\^\^<[^>]+#decimal>$/,
    );
    expect(
      formatTriple(quad(s, p, literal('x', namedNode('http://www.w3.org/2001/XMLSchema#string')))),
    ).toMatch(/ "x"$/);
    expect(formatTriple(quad(s, p, literal('x', 'fr-FR')))).toMatch(/"x"@fr-fr$/i);
  });

  it('is what n3 writes, for every character of the first planes', () => {
    const writer = new Writer({ format: 'N-Triples' });
    for (let code = 0; code <= 0x1ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const value = literal(String.fromCodePoint(code));
      const ours = `${formatTriple(quad(s, p, value))} .\n`;
      if (ours !== writer.quadToString(s, p, value, defaultGraph()))
        expect.fail(`U+${code.toString(16)}: ${ours}`);
    }
  });
});
