import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { scaleDecimal } from '../../../src/harmonise/values/scale-decimal.ts';

describe('scaleDecimal', () => {
  it.each([
    ['0.005', '5000.00'],
    ['0.024776', '24776.00'],
    ['0.000478', '478.00'],
    ['1.5', '1500000.00'],
    ['0', '0.00'],
    ['-0.0', '0.00'],
    ['.5', '500000.00'],
    ['0.00000123', '1.23'],
    ['0.0000012345', '1.2345'],
    ['-0.001', '-1000.00'],
    ['+2', '2000000.00'],
  ])('%s million is %s', (millions, units) => expect(scaleDecimal(millions, 6)).toBe(units));

  it.each([
    ['3.20E-05', '32.00'],
    ['1E3', '1000000000.00'],
    ['5e-7', '0.50'],
    ['-2.5e-9', '-0.0025'],
  ])('%s million is %s', (millions, units) => expect(scaleDecimal(millions, 6)).toBe(units));

  it.each(['', '.', 'abc', '1,5', '1 000', 'E5', '1e9999', 'NaN', 'INF'])('is no number: "%s"', (text) =>
    expect(scaleDecimal(text, 6)).toBeUndefined(),
  );

  test.prop([fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.integer({ min: 0, max: 12 })])(
    'loses no digit',
    (units, digits) => {
      const text = units.toString().padStart(digits + 1, '0');
      const decimal = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
      expect(scaleDecimal(decimal, digits)).toBe(`${units}.00`);
    },
  );
});
