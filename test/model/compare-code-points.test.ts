import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { compareCodePoints } from '../../src/model/compare-code-points.ts';

test.prop([fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })])(
  'orders as UTF-8 bytes do',
  (a, b) => {
    expect(Math.sign(compareCodePoints(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
  },
);

test('characters above U+FFFF come after all others', () => {
  expect(compareCodePoints('\u{1F600}', '\uFFFD')).toBeGreaterThan(0);
  expect(compareCodePoints('é', 'z')).toBeGreaterThan(0);
  expect(compareCodePoints('a', 'a')).toBe(0);
});
