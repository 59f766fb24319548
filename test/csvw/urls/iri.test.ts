import { fc, test as property } from '@fast-check/vitest';
import { DataFactory, Parser, Writer } from 'n3';
import { describe, expect, it } from 'vitest';
import { isIri } from '../../../src/csvw/urls/iri.ts';

const injection = 'http://ex/> <http://evil/p> <http://evil/o> . <http://ex/x';

async function writeAndRead(iri: string): Promise<number> {
  const writer = new Writer({ format: 'N-Triples' });
  const { namedNode, quad } = DataFactory;
  writer.addQuad(quad(namedNode(iri), namedNode('http://ex/p'), namedNode('http://ex/o')));
  const text = await new Promise<string>((resolve, reject) => {
    writer.end((error: Error | null, result: string) => (error ? reject(error) : resolve(result)));
  });
  return new Parser({ format: 'N-Triples' }).parse(text).length;
}

describe('isIri', () => {
  it.each([
    'http://example.org/',
    'https://w3id.org/aect/id/action/oecd-crs-2023/2023CT0849',
    'http://example.org/é/日本',
    'urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66',
    'mailto:a@b.fr',
    'http://[2001:db8::1]:8080/a?b#c',
    'file:///tmp/a.csv#row=2',
    'http://example.org/%C3%A9',
  ])('accepts %s', (iri) => {
    expect(isIri(iri)).toBe(true);
  });

  it.each([
    injection,
    '',
    'relative/path',
    '//host/path',
    'http://ex/a b',
    'http://ex/a"b',
    'http://ex/{x}',
    'http://ex/a\nb',
    'http://ex/a\tb',
    'http://ex/a\\b',
    'http://ex/a^b',
    'http://ex/a`b',
    'http://ex/a|b',
    'http://ex/%zz',
    'http://ex/100%',
    'http://ex/\ud800',
    'http://ex/\ufffe',
    'http://ex/\u0000',
    'http://ex/\u0085',
    'http://ex/a#b#c',
    'http://ex[1]/',
    'http://ex/[1]',
    '1http://ex/',
    'http://ex/\ue000',
  ])('refuses %j', (iri) => {
    expect(isIri(iri)).toBe(false);
  });

  property.prop([fc.string({ unit: 'binary', maxLength: 30 })])(
    'what it accepts is one node of one triple',
    async (tail) => {
      const iri = `http://example.org/${tail}`;
      fc.pre(isIri(iri));
      expect(await writeAndRead(iri)).toBe(1);
    },
  );
});
