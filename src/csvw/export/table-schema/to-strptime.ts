// Symbols of the Model for Tabular Data (§6.4.4) → directives of strptime that take the same texts, or more.
const directives: Readonly<Record<string, string>> = {
  yyyy: '%Y',
  MM: '%m',
  M: '%m',
  dd: '%d',
  d: '%d',
  HH: '%H',
  mm: '%M',
  ss: '%S',
};

/**
 * The date pattern in the syntax of C and Python `strptime`, which Table Schema uses; `undefined` for one with time
 * zones or fractions of a second: their directives take other texts.
 */
export function toStrptime(pattern: string): string | undefined {
  let format = '';
  for (const token of pattern.match(/y+|M+|d+|H+|m+|s+|S+|[Xx]+|'T'|./gs) ?? []) {
    const directive =
      directives[token] ?? (/^[-/.:, T]$/.test(token) ? token : token === "'T'" ? 'T' : undefined);
    if (directive === undefined) return undefined;
    format += directive;
  }
  return format;
}
