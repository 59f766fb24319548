import type { DatatypeKind } from './builtin-datatypes.ts';
import { shiftDecimal } from './decimal.ts';
import {
  isWellGrouped,
  isWellGroupedFraction,
  type NumberCharacters,
  type NumberPattern,
} from './number-pattern.ts';

/** Format of a numeric datatype (Model for Tabular Data §6.4.2). */
export interface NumberFormat extends NumberCharacters {
  /** Whether `groupChar` was given: without a pattern, digits are grouped only then. */
  readonly grouped: boolean;
  readonly pattern?: NumberPattern;
}

type NumericKind = Extract<DatatypeKind, 'integer' | 'decimal' | 'float'>;

interface NumberParts {
  readonly sign: string;
  readonly whole: string;
  readonly fraction: string;
  readonly exponent: string | undefined;
  readonly mark: string;
}

// Lexical spaces of XSD 1.1 part 2.
const lexicalSpaces: Readonly<Record<NumericKind, RegExp>> = {
  integer: /^[+-]?\d+$/,
  decimal: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/,
  float: /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|[+-]?INF|NaN)$/,
};
const specialValues = new Set(['NaN', 'INF', '-INF']);
const scales: Readonly<Record<string, number>> = { '': 0, '%': -2, '‰': -3 };

/** Bound of the exponents that we write out as digits: a cell may not make us allocate at will. */
const longestShift = 400;

const numberSyntax = /^([+-]?)([%‰]?)([+-]?)([^E%‰+-]*)(?:(E)([+-]?\d+))?([%‰]?)$/u;

function splitNumber(
  text: string,
  format: NumberFormat,
): (NumberParts & { readonly groups: string[][] }) | undefined {
  const [, before = '', prefix = '', after = '', digits = '', , exponent, suffix = ''] =
    numberSyntax.exec(text) ?? [];
  const [left = '', right, ...more] = digits.split(format.decimalChar);
  const split = (part: string): string[] =>
    format.grouped || format.pattern ? part.split(format.groupChar) : [part];
  const groups = [split(left), split(right ?? '')];
  const [whole = '', fraction = ''] = groups.map((group) => group.join(''));
  if (more.length > 0 || (before && after) || (prefix && suffix) || !/^\d*$/.test(whole + fraction))
    return undefined;
  if (
    whole + fraction === '' ||
    (right === '' && !format.pattern) ||
    (right !== undefined && fraction === '')
  )
    return undefined;
  return { sign: before + after, whole, fraction, exponent, mark: prefix + suffix, groups };
}

function fitsPattern(parts: NumberParts & { readonly groups: string[][] }, pattern: NumberPattern): boolean {
  const [whole = [], fraction = []] = parts.groups;
  const exponentDigits = parts.exponent?.replace(/^[+-]/, '').length;
  return (
    (pattern.sign === '' || parts.sign === pattern.sign || (pattern.sign === '+' && parts.sign === '-')) &&
    parts.mark === pattern.prefix + pattern.suffix &&
    parts.whole.length >= pattern.minimumInteger &&
    parts.whole.length <= pattern.maximumInteger &&
    parts.fraction.length >= pattern.minimumFraction &&
    parts.fraction.length <= pattern.maximumFraction &&
    isWellGrouped(pattern, whole) &&
    isWellGroupedFraction(pattern, fraction) &&
    (exponentDigits === undefined) === (pattern.minimumExponent === undefined) &&
    (exponentDigits ?? 0) >= (pattern.minimumExponent ?? 0)
  );
}

/** Without a pattern: a digit first, then digits and single group characters; exponents only for floats. */
function fitsDefault(parts: NumberParts & { readonly groups: string[][] }, kind: NumericKind): boolean {
  const [whole = [], fraction = []] = parts.groups;
  return !whole.includes('') && fraction.length === 1 && (kind === 'float' || parts.exponent === undefined);
}

function writeNumber(parts: NumberParts, kind: NumericKind): string | undefined {
  const { sign, whole, fraction, exponent, mark } = parts;
  const number = `${sign}${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`;
  const scale = scales[mark] ?? 0;
  if (kind === 'float') {
    const mantissa = scale === 0 ? number : shiftDecimal(number, scale);
    return exponent === undefined ? mantissa : `${mantissa}e${exponent}`;
  }
  const shift = scale + Number(exponent ?? '0');
  if (Math.abs(shift) > longestShift) return undefined;
  const lexical = shift === 0 ? number : shiftDecimal(number, shift);
  return kind === 'integer' && lexical.includes('.') ? undefined : lexical;
}

/**
 * Parses a number written in a format into its XSD lexical form, by moving characters: `1 234,50` with the right
 * format gives `1234.50`, `25%` gives `0.25`. Gives `undefined` when the text does not fit.
 */
export function parseNumber(text: string, kind: NumericKind, format?: NumberFormat): string | undefined {
  if (format === undefined) return lexicalSpaces[kind].test(text) ? text : undefined;
  if (specialValues.has(text)) return kind === 'float' ? text : undefined;
  const parts = splitNumber(text, format);
  if (parts === undefined) return undefined;
  if (kind === 'integer' && parts.fraction !== '') return undefined;
  const fits = format.pattern ? fitsPattern(parts, format.pattern) : fitsDefault(parts, kind);
  return fits ? writeNumber(parts, kind) : undefined;
}
