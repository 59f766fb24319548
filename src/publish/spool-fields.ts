/*
 * Fields joined to one line whose order by code point is the order of its fields, compared one after the other.
 * U+0000 ends a field, so a shorter field comes before a longer one that starts alike; characters up to the line feed
 * become two, in the same order, so that neither a field nor a line ends early.
 */
const endOfField = '\u0000';
const escapeMark = '\u0001';
const lastEscaped = 0x0a;
const escapeShift = 0x10;
/** Sorts after every other value: a filled cell comes before an empty one. */
const missing = '\u{10ffff}';

/** One line without a line feed from fields that may hold any character; `null` sorts last. */
export function encodeFields(fields: readonly (string | null)[]): string {
  return fields.map(encodeField).join(endOfField);
}

/** The fields of a line made by {@link encodeFields}. */
export function decodeFields(line: string): (string | null)[] {
  return line.split(endOfField).map(decodeField);
}

function encodeField(field: string | null): string {
  if (field === null) return missing;
  const text = /\p{Cc}/u.test(field) ? escapeControls(field) : field;
  return text.startsWith(missing) ? missing + text : text;
}

function decodeField(field: string): string | null {
  if (field === missing) return null;
  const text = field.startsWith(missing) ? field.slice(missing.length) : field;
  return text.includes(escapeMark) ? restoreControls(text) : text;
}

function escapeControls(field: string): string {
  let text = '';
  for (const character of field) {
    const code = character.charCodeAt(0);
    text += code <= lastEscaped ? escapeMark + String.fromCharCode(code + escapeShift) : character;
  }
  return text;
}

function restoreControls(field: string): string {
  const [first = '', ...rest] = field.split(escapeMark);
  return (
    first + rest.map((part) => String.fromCharCode(part.charCodeAt(0) - escapeShift) + part.slice(1)).join('')
  );
}
