/**
 * Order of two strings by code point: negative, zero or positive. It is also the order of their UTF-8 bytes, and the
 * one that RDFC-1.0 asks for; `<` on strings compares UTF-16 code units, which puts characters above U+FFFF before
 * U+E000–U+FFFF.
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

/** Code units with the surrogates moved after all others. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

const surrogate = /[\ud800-\udfff]/;

/** Sorts strings in place by code point; the built-in order, much faster, is right as long as no surrogate occurs. */
export function sortByCodePoint(lines: string[]): string[] {
  return lines.some((line) => surrogate.test(line)) ? lines.sort(compareCodePoints) : lines.sort();
}
