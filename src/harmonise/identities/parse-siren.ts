/**
 * Text → SIREN (nine digits), or `undefined`. Spaces are allowed; a SIRET (14 digits) gives its first nine.
 * The last digit is a Luhn key over the others (Code de commerce, art. R. 123-220; INSEE, Sirene documentation).
 */
export function parseSiren(text: string): string | undefined {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '');
  if (!/^(\d{9}|\d{14})$/.test(digits)) return undefined;
  const siren = digits.slice(0, 9);
  return passesLuhn(siren) && siren !== '000000000' ? siren : undefined;
}

/** Whether the last digit is the Luhn key of the others (ISO/IEC 7812-1). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const doubled = index % 2 === 1 ? Number(digit) * 2 : Number(digit);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
