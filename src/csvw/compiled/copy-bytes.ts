import { bit, byteClasses } from './byte-classes.ts';

/** From this length on, a view and one call cost less than a loop. */
const longCopy = 160;

/** Copies `from[start..end)` to `to` at `at`; gives the place after it. */
export function copyBytes(from: Uint8Array, start: number, end: number, to: Uint8Array, at: number): number {
  if (end - start >= longCopy) {
    to.set(from.subarray(start, end), at);
    return at + end - start;
  }
  let place = at;
  for (let index = start; index < end; index += 1) {
    to[place] = from[index] ?? 0;
    place += 1;
  }
  return place;
}

/** Letter of the short escapes of N-Quads (RDF 1.2 N-Quads, canonical form). */
const shortEscapes = new Uint8Array(256);
for (const [character, letter] of ['\tt', '\bb', '\nn', '\rr', '\ff', '""', '\\\\']) {
  shortEscapes[character?.charCodeAt(0) ?? 0] = letter?.charCodeAt(0) ?? 0;
}

const backslash = 0x5c;
const hexDigits = Uint8Array.from('0123456789ABCDEF', (digit) => digit.charCodeAt(0));

function writeHex(byte: number, to: Uint8Array, at: number): number {
  to[at] = hexDigits[byte >> 4] ?? 0;
  to[at + 1] = hexDigits[byte & 15] ?? 0;
  return at + 2;
}

function writeEscape(byte: number, to: Uint8Array, at: number): number {
  to[at] = backslash;
  const letter = shortEscapes[byte] ?? 0;
  if (letter !== 0) {
    to[at + 1] = letter;
    return at + 2;
  }
  to[at + 1] = 0x75;
  to[at + 2] = 0x30;
  to[at + 3] = 0x30;
  return writeHex(byte, to, at + 4);
}

/** Copies the text of a literal with the escapes of canonical N-Quads: at most six bytes for one. */
export function copyEscaped(
  from: Uint8Array,
  start: number,
  end: number,
  to: Uint8Array,
  at: number,
): number {
  let place = at;
  for (let index = start; index < end; index += 1) {
    const byte = from[index] ?? 0;
    if (((byteClasses[byte] ?? 0) & bit.escape) === 0) {
      to[place] = byte;
      place += 1;
    } else {
      place = writeEscape(byte, to, place);
    }
  }
  return place;
}

/** Copies text into an IRI; bytes with one of `encoded` become `%XX`: at most three bytes for one. */
export function copyEncoded(
  from: Uint8Array,
  start: number,
  end: number,
  to: Uint8Array,
  at: number,
  encoded: number,
): number {
  let place = at;
  for (let index = start; index < end; index += 1) {
    const byte = from[index] ?? 0;
    if (((byteClasses[byte] ?? 0) & encoded) === 0) {
      to[place] = byte;
      place += 1;
    } else {
      to[place] = 0x25;
      place = writeHex(byte, to, place + 1);
    }
  }
  return place;
}

/** Copies the text of a quoted cell with its doubled quotes made single. */
export function copySingled(
  from: Uint8Array,
  start: number,
  end: number,
  to: Uint8Array,
  at: number,
  quote: number,
): number {
  let place = at;
  for (let index = start; index < end; index += 1) {
    const byte = from[index] ?? 0;
    if (byte === quote) index += 1;
    to[place] = byte;
    place += 1;
  }
  return place;
}

/** Writes a whole number that is not negative. */
export function writeCount(value: number, to: Uint8Array, at: number): number {
  let size = 1;
  for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) size += 1;
  let rest = value;
  for (let place = at + size - 1; place >= at; place -= 1) {
    to[place] = 0x30 + (rest % 10);
    rest = Math.floor(rest / 10);
  }
  return at + size;
}
