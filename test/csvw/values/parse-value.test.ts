import { describe, expect, it } from 'vitest';
import { type CsvwError, makeRow, parseMetadata } from '../../../src/csvw/index.ts';

function parse(datatype: unknown, text: string, more: object = {}) {
  const document = {
    '@context': 'http://www.w3.org/ns/csvw',
    url: 't.csv',
    tableSchema: { columns: [{ name: 'a', datatype, ...more }] },
  };
  const errors: CsvwError[] = [];
  const [table] = parseMetadata(document, {
    url: 'http://ex/m',
    report: (error) => errors.push(error),
  }).tables;
  if (table === undefined || errors.length > 0) throw new Error(JSON.stringify(errors));
  const [cell] = makeRow(table, [text], { number: 1, sourceNumber: 2 }, () => undefined).cells;
  const { value, errors: problems = [] } = cell ?? {};
  return problems.length > 0
    ? problems.map(({ code }) => code)
    : Array.isArray(value)
      ? value.map((v) => v.lexical)
      : value;
}

const lexical = (text: string) => expect.objectContaining({ lexical: text });

describe('cells of the built-in datatypes', () => {
  it.each([
    ['boolean', '1', 'true'],
    [{ base: 'boolean', format: 'Oui|Non' }, 'Non', 'false'],
    ['byte', '-128', '-128'],
    ['unsignedLong', '18446744073709551615', '18446744073709551615'],
    ['double', '1e400', '1e400'],
    ['double', '-INF', '-INF'],
    ['token', ' a \n  b ', 'a b'],
    ['normalizedString', ' a\tb ', ' a b '],
    ['string', ' a\tb ', ' a\tb '],
    ['hexBinary', '0fB7', '0fB7'],
    ['base64Binary', 'YWJj', 'YWJj'],
    ['dayTimeDuration', '-P1DT2H3.5S', '-P1DT2H3.5S'],
    ['language', 'fr-FR', 'fr-FR'],
    ['NCName', 'été', 'été'],
    ['QName', 'a:b', 'a:b'],
    ['dateTimeStamp', '2020-01-01T00:00:00Z', '2020-01-01T00:00:00Z'],
    [{ base: 'string', format: '[0-9]{9}' }, '123456789', '123456789'],
    [{ base: 'string', minLength: 2, maxLength: 2 }, '😀é', '😀é'],
    [{ base: 'hexBinary', length: 2 }, 'ffff', 'ffff'],
    [{ base: 'date', minimum: '2000-01-01', format: 'dd/MM/yyyy' }, '01/01/2000', '2000-01-01'],
    [{ base: 'decimal', minExclusive: 0 }, '0.00000000000000000001', '0.00000000000000000001'],
    [{ base: 'gYear', maximum: '2030' }, '2029', '2029'],
  ])('%j takes %j', (datatype, text, expected) => {
    expect(parse(datatype, text)).toEqual(lexical(expected));
  });

  it.each([
    ['string', 'a\u0001b', 'value-invalid'],
    ['string', 'a\ud800', 'value-invalid'],
    ['string', 'a\ufffe', 'value-invalid'],
    ['boolean', 'TRUE', 'value-invalid'],
    [{ base: 'boolean', format: 'Oui|Non' }, 'true', 'value-invalid'],
    ['byte', '128', 'value-invalid'],
    ['positiveInteger', '0', 'value-invalid'],
    ['integer', '1.0', 'value-invalid'],
    ['decimal', '1e3', 'value-invalid'],
    ['double', 'Infinity', 'value-invalid'],
    ['hexBinary', 'f', 'value-invalid'],
    ['base64Binary', 'YWJ', 'value-invalid'],
    ['duration', 'P', 'value-invalid'],
    ['duration', 'P1DT', 'value-invalid'],
    ['dayTimeDuration', 'P1Y', 'value-invalid'],
    ['yearMonthDuration', 'P1D', 'value-invalid'],
    ['NCName', 'a:b', 'value-invalid'],
    ['dateTimeStamp', '2020-01-01T00:00:00', 'value-invalid'],
    [{ base: 'string', format: '[0-9]{9}' }, '1234567890', 'value-invalid'],
    [{ base: 'string', maxLength: 1 }, '😀é', 'value-out-of-range'],
    [{ base: 'decimal', minExclusive: 0 }, '0.0', 'value-out-of-range'],
    [{ base: 'double', maximum: 1 }, 'NaN', 'value-out-of-range'],
    [{ base: 'date', maximum: '2000-01-01' }, '2000-01-02', 'value-out-of-range'],
  ])('%j refuses %j', (datatype, text, code) => {
    expect(parse(datatype, text)).toEqual([code]);
  });

  it('splits lists, with nulls and errors for each item', () => {
    expect(parse('integer', '1; 2;3', { separator: ';' })).toEqual(['1', '2', '3']);
    expect(parse('integer', '', { separator: ';' })).toEqual([]);
    expect(parse('integer', '', { separator: ';', required: true })).toEqual(['value-missing']);
    expect(parse('integer', '1;NC;2', { separator: ';', null: 'NC' })).toEqual(['1', '2']);
    expect(parse('integer', 'NC', { separator: ';', null: 'NC' })).toBeNull();
    expect(parse('integer', '1;x;2;y', { separator: ';' })).toEqual(['value-invalid', 'value-invalid']);
    expect(parse('string', 'a; b', { separator: ';' })).toEqual(['a', ' b']);
  });
});
