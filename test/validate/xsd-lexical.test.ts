import { expect, test } from 'vitest';
import { lexicalChecks } from '../../src/validate/xsd-lexical.ts';

const xsd = 'http://www.w3.org/2001/XMLSchema#';

test.each([
  ['boolean', ['true', 'false', '0', '1'], ['', 'TRUE', 'oui', ' true']],
  [
    'decimal',
    ['0', '-1', '+1.50', '.5', '5.', '12345678901234567890.1'],
    ['', '.', '1,5', '1e3', '1 000', 'NaN', '- 1'],
  ],
  ['double', ['1', '1.5E-3', 'INF', '-INF', 'NaN'], ['', 'inf', '1e', 'e3']],
  ['integer', ['0', '-07', '+3'], ['', '1.0', '1e3', '１']],
  ['nonNegativeInteger', ['0', '-0', '+12'], ['-1', '1.0']],
  ['positiveInteger', ['1', '+012'], ['0', '-1', '00']],
  [
    'date',
    ['2024-02-29', '2000-02-29', '2021-12-31Z', '-0004-02-29', '12021-01-01', '2021-01-01+14:00'],
    [
      '2023-02-29',
      '1900-02-29',
      '2021-13-01',
      '2021-00-01',
      '2021-01-00',
      '2021-04-31',
      '21-01-01',
      '2021-1-1',
      '2021-01-01+14:30',
      '01/02/2021',
    ],
  ],
  [
    'dateTime',
    ['2021-01-01T00:00:00', '2021-01-01T24:00:00Z', '2021-01-01T23:59:59.5+02:00'],
    ['2021-01-01', '2021-01-01T24:00:01', '2021-02-30T00:00:00', '2021-01-01T1:00:00', '2021-01-01T00:60:00'],
  ],
  ['gYear', ['2021', '-0001', '0000', '2021Z', '10000'], ['21', '02021', '+2021', '2021-01']],
  ['gYearMonth', ['2021-04', '2021-12Z'], ['2021-13', '2021-00', '2021-4', '2021']],
  ['anyURI', ['https://w3id.org/aect/', '', '#a'], ['https://example.org/a b', '<a>', 'a"b']],
  ['language', ['fr', 'fr-FR', 'x-klingon'], ['', 'fr_FR', 'abcdefghi', 'fr-']],
  ['hexBinary', ['', '0aFF'], ['0', 'zz', '0a F']],
  ['string', ['', ' any\ntext '], []],
])('%s', (name, valid, invalid) => {
  const isLexical = lexicalChecks.get(xsd + name);
  expect(valid.filter((lexical) => !isLexical?.(lexical))).toEqual([]);
  expect(invalid.filter((lexical) => isLexical?.(lexical) ?? true)).toEqual([]);
});
