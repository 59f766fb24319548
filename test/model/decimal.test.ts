import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { addDecimals } from '../../src/model/decimal.ts';

test.each([
  ['0.10', '0.20', '0.30'],
  ['-1', '0.5', '-0.5'],
  ['1500000.00', '1200000.00', '2700000.00'],
  ['5', '-5', '0'],
])('%s + %s = %s', (a, b, sum) => expect(addDecimals(a, b)).toBe(sum));

test.prop([
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
])('adds hundredths as integers do', (a, b) => {
  const write = (hundredths: bigint): string => {
    const digits = (hundredths < 0n ? -hundredths : hundredths).toString().padStart(3, '0');
    return `${hundredths < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  };
  expect(addDecimals(write(a), write(b))).toBe(write(a + b));
});
