import { describe, expect, it } from 'vitest';
import { readDecimalChar } from '../../src/read/read-decimal-char.ts';
import { readScope } from '../../src/read/read-scope.ts';

const refuse = (what: string): never => {
  throw new Error(what);
};
const read = (scope: unknown) => readScope({ 'aect:scope': scope }, ['objet', 'section'], refuse);
const rule = { rule: 'jumelage', columns: ['objet'], words: ['jumelage'], reason: 'a twinning' };

describe('readScope', () => {
  it('reads a rule, and says what it leaves out', () => {
    expect(read([rule])).toEqual([{ ...rule, whole: false, unless: [], ignore: [], withCountry: false }]);
  });
  it('reads a rule that takes every row', () => {
    expect(read([{ rule: 'all', columns: [], reason: 'a file of one service' }])).toHaveLength(1);
  });
  it('gives nothing when there is nothing', () => {
    expect(readScope({}, [], refuse)).toBeUndefined();
  });
  it.each([
    [{}, /not a list/],
    [[], /not a list/],
    [['jumelage'], /rule 1 .*not an object/],
    [[rule, { ...rule, word: ['x'] }], /rule 2 .*"word" is not known; known are rule, columns/],
    [[{ ...rule, columns: ['Objet'] }], /no column "Objet"/],
    [[{ ...rule, words: 'jumelage' }], /"words" is not a list/],
    [[{ ...rule, words: [''] }], /"words" is not a list/],
    [[{ ...rule, words: ['*'] }], /"words" is not a list/],
    [[{ ...rule, withCountry: 'yes' }], /neither true nor false/],
    [[{ ...rule, reason: undefined }], /"reason" is not a text/],
    [[{ ...rule, whole: true, withCountry: true }], /"whole" goes with "words"/],
    [[{ ...rule, columns: [] }], /in no column/],
  ])('refuses %j', (scope, message) => {
    expect(() => read(scope)).toThrow(message);
  });
});

describe('readDecimalChar', () => {
  it('takes a point or a comma, and nothing else', () => {
    expect(readDecimalChar({}, refuse)).toBeUndefined();
    expect(readDecimalChar({ 'aect:decimalChar': ',' }, refuse)).toBe(',');
    expect(() => readDecimalChar({ 'aect:decimalChar': ';' }, refuse)).toThrow(/neither/);
  });
});
