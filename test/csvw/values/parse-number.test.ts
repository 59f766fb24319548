import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { compareDecimals, shiftDecimal } from '../../../src/csvw/values/decimal.ts';
import { parseNumberPattern } from '../../../src/csvw/values/number-pattern.ts';
import { type NumberFormat, parseNumber } from '../../../src/csvw/values/parse-number.ts';

function format(decimalChar: string, groupChar?: string, pattern?: string): NumberFormat {
  const characters = { decimalChar, groupChar: groupChar ?? ',' };
  const compiled = pattern === undefined ? undefined : parseNumberPattern(pattern, characters);
  if (pattern !== undefined && compiled === undefined) throw new Error(`bad pattern ${pattern}`);
  return { ...characters, grouped: groupChar !== undefined, ...(compiled && { pattern: compiled }) };
}

describe('parseNumber', () => {
  it.each([
    ['1 234,50', format(',', ' '), '1234.50'],
    ['1\u202f234\u202f567,5', format(',', '\u202f'), '1234567.5'],
    ['1.234,56', format(',', '.'), '1234.56'],
    ['-12,5', format(','), '-12.5'],
    ['25%', format('.', ','), '0.25'],
    ['123456.789‰', format('.', ','), '123.456789'],
    ['0.10', undefined, '0.10'],
    ['12345678901234567890.123456789', undefined, '12345678901234567890.123456789'],
    ['1.5E3', format('.', undefined, '#0.###E#0'), '1500'],
  ])('reads %j as a decimal', (text, numberFormat, lexical) => {
    expect(parseNumber(text, 'decimal', numberFormat)).toBe(lexical);
  });

  it.each([
    ['1e400', undefined],
    ['NaN', undefined],
    ['0x10', undefined],
    ['１２', undefined],
    ['1 234', undefined],
    ['', undefined],
    ['.', undefined],
    ['1,,234', format('.', ',')],
    ['1,234,', format('.', ',')],
    ['1,234.', format('.', ',')],
    ['12,5', format(',', undefined, '#0')],
    ['+-1', format('.', ',')],
    ['%1%', format('.', ',')],
    ['1E999999999', format('.', undefined, '0E0')],
  ])('refuses %j as a decimal', (text, numberFormat) => {
    expect(parseNumber(text, 'decimal', numberFormat)).toBeUndefined();
  });

  it('refuses decimals and exponents for integers, but not a whole percentage', () => {
    expect(parseNumber('1.0', 'integer')).toBeUndefined();
    expect(parseNumber('1e3', 'integer')).toBeUndefined();
    expect(parseNumber('1.5', 'integer', format('.', ','))).toBeUndefined();
    expect(parseNumber('200%', 'integer', format('.', ','))).toBe('2');
    expect(parseNumber('50%', 'integer', format('.', ','))).toBeUndefined();
  });

  it.each([
    ['#,##0.00', '1,234.50', true],
    ['#,##0.00', '1234.50', false],
    ['#,##0.00', '12,34.50', false],
    ['#,##,#00', '12,34,567', true],
    ['#,##,#00', '1,234,567', false],
    ['#0.0#,#', '12.24,5', true],
    ['#0.0#,#', '12.245', false],
    ['000%', '+123%', true],
    ['+0', '1', false],
    ['-0', '-1', true],
    ['-0', '+1', false],
  ])('pattern %s and %s: %s', (pattern, text, fits) => {
    expect(parseNumber(text, 'decimal', format('.', undefined, pattern)) !== undefined).toBe(fits);
  });

  it.each(['', 'abc', '0#', '0.#0', '#,#,', '0..0', '0E', '¤0', '%0%', '0;0'])(
    'rejects the pattern %j',
    (pattern) => {
      expect(parseNumberPattern(pattern, { decimalChar: '.', groupChar: ',' })).toBeUndefined();
    },
  );

  property.prop([fc.bigInt(), fc.nat({ max: 999_999 })])(
    'keeps every digit of a grouped number',
    (whole, part) => {
      const digits = (whole < 0n ? -whole : whole).toString();
      const grouped = digits.replace(/\B(?=(\d{3})+$)/g, ' ');
      const fraction = String(part).padStart(6, '0');
      const sign = whole < 0n ? '-' : '';
      expect(parseNumber(`${sign}${grouped},${fraction}`, 'decimal', format(',', ' '))).toBe(
        `${sign}${digits}.${fraction}`,
      );
    },
  );
});

describe('shiftDecimal and compareDecimals', () => {
  property.prop([fc.bigInt(), fc.nat({ max: 30 })])(
    'a shift and back gives the same value',
    (whole, places) => {
      const moved = shiftDecimal(shiftDecimal(whole.toString(), -places), places);
      expect(compareDecimals(moved, whole.toString())).toBe(0);
    },
  );

  property.prop([fc.bigInt(), fc.bigInt(), fc.nat({ max: 12 })])(
    'orders as the numbers do',
    (one, other, places) => {
      const expected = one < other ? -1 : one > other ? 1 : 0;
      const order = compareDecimals(
        shiftDecimal(one.toString(), -places),
        shiftDecimal(other.toString(), -places),
      );
      expect(Math.sign(order)).toBe(expected);
    },
  );

  it('takes -0, 0.0 and +0 as equal', () => {
    expect(compareDecimals('-0', '0.0')).toBe(0);
    expect(compareDecimals('+0', '-0.00')).toBe(0);
  });
});
