import { describe, expect, it } from 'vitest';
import { isLanguageTag, matchLanguages } from '../../src/csvw/language-tag.ts';

describe('isLanguageTag', () => {
  it.each([
    'fr',
    'fr-FR',
    'zh-Hant-TW',
    'sl-rozaj-biske',
    'de-CH-1901',
    'x-private',
    'en-a-bbb',
    'i-klingon',
    'und',
    'es-419',
  ])('accepts %s', (tag) => expect(isLanguageTag(tag)).toBe(true));
  it.each(['', 'f', 'a-bad-language', 'fr_FR', 'français', 'fr-', '-fr', 'fr FR', 'fr@x', 'abcdefghi'])(
    'refuses %j',
    (tag) => expect(isLanguageTag(tag)).toBe(false),
  );
});

describe('matchLanguages', () => {
  it('compares as far as the shorter tag goes', () => {
    expect(matchLanguages('en', 'en-US')).toBe(true);
    expect(matchLanguages('en-US', 'EN')).toBe(true);
    expect(matchLanguages('und', 'fr')).toBe(true);
    expect(matchLanguages('en-US', 'en-GB')).toBe(false);
    expect(matchLanguages('en', 'eng')).toBe(false);
  });
});
