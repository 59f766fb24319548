import { describe, expect, it } from 'vitest';
import { normalizeUrl, resolveUrl } from '../../../src/csvw/urls/resolve-url.ts';

const base = 'http://a/b/c/d;p?q';

describe('resolveUrl', () => {
  // RFC 3986, §5.4.
  it.each([
    ['g:h', 'g:h'],
    ['g', 'http://a/b/c/g'],
    ['./g', 'http://a/b/c/g'],
    ['g/', 'http://a/b/c/g/'],
    ['/g', 'http://a/g'],
    ['//g', 'http://g'],
    ['?y', 'http://a/b/c/d;p?y'],
    ['g?y', 'http://a/b/c/g?y'],
    ['#s', 'http://a/b/c/d;p?q#s'],
    ['g#s', 'http://a/b/c/g#s'],
    [';x', 'http://a/b/c/;x'],
    ['', 'http://a/b/c/d;p?q'],
    ['.', 'http://a/b/c/'],
    ['..', 'http://a/b/'],
    ['../g', 'http://a/b/g'],
    ['../..', 'http://a/'],
    ['../../../g', 'http://a/g'],
    ['/./g', 'http://a/g'],
    ['/../g', 'http://a/g'],
    ['g.', 'http://a/b/c/g.'],
    ['..g', 'http://a/b/c/..g'],
    ['./g/.', 'http://a/b/c/g/'],
    ['g/../h', 'http://a/b/c/h'],
    ['g;x=1/../y', 'http://a/b/c/y'],
    ['g?y/../x', 'http://a/b/c/g?y/../x'],
    ['http:g', 'http:g'],
    ['http://x/a/../b', 'http://x/b'],
  ])('%j → %s', (reference, expected) => {
    expect(resolveUrl(reference, base)).toBe(expected);
  });

  it('works from a base that is a file name', () => {
    expect(resolveUrl('actions.csv', 'ontology/tables.csvw.json')).toBe('ontology/actions.csv');
    expect(resolveUrl('actions.csv', 'tables.csvw.json')).toBe('actions.csv');
    expect(resolveUrl('x.csv', 'http://ex')).toBe('http://ex/x.csv');
  });
});

describe('normalizeUrl', () => {
  it.each([
    ['HTTP://Example.ORG:80/a', 'http://example.org/a'],
    ['https://example.org:443', 'https://example.org/'],
    ['http://example.org:8080/a', 'http://example.org:8080/a'],
    ['http://example.org/%7euser/%c3%a9', 'http://example.org/~user/%C3%A9'],
    ['http://example.org/a/./b/../c', 'http://example.org/a/c'],
    ['urn:ISBN:1', 'urn:ISBN:1'],
    ['http://ex/mes données.csv', 'http://ex/mes%20données.csv'],
  ])('%s → %s', (url, expected) => {
    expect(normalizeUrl(url)).toBe(expected);
    expect(normalizeUrl(normalizeUrl(url))).toBe(expected);
  });
});
