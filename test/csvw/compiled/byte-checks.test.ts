import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { makeByteCheck } from '../../../src/csvw/compiled/byte-checks.ts';
import { classifyBytes } from '../../../src/csvw/compiled/byte-classes.ts';
import { builtinDatatypes } from '../../../src/csvw/values/builtin-datatypes.ts';
import { makeDatatype } from '../../../src/csvw/values/datatype.ts';
import { normalizeWhiteSpace, parseValue } from '../../../src/csvw/values/parse-value.ts';

const datatypes = Object.entries(builtinDatatypes).map(([name, builtin]) => makeDatatype(name, builtin));

/** Whether the bytes of a text pass the check of a datatype. */
function passes(text: string, datatype: (typeof datatypes)[number]): boolean {
  const bytes = Buffer.from(`<${text}>`);
  const end = bytes.length - 1;
  return makeByteCheck(datatype)?.(bytes, 1, end, classifyBytes(bytes, 1, end)) === true;
}

/** Datatypes whose check takes a text that the reference code refuses or changes. */
function findWrong(text: string): string[] {
  const taken = datatypes.filter((datatype) => passes(text, datatype));
  const wrong = taken.filter(
    (datatype) => parseValue(normalizeWhiteSpace(text, datatype), datatype).lexical !== text,
  );
  return wrong.map(({ base }) => base);
}

const digit = fc.constantFrom(...'0123456789');
const numeric = fc.string({ unit: fc.constantFrom(...'0123456789+-.eE'), minLength: 1, maxLength: 22 });
const year = fc.tuple(digit, digit, digit, digit).map((digits) => digits.join(''));
const two = fc.integer({ min: 0, max: 65 }).map((number) => String(number).padStart(2, '0'));
const dateLike = fc
  .tuple(
    year,
    two,
    two,
    two,
    two,
    two,
    fc.constantFrom('', 'Z', '.5', '+14:00'),
    fc.constantFrom(4, 7, 10, 19, 29),
  )
  .map(([y, m, d, h, i, s, zone, length]) => `${y}-${m}-${d}T${h}:${i}:${s}${zone}`.slice(0, length));
const blank = fc.constantFrom(
  'a',
  'é',
  '’',
  ' ',
  '\t',
  '\n',
  '\u00a0',
  '\u1680',
  '\u2003',
  '\u2028',
  '\u202f',
  '\u205f',
  '\u3000',
  '\ufeff',
  '\uffff',
  '\u0001',
);
const blanks = fc.string({ unit: blank, minLength: 1, maxLength: 6 });

describe('makeByteCheck', () => {
  test.prop([fc.oneof(numeric, dateLike, blanks, fc.string({ minLength: 1 }))], { numRuns: 5000 })(
    'takes only what the reference code takes as it is',
    (text) => {
      fc.pre(text.isWellFormed());
      expect(findWrong(text)).toEqual([]);
    },
  );

  it.each([
    ['256', 'unsignedByte'],
    ['-1', 'unsignedByte'],
    ['2147483648', 'int'],
    ['9223372036854775808', 'long'],
    ['0', 'positiveInteger'],
    ['2023-02-29', 'date'],
    ['1900-02-29', 'date'],
    ['2023-04-31', 'date'],
    ['2023-00-10', 'date'],
    ['2023-13', 'gYearMonth'],
    ['2023-01-01T24:00:00', 'dateTime'],
    ['2023-01-01T12:60:00', 'dateTime'],
    ['5.', 'decimal'],
    ['+', 'integer'],
    ['a\u2003', 'token'],
    ['a\u00a0\u2009b', 'token'],
    [' a', 'anyURI'],
    ['a\tb', 'normalizedString'],
    ['\u0001', 'string'],
    ['\uffff', 'string'],
  ])('does not take %j for a %s', (text, base) => {
    expect(datatypes.filter((datatype) => datatype.base === base && passes(text, datatype))).toEqual([]);
  });

  it.each([
    ['255', 'unsignedByte'],
    ['-2147483648', 'int'],
    ['-1.50', 'decimal'],
    ['12', 'double'],
    ['2024-02-29', 'date'],
    ['2000-02-29', 'date'],
    ['2023-12', 'gYearMonth'],
    ['0000', 'gYear'],
    ['2023-12-31T23:59:59Z', 'dateTime'],
    ['Côte d’Ivoire', 'token'],
    ['line\nbreak', 'string'],
  ])('takes %j for a %s', (text, base) => {
    expect(datatypes.some((datatype) => datatype.base === base && passes(text, datatype))).toBe(true);
  });
});
