import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { encodeKey } from '../../src/harmonise/encode-key.ts';

describe('encodeKey', () => {
  it.each([
    ['2023CT0849', '2023CT0849'],
    ['a/b', 'a%2Fb'],
    ['..', '%2E%2E'],
    ['x> <http://evil/p', 'x%3E%20%3Chttp%3A%2F%2Fevil%2Fp'],
    ["l'été", 'l%27%C3%A9t%C3%A9'],
    ['\ud800', '%EF%BF%BD'],
    ['e\u0301t\u00e9', '%C3%A9t%C3%A9'],
  ])('%s → %s', (identifier, key) => expect(encodeKey(identifier)).toBe(key));

  test.prop([fc.string({ unit: 'binary' }).filter((text) => text !== '')])(
    'makes a URI segment of anything',
    (text) => {
      expect(encodeKey(text)).toMatch(/^(?!\.{1,2}$)(?:[\w.~-]|%[0-9A-F]{2})+$/);
    },
  );
});
