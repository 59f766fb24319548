/**
 * Multiplies a decimal by a power of ten, exactly: the point moves, no float is made.
 * Takes the lexical form of an xsd:decimal or xsd:double (XSD 1.1 part 2, §3.3.3, §3.3.5) and a non-negative exponent;
 * gives a decimal with at least two digits after the point, as amounts of money are written:
 * `scaleDecimal('0.024776', 6)` is `'24776.00'`. Gives `undefined` for what is no number, or is out of all proportion.
 */
export function scaleDecimal(lexical: string, exponent: number): string | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(lexical);
  if (!match || !/^[+-]?\.?\d/.test(lexical)) return undefined;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const shift = exponent + Number(power);
  const digits = shift < 0 ? whole.padStart(1 - shift, '0') : whole;
  const point = digits.length + shift;
  const all = (digits + fraction).padEnd(point, '0');
  const integer = all.slice(0, point).replace(/^0+(?=\d)/, '') || '0';
  const decimals = all.slice(point).replace(/0+$/, '').padEnd(2, '0');
  const zero = /^0+$/.test(integer + decimals);
  return `${sign === '-' && !zero ? '-' : ''}${integer}.${decimals}`;
}
