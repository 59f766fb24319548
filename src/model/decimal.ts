/** Adds two xsd:decimal lexical forms, exactly; the result keeps the longer fraction. */
export function addDecimals(a: string, b: string): string {
  const digits = Math.max(fractionLength(a), fractionLength(b));
  const sum = unscale(a, digits) + unscale(b, digits);
  const text = (sum < 0n ? -sum : sum).toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return `${sum < 0n ? '-' : ''}${whole}${digits === 0 ? '' : `.${text.slice(-digits)}`}`;
}

function fractionLength(lexical: string): number {
  const point = lexical.indexOf('.');
  return point === -1 ? 0 : lexical.length - point - 1;
}

function unscale(lexical: string, digits: number): bigint {
  const [whole = '', fraction = ''] = lexical.split('.');
  return BigInt(whole + fraction.padEnd(digits, '0'));
}
