import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isIri } from '../../../src/csvw/urls/iri.ts';
import {
  expandUriTemplate,
  isVariableName,
  parseUriTemplate,
  type TemplateValue,
} from '../../../src/csvw/urls/uri-template.ts';

// Values and expansions of RFC 6570, §3.2.
const values: Readonly<Record<string, TemplateValue>> = {
  count: ['one', 'two', 'three'],
  dub: 'me/too',
  hello: 'Hello World!',
  half: '50%',
  var: 'value',
  who: 'fred',
  base: 'http://example.com/home/',
  path: '/foo/bar',
  list: ['red', 'green', 'blue'],
  v: '6',
  x: '1024',
  y: '768',
  empty: '',
  empty_keys: [],
  undef: null,
};

function expand(source: string, lookUp: Readonly<Record<string, TemplateValue>> = values): string {
  const template = parseUriTemplate(source);
  if (template === undefined) throw new Error(`not a template: ${source}`);
  return expandUriTemplate(template, (name) => lookUp[name]);
}

describe('expandUriTemplate', () => {
  it.each([
    ['{count}', 'one,two,three'],
    ['{count*}', 'one,two,three'],
    ['{/count*}', '/one/two/three'],
    ['{;count}', ';count=one,two,three'],
    ['{;count*}', ';count=one;count=two;count=three'],
    ['{?count*}', '?count=one&count=two&count=three'],
    ['{hello}', 'Hello%20World%21'],
    ['{half}', '50%25'],
    ['{+half}', '50%25'],
    ['O{empty}X', 'OX'],
    ['O{undef}X', 'OX'],
    ['{x,hello,y}', '1024,Hello%20World%21,768'],
    ['?{x,empty}', '?1024,'],
    ['?{x,undef}', '?1024'],
    ['{var:3}', 'val'],
    ['{base}index', 'http%3A%2F%2Fexample.com%2Fhome%2Findex'],
    ['{+base}index', 'http://example.com/home/index'],
    ['{+path:6}/here', '/foo/b/here'],
    ['{#hello}', '#Hello%20World!'],
    ['{#x,hello,y}', '#1024,Hello%20World!,768'],
    ['foo{#undef}', 'foo'],
    ['{.who,who}', '.fred.fred'],
    ['X{.empty_keys}', 'X'],
    ['{/var,empty}', '/value/'],
    ['{;x,y,empty}', ';x=1024;y=768;empty'],
    ['{?x,y,empty}', '?x=1024&y=768&empty='],
    ['?fixed=yes{&x}', '?fixed=yes&x=1024'],
    ['{dub}', 'me%2Ftoo'],
  ])('%s → %s', (source, expected) => {
    expect(expand(source)).toBe(expected);
  });

  it('keeps escapes in reserved expansions and characters of IRIs in literals', () => {
    expect(expand('{+a}', { a: 'x%20y z' })).toBe('x%20y%20z');
    expect(expand('http://ex/é/{a}', { a: 'é' })).toBe('http://ex/é/%C3%A9');
    expect(expand('http://ex/a b', {})).toBe('http://ex/a%20b');
  });

  it.each(['{', '}', '{a', 'a}', '{}', '{a b}', '{+}', '{a:0}', '{=a}', '{{a}}', '{a,}'])(
    'rejects %s',
    (source) => {
      expect(parseUriTemplate(source)).toBeUndefined();
    },
  );

  property.prop([fc.string({ unit: 'grapheme' })])(
    'makes an IRI of any text, one path segment without {+}',
    (text) => {
      const iri = expand('http://ex/{a}', { a: text });
      expect(isIri(iri)).toBe(true);
      expect(decodeURIComponent(iri.slice('http://ex/'.length))).toBe(text);
    },
  );
});

describe('isVariableName', () => {
  it('takes what RFC 6570 takes', () => {
    expect(['a', 'a_b', 'a.b', '%C3%A9', '1a'].every(isVariableName)).toBe(true);
    expect(['', 'a-b', 'a b', '.a', 'a.', 'é', '%C'].some(isVariableName)).toBe(false);
  });
});
