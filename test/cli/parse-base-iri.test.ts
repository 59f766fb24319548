import { describe, expect, it } from 'vitest';
import { parseBaseIri } from '../../src/cli/parse-base-iri.ts';

describe('the base of our IRIs', () => {
  it.each([
    'https://w3id.org/aect/',
    'http://localhost:8080/',
    'http://[::1]:8080/aect/',
    "https://example.org/$&/a-b_c~(d)!*'+,;=:@/",
    'https://example.org/donn%C3%A9es/',
    'https://example.org/données/',
  ])('%s is one', (base) => {
    expect(parseBaseIri(base)).toBe(base);
  });

  it.each([
    ['nothing', ''],
    ['relative', '/aect/'],
    ['another scheme', 'ftp://example.org/'],
    ['a name', 'urn:aect:'],
    ['no slash at the end', 'https://example.org/aect'],
    ['a query', 'https://example.org/?a/'],
    ['a fragment', 'https://example.org/#/'],
    ['no host', 'http:///aect/'],
    ['a host that never closes', 'http://[/'],
    ['a port that is none', 'http://example.org:99999/'],
    ['an empty port', 'http://example.org:/'],
    ['a user', 'https://me@example.org/'],
    ['a user and a password', 'https://me:secret@example.org/'],
    ['an empty user', 'https://@example.org/'],
    ['dots', 'https://example.org/a/../b/'],
    ['one dot', 'https://example.org/./'],
    ['dots in disguise', 'https://example.org/%2e%2E/'],
    ['an empty step', 'https://example.org/a//b/'],
    ['an empty last step', 'https://example.org//'],
    ['a percent sign alone', 'https://example.org/100%/'],
    ['a percent sign before no digits', 'https://example.org/%zz/'],
    ['octets that are no UTF-8', 'https://example.org/%FF/'],
    ['a control in disguise', 'https://example.org/%0A/'],
    ['a blank', 'https://example.org/a b/'],
    ['a line end', 'https://example.org/\n/'],
    ['a bidi control', 'https://example.org/\u202e/'],
    ['a quote', 'https://example.org/"/'],
    ['an angle bracket', 'https://example.org/<>/'],
    ['a brace of a template', 'https://example.org/{x}/'],
    ['a square bracket', 'https://example.org/[x]/'],
    ['a backslash', 'https://example.org\\aect/'],
    ['capitals in the host', 'https://Example.org/'],
    ['a host that would be written in another way', 'https://données.example.org/'],
  ])('%s cannot be in it', (_, base) => {
    expect(parseBaseIri(base)).toBeUndefined();
  });
});
