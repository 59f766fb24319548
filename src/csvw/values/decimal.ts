/** A decimal number as digits: never a float, so that no amount changes by being read. */
interface DecimalDigits {
  readonly negative: boolean;
  /** No leading zero. */
  readonly whole: string;
  /** No trailing zero. */
  readonly fraction: string;
}

const decimal = /^([+-]?)(\d*)(?:\.(\d*))?$/;

function readDigits(lexical: string): DecimalDigits {
  const [, sign = '', whole = '', fraction = ''] = decimal.exec(lexical) ?? [];
  return { negative: sign === '-', whole: whole.replace(/^0+/, ''), fraction: fraction.replace(/0+$/, '') };
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function compareMagnitudes(one: DecimalDigits, other: DecimalDigits): number {
  return (
    one.whole.length - other.whole.length ||
    compareText(one.whole, other.whole) ||
    compareText(one.fraction, other.fraction)
  );
}

/** Compares two `xsd:decimal` lexical forms by value: negative, zero or positive. */
export function compareDecimals(one: string, other: string): number {
  const a = readDigits(one);
  const b = readDigits(other);
  const zero = (digits: DecimalDigits): boolean => digits.whole === '' && digits.fraction === '';
  if (zero(a) && zero(b)) return 0;
  const negative = a.negative && !zero(a);
  if (negative !== (b.negative && !zero(b))) return negative ? -1 : 1;
  return negative ? compareMagnitudes(b, a) : compareMagnitudes(a, b);
}

/**
 * Moves the decimal point of a lexical form: `shiftDecimal('25', -2)` is `0.25`. `places` is at most a few
 * thousand: the caller bounds it.
 */
export function shiftDecimal(lexical: string, places: number): string {
  const [, sign = '', whole = '', fraction = ''] = decimal.exec(lexical) ?? [];
  const point = whole.length + places;
  const digits = (whole + fraction).padEnd(point, '0');
  const padded = point > 0 ? digits : '0'.repeat(1 - point) + digits;
  const cut = point > 0 ? point : 1;
  const left = padded.slice(0, cut).replace(/^0+(?=\d)/, '');
  const right = padded.slice(cut).replace(/0+$/, '');
  return `${sign === '-' ? '-' : ''}${left}${right === '' ? '' : `.${right}`}`;
}
