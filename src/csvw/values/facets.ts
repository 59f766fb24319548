import type { DatatypeKind } from './builtin-datatypes.ts';
import { compareDates, compareDurations } from './compare-dates.ts';
import type { Datatype, Facets } from './datatype.ts';
import { compareDecimals } from './decimal.ts';

type Comparison = (one: string, other: string) => number | undefined;

/** `xsd:double` and `xsd:float` values are binary floats: these, and only these, compare as such. */
function compareFloats(one: string, other: string): number | undefined {
  const [a, b] = [one, other].map((text) => Number(text.replace('INF', 'Infinity')));
  if (a === undefined || b === undefined || Number.isNaN(a) || Number.isNaN(b)) return undefined;
  return a === b ? 0 : a - b;
}

const comparisons: Readonly<Partial<Record<DatatypeKind, Comparison>>> = {
  integer: compareDecimals,
  decimal: compareDecimals,
  float: compareFloats,
  duration: compareDurations,
  date: (one, other) => compareDates(one, other, 'date'),
  time: (one, other) => compareDates(one, other, 'time'),
  dateTime: (one, other) => compareDates(one, other, 'dateTime'),
  gYear: (one, other) => compareDates(one, other, 'gYear'),
  gYearMonth: (one, other) => compareDates(one, other, 'gYearMonth'),
  gMonth: (one, other) => compareDates(one, other, 'gMonth'),
  gMonthDay: (one, other) => compareDates(one, other, 'gMonthDay'),
  gDay: (one, other) => compareDates(one, other, 'gDay'),
};

/** Whether values of a kind have an order, so that limits on values make sense. */
export function isOrdered(kind: DatatypeKind): boolean {
  return comparisons[kind] !== undefined;
}

/** Compares two lexical forms by value; `undefined` when they have no order (`NaN`, `P1M` and `P30D`, strings). */
export function compareValues(one: string, other: string, kind: DatatypeKind): number | undefined {
  return comparisons[kind]?.(one, other);
}

/** Length of a value: bytes of a binary one, otherwise code points (Model §4.6.1). */
function measureLength(lexical: string, { base, builtin }: Datatype): number {
  if (builtin.kind !== 'binary') return [...lexical].length;
  if (base === 'hexBinary') return lexical.length / 2;
  return Math.floor((lexical.replace(/[\s=]/g, '').length * 3) / 4);
}

type Limit = keyof Facets;
const lengthTests: Readonly<
  Record<'length' | 'minLength' | 'maxLength', (length: number, limit: number) => boolean>
> = {
  length: (length, limit) => length === limit,
  minLength: (length, limit) => length >= limit,
  maxLength: (length, limit) => length <= limit,
};
const valueTests: Readonly<
  Record<'minInclusive' | 'maxInclusive' | 'minExclusive' | 'maxExclusive', (order: number) => boolean>
> = {
  minInclusive: (order) => order >= 0,
  maxInclusive: (order) => order <= 0,
  minExclusive: (order) => order > 0,
  maxExclusive: (order) => order < 0,
};
const lengthLimits = ['length', 'minLength', 'maxLength'] as const;
const valueLimits = ['minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive'] as const;

/** The first limit that a value breaks, with what it says; `undefined` when it keeps all of them. */
export function findBrokenFacet(
  lexical: string,
  datatype: Datatype,
): { limit: Limit; value: string } | undefined {
  const { facets, builtin } = datatype;
  if (Object.keys(facets).length === 0) return undefined;
  for (const limit of lengthLimits) {
    const value = facets[limit];
    if (value === undefined) continue;
    if (!lengthTests[limit](measureLength(lexical, datatype), value)) return { limit, value: String(value) };
  }
  for (const limit of valueLimits) {
    const value = facets[limit];
    if (value === undefined) continue;
    const order = compareValues(lexical, value, builtin.kind);
    if (order === undefined || !valueTests[limit](order)) return { limit, value };
  }
  return undefined;
}
