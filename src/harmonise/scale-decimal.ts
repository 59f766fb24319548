/**
 * Multiplies a decimal by a power of ten, exactly: the point moves, no float is made.
 * Takes an xsd:decimal lexical form (XSD 1.1 part 2, §3.3.3) and a non-negative exponent; gives a lexical form with
 * at least two decimals, as amounts of money are written: `scaleDecimal('0.024776', 6)` is `'24776.00'`.
 */
export function scaleDecimal(lexical: string, exponent: number): string {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(lexical);
  if (!match || !/\d/.test(lexical)) throw new RangeError(`Not a decimal: "${lexical}"`);
  const [, sign = '', whole = '', fraction = ''] = match;
  const padded = fraction.padEnd(exponent, '0');
  const integer = (whole + padded.slice(0, exponent)).replace(/^0+(?=\d)/, '') || '0';
  const decimals = padded.slice(exponent).replace(/0+$/, '').padEnd(2, '0');
  const zero = /^0+$/.test(integer + decimals);
  return `${sign === '-' && !zero ? '-' : ''}${integer}.${decimals}`;
}
