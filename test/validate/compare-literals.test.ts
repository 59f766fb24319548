import { DataFactory } from 'n3';
import { describe, expect, test } from 'vitest';
import { compareTo } from '../../src/validate/compare-literals.ts';

const { literal, namedNode } = DataFactory;
const typed = (lexical: string, datatype: string) =>
  literal(lexical, namedNode(`http://www.w3.org/2001/XMLSchema#${datatype}`));
const signOf = (value: ReturnType<typeof typed>, bound: ReturnType<typeof typed>): number | undefined => {
  const order = compareTo(bound)?.(value);
  return order === undefined ? undefined : Math.sign(order);
};

describe('numbers are compared exactly', () => {
  test.each([
    ['0', '0.00', 0],
    ['-0', '0', 0],
    ['.5', '0.50', 0],
    ['5.', '+5', 0],
    ['-.5', '-0.4', -1],
    ['0.49999999999999999999', '0.5', -1],
    ['9007199254740993', '9007199254740992', 1],
    ['0.1', '0.10000000000000000000000000000000000001', -1],
  ])('%s and %s', (value, bound, sign) => {
    expect(signOf(typed(value, 'decimal'), typed(bound, 'decimal'))).toBe(sign);
  });

  test('integers and decimals are one order', () => {
    expect(signOf(typed('2', 'integer'), typed('1.5', 'decimal'))).toBe(1);
    expect(signOf(typed('2', 'positiveInteger'), typed('2', 'nonNegativeInteger'))).toBe(0);
  });
});

test.each([
  ['2021-01-31', '2021-02-01', 'date', -1],
  ['-0002-01-01', '-0001-01-01', 'date', -1],
  ['12021-01-01', '2021-01-01', 'date', 1],
  ['1999', '1999', 'gYear', 0],
  ['2021-11', '2021-09', 'gYearMonth', 1],
])('%s and %s', (value, bound, datatype, sign) => {
  expect(signOf(typed(value, datatype), typed(bound, datatype))).toBe(sign);
});

test.each([
  [typed('abc', 'decimal'), typed('1', 'decimal')],
  [typed('1', 'string'), typed('1', 'decimal')],
  [typed('1', 'double'), typed('1', 'decimal')],
  [typed('2021', 'gYear'), typed('2021', 'integer')],
  [typed('2021-01-01', 'date'), typed('2021', 'gYear')],
  [typed('2021-01-01Z', 'date'), typed('2021-01-01', 'date')],
  [typed('2021-02-30', 'date'), typed('2021-01-01', 'date')],
])('%o cannot be compared with %o', (value, bound) => {
  expect(signOf(value, bound)).toBeUndefined();
});

test.each([typed('1', 'double'), typed('un', 'decimal'), typed('2021-01-01Z', 'date'), literal('a')])(
  '%o is no bound',
  (bound) => {
    expect(compareTo(bound)).toBeUndefined();
  },
);
