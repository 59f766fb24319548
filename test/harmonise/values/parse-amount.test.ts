import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../../src/harmonise/values/parse-amount.ts';

describe('parseAmount', () => {
  it.each([
    ['840690.0', '840690.00'],
    ['299.67', '299.67'],
    ['24\u00a0975,00', '24975.00'],
    ['24\u202f975,00', '24975.00'],
    ['5\u00a0000 €', '5000.00'],
    ['€ 5 000', '5000.00'],
    ['5000EUR', '5000.00'],
    ['5000 euros', '5000.00'],
    ["5 millions d'euros", '5000000.00'],
    ['12 K€', '12000.00'],
    ['12k€', '12000.00'],
    ['12,5 k€', '12500.00'],
    ['K€ 12', '12000.00'],
    ['1,5 M€', '1500000.00'],
    ['1.5M€', '1500000.00'],
    ['2 Md€', '2000000000.00'],
    ['3.20E-05', '0.000032'],
    ['1,2E+3', '1200.00'],
    ['0,250', '0.25'],
    ['1234.567', '1234.567'],
    ['1.234.567', '1234567.00'],
    ["1'234'567.5", '1234567.50'],
    ['0', '0.00'],
    ['0,00 €', '0.00'],
    ['-0', '0.00'],
    ['-5', '-5.00'],
    ['(5)', '-5.00'],
    ['+5', '5.00'],
    [' 7 ', '7.00'],
    ['007', '7.00'],
  ])('%s is %s euros', (text, amount) => {
    expect(parseAmount(text)).toEqual({ amount, currency: 'EUR' });
  });

  it.each([
    ['10 $', 'USD'],
    ['10 $CA', 'CAD'],
    ['10 CHF', 'CHF'],
    ['XAF 10', 'XAF'],
    ['10 XOF', 'XOF'],
    ['10 MGA', 'MGA'],
    ['10 francs suisses', 'CHF'],
    ['10 FRF', 'FRF'],
  ])('%s is in %s', (text, currency) => {
    expect(parseAmount(text)).toEqual({ amount: '10.00', currency });
  });

  it.each([
    '',
    ' ',
    '-',
    '€',
    '12 mad',
    '12 XYZ',
    '12 € HT',
    '12/2',
    '12 €/an',
    '50 %',
    '50%-50%',
    '5 00',
    '1 23 456',
    '1.23.456',
    '1,234.567,8',
    '1 234.567 8',
    "1 234'567",
    '5,',
    ',5',
    '(5',
    '5)',
    '-(5)',
    '--5',
    '5-',
    '5 -6',
    '€ 5 €',
    '1e400',
    '1E',
    '1 234E5',
    'NaN',
    '0x10',
    '\uff15',
    '5\u200b0',
    '1234567890123456',
    'voir délibération',
    '2014-05-01',
  ])('%j is no amount', (text) => {
    expect(parseAmount(text)).toMatchObject({ problem: 'amount-unreadable' });
  });

  it.each(['1.234', '1,234', '12,345', '2,000 €', '1.234 M€', '5 M', '5 FCFA', '1 234,567'])(
    '%s may be two amounts',
    (text) => {
      expect(parseAmount(text)).toMatchObject({
        problem: 'amount-ambiguous',
        message: expect.stringContaining(text),
      });
    },
  );

  it('takes the decimal mark of the column where the text does not tell, and only there', () => {
    expect(parseAmount('1.234', { decimalChar: '.' })).toMatchObject({ amount: '1.234' });
    expect(parseAmount('1.234', { decimalChar: ',' })).toMatchObject({ amount: '1234.00' });
    expect(parseAmount('12.5', { decimalChar: ',' })).toMatchObject({ amount: '12.50' });
    expect(parseAmount('1,234.56', { decimalChar: ',' })).toMatchObject({ amount: '1234.56' });
    expect(parseAmount('1 234,567', { decimalChar: ',' })).toMatchObject({ amount: '1234.567' });
    expect(parseAmount('1 234,567', { decimalChar: '.' })).toMatchObject({ problem: 'amount-unreadable' });
  });
});

/** A number of cents, as a person or a program writes it. */
const notation = fc.record({
  cents: fc.bigInt({ min: 0n, max: 10n ** 14n }),
  decimals: fc.constantFrom(0, 1, 2),
  mark: fc.constantFrom(',', '.'),
  group: fc.constantFrom('', ' ', '\u00a0', '\u202f', '\u2009', "'", '\u2019', 'other mark'),
  sign: fc.constantFrom('', '-', '\u2212', '- ', '()'),
  unit: fc.constantFrom('', ' €', '€', '\u00a0€', ' EUR', ' euros', ' XOF', ' USD'),
});

test.prop([notation])('reads back what is written, in any notation', (written) => {
  const { cents, decimals, mark, group, sign, unit } = written;
  const exact = cents - (cents % 10n ** BigInt(2 - decimals));
  const digits = exact.toString().padStart(3, '0');
  const separator = group === 'other mark' ? (mark === ',' ? '.' : ',') : group;
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, separator);
  const number = decimals === 0 ? whole : `${whole}${mark}${digits.slice(-2).slice(0, decimals)}`;
  const text = sign === '()' ? `(${number}${unit})` : `${sign}${number}${unit}`;
  const amount = `${sign !== '' && exact !== 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  const currency = /[A-Z]{3}/.exec(unit)?.[0] ?? 'EUR';
  expect(parseAmount(text, { decimalChar: mark === ',' ? ',' : '.' })).toEqual({ amount, currency });
});

/** Texts that look like numbers. */
const numberLike = fc
  .array(fc.constantFrom(...'0123456789', ...'.,', ' ', "'", '000', '123'), { minLength: 1, maxLength: 9 })
  .map((parts) => parts.join(''));

/** The amounts, as whole numbers of a small unit, that some reader of Europe may see in a text of digits and marks. */
function readingsOf(text: string): Set<bigint> {
  const found = new Set<bigint>();
  const add = (whole: string, fraction: string): void => {
    found.add(BigInt(whole.replace(/\D/g, '')) * 10n ** 40n + BigInt(fraction.padEnd(40, '0')));
  };
  const grouped = /^(?:\d+|\d{1,3}(?: \d{3})+|\d{1,3}(?:'\d{3})+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+)$/;
  if (grouped.test(text)) add(text, '');
  const split = /^(.*)([.,])(\d+)$/.exec(text);
  if (split?.[1] !== undefined && grouped.test(split[1]) && !split[1].includes(split[2] ?? ''))
    add(split[1], split[3] ?? '');
  return found;
}

test.prop([numberLike], { numRuns: 3000 })('never reads a wrong magnitude', (text) => {
  const reading = parseAmount(text);
  const readings = readingsOf(text.trim());
  if ('problem' in reading) return;
  const [whole = '', fraction = ''] = reading.amount.split('.');
  const amount = BigInt(whole) * 10n ** 40n + BigInt(fraction.padEnd(40, '0'));
  // a number that begins with 0 is not grouped: 0.250 is a quarter
  expect(readings).toContain(amount);
  if (!/^0/.test(text.trim())) expect(readings.size).toBe(1);
});

test.prop([fc.string({ unit: 'binary', maxLength: 40 })])('takes any text, and never throws', (text) => {
  const reading = parseAmount(text);
  if ('amount' in reading) expect(reading.amount).toMatch(/^-?(?:0|[1-9]\d{0,14})\.\d{2,}$/);
  else expect(reading.message).not.toBe('');
});
