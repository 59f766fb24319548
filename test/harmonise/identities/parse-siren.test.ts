import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { parseSiren } from '../../../src/harmonise/identities/parse-siren.ts';

describe('parseSiren', () => {
  it.each([
    ['216902668', '216902668'],
    ['216 902 668', '216902668'],
    ['216\u00a0902\u202f668', '216902668'],
    ['21690266800012', '216902668'],
  ])('%s → %s', (text, siren) => expect(parseSiren(text)).toBe(siren));

  it.each(['216902667', '21690266', '2169026680', '2,43E+13', '000000000', '', 'SIREN', '21690266X'])(
    'refuses "%s"',
    (text) => expect(parseSiren(text)).toBeUndefined(),
  );

  test.prop([fc.integer({ min: 10_000_000, max: 99_999_999 })])(
    'accepts exactly one last digit of ten',
    (start) => {
      const accepted = [...'0123456789'].filter((digit) => parseSiren(`${start}${digit}`) !== undefined);
      expect(accepted).toHaveLength(1);
    },
  );
});
