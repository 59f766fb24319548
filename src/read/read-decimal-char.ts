/**
 * Reads what begins the fraction in the amounts of a source (`aect:decimalChar`), for amounts such as `1.234`, which do
 * not tell.
 *
 * @param json the description of the source
 * @param refuse called with what is wrong; it throws
 */
export function readDecimalChar(
  json: Readonly<Record<string, unknown>>,
  refuse: (what: string) => never,
): ',' | '.' | undefined {
  const value = json['aect:decimalChar'];
  if (value === undefined || value === ',' || value === '.') return value;
  return refuse('"aect:decimalChar" is neither "," nor "."');
}
