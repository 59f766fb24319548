const iriCharacters = /^https?:\/\/[^\p{C}\p{Z}<>"{}|\\^`?#]+\/$/u;
/** A user, an empty step or a bracket that is not around an IPv6 address (RFC 3986 §3.2.1, §3.2.2, §3.3). */
const misplaced = /^[^/]*@|\/\/|^[^/]*\/.*[[\]]/;

/**
 * The IRI that ours start with: absolute, http(s), ending in `/`, without user, query, fragment, empty steps or dots,
 * and in the form that URL readers (WHATWG URL) give it, so that IRIs made from it are the same to all readers.
 *
 * @returns `undefined` for what is not one
 */
export function parseBaseIri(text: string): string | undefined {
  if (!iriCharacters.test(text) || misplaced.test(text.replace(/^https?:\/\//, ''))) return undefined;
  const ascii = text.replace(/[^\p{ASCII}]+/gu, encodeURIComponent);
  return URL.canParse(text) && new URL(text).href === ascii && isPlainWhenDecoded(text) ? text : undefined;
}

/** False for a `%` that escapes nothing, octets that are not UTF-8, and hidden controls. */
function isPlainWhenDecoded(text: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(text));
  } catch {
    return false;
  }
}
