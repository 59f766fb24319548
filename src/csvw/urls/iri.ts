// Grammar of RFC 3987 §2.2, written from its productions.
const ucschar =
  '\\u{A0}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFEF}\\u{10000}-\\u{1FFFD}\\u{20000}-\\u{2FFFD}' +
  '\\u{30000}-\\u{3FFFD}\\u{40000}-\\u{4FFFD}\\u{50000}-\\u{5FFFD}\\u{60000}-\\u{6FFFD}\\u{70000}-\\u{7FFFD}' +
  '\\u{80000}-\\u{8FFFD}\\u{90000}-\\u{9FFFD}\\u{A0000}-\\u{AFFFD}\\u{B0000}-\\u{BFFFD}\\u{C0000}-\\u{CFFFD}' +
  '\\u{D0000}-\\u{DFFFD}\\u{E1000}-\\u{EFFFD}';
const iprivate = '\\u{E000}-\\u{F8FF}\\u{F0000}-\\u{FFFFD}\\u{100000}-\\u{10FFFD}';
const unreserved = `A-Za-z0-9\\-._~${ucschar}`;
const subDelims = "!$&'()*+,;=";
const encoded = '%[0-9A-Fa-f]{2}';
const pchar = `(?:[${unreserved}${subDelims}:@]|${encoded})`;
const userinfo = `(?:[${unreserved}${subDelims}:]|${encoded})*@`;
const literalHost = "\\[[0-9A-Fa-f:.]+\\]|\\[v[0-9A-Fa-f]+\\.[A-Za-z0-9\\-._~!$&'()*+,;=:]+\\]";
const name = `(?:[${unreserved}${subDelims}]|${encoded})*`;
const authority = `(?:${userinfo})?(?:${literalHost}|${name})(?::[0-9]*)?`;
const path = `(?://${authority}(?:/${pchar}*)*|/(?:${pchar}+(?:/${pchar}*)*)?|${pchar}+(?:/${pchar}*)*|)`;
const query = `(?:\\?(?:${pchar}|[/?${iprivate}])*)?`;
const fragment = `(?:#(?:${pchar}|[/?])*)?`;
const absoluteIri = new RegExp(`^[A-Za-z][A-Za-z0-9+\\-.]*:${path}${query}${fragment}$`, 'u');

/**
 * Whether a text is an IRI with a scheme (RFC 3987). Nothing else may become a node of a graph: serialisers
 * trust their terms, so an unchecked `>` or line break in a cell would write triples of its own.
 */
export function isIri(text: string): boolean {
  return absoluteIri.test(text);
}
