import type { Literal } from '@rdfjs/types';
import { lexicalChecks } from './xsd-lexical.ts';

const xsd = 'http://www.w3.org/2001/XMLSchema#';
const exactDatatypes = new Set(
  ['decimal', 'integer', 'nonNegativeInteger', 'positiveInteger'].map((name) => xsd + name),
);
const calendarDatatypes = new Set(['date', 'gYear', 'gYearMonth'].map((name) => xsd + name));

/** A literal made ready for comparison: digits of a decimal as integers, parts of a date. */
type Comparable =
  | { readonly kind: 'decimal'; readonly unscaled: bigint; readonly scale: number }
  | { readonly kind: 'calendar'; readonly datatype: string; readonly parts: readonly number[] };

/**
 * Makes a function that compares literals to a bound: negative, zero, positive, or undefined when the two cannot be
 * compared. Decimals are compared exactly, never as binary fractions. Undefined when the bound is of no datatype
 * that can be compared: decimals and integers; dates, years and months without time zone. Values of other datatypes
 * (floating point, times) are not comparable with them, so they fail a range.
 */
export function compareTo(bound: Literal): ((value: Literal) => number | undefined) | undefined {
  const right = parseComparable(bound);
  if (!right) return undefined;
  return (value) => {
    const left = parseComparable(value);
    if (left?.kind === 'decimal' && right.kind === 'decimal') return compareDecimals(left, right);
    if (left?.kind === 'calendar' && right.kind === 'calendar' && left.datatype === right.datatype) {
      return compareParts(left.parts, right.parts);
    }
    return undefined;
  };
}

function parseComparable(literal: Literal): Comparable | undefined {
  const datatype = literal.datatype.value;
  const lexical = literal.value;
  if (!lexicalChecks.get(datatype)?.(lexical)) return undefined;
  if (exactDatatypes.has(datatype)) {
    const [whole = '', fraction = ''] = lexical.replace('+', '').split('.');
    return { kind: 'decimal', unscaled: BigInt(whole + fraction), scale: fraction.length };
  }
  if (calendarDatatypes.has(datatype)) {
    const match = /^(-?\d+)(?:-(\d\d))?(?:-(\d\d))?$/.exec(lexical);
    return match
      ? { kind: 'calendar', datatype, parts: match.slice(1).map((part) => Number(part ?? 0)) }
      : undefined;
  }
  return undefined;
}

function compareDecimals(
  left: Extract<Comparable, { kind: 'decimal' }>,
  right: Extract<Comparable, { kind: 'decimal' }>,
): number {
  const scale = Math.max(left.scale, right.scale);
  const difference =
    left.unscaled * 10n ** BigInt(scale - left.scale) - right.unscaled * 10n ** BigInt(scale - right.scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function compareParts(left: readonly number[], right: readonly number[]): number {
  for (const [index, part] of left.entries()) {
    const difference = part - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
