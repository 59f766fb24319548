/**
 * Identifier of a source → one segment of a key, hence of a URI: what is not unreserved (RFC 3986 §2.3) is
 * percent-encoded, and so are "." and "..", which a client would resolve away. Usual identifiers stay as they are; a
 * letter and its accent give one key, whether they are one character or two (Unicode normalisation form C).
 */
export function encodeKey(identifier: string): string {
  const encoded = encodeURIComponent(identifier.toWellFormed().normalize('NFC')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return /^\.{1,2}$/.test(encoded) ? encoded.replaceAll('.', '%2E') : encoded;
}
