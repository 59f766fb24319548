import type { BuiltinDatatype } from '../values/builtin-datatypes.ts';
import type { ByteCheck } from './byte-check.ts';
import { bit } from './byte-classes.ts';

const blank = 0x20;

/** Whether blanks stand at an end or side by side. */
function hasLooseBlanks(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] === blank || bytes[end - 1] === blank) return true;
  for (let at = start + 1; at < end; at += 1) {
    if (bytes[at] === blank && bytes[at - 1] === blank) return true;
  }
  return false;
}

/** Whether there may be white space beyond ASCII: the first two bytes of U+00A0, U+1680, U+2000–207F, U+3000. */
function hasWideBlanks(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at + 1 < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0xc2) continue;
    const next = bytes[at + 1] ?? 0;
    if (byte === 0xc2 && next === 0xa0) return true;
    if (byte === 0xe1 && next === 0x9a) return true;
    if (byte === 0xe2 && (next === 0x81 || (next === 0x80 && isWideBlankEnd(bytes[at + 2] ?? 0))))
      return true;
    if (byte === 0xe3 && next === 0x80) return true;
  }
  return false;
}

/** Last byte of U+2000–200A, U+2028, U+2029, U+202F; a typographic apostrophe is not one of them. */
function isWideBlankEnd(byte: number): boolean {
  return byte <= 0x8a || byte === 0xa8 || byte === 0xa9 || byte === 0xaf;
}

const unfit = bit.control | bit.odd;

const textChecks: Readonly<Record<BuiltinDatatype['whiteSpace'], ByteCheck>> = {
  preserve: (_bytes, _start, _end, bits) => (bits & unfit) === 0,
  replace: (_bytes, _start, _end, bits) => (bits & (unfit | bit.breaks)) === 0,
  collapse: (bytes, start, end, bits) =>
    (bits & (unfit | bit.breaks)) === 0 &&
    ((bits & bit.space) === 0 || !hasLooseBlanks(bytes, start, end)) &&
    ((bits & bit.high) === 0 || !hasWideBlanks(bytes, start, end)),
};

/** Check for text that its datatype takes as it is: no character outside XML, no white space to change. */
export function makeTextCheck(whiteSpace: BuiltinDatatype['whiteSpace']): ByteCheck {
  return textChecks[whiteSpace];
}

/** The same check, for a text whose parts are values. */
export function isPlainText(
  whiteSpace: BuiltinDatatype['whiteSpace'],
  bytes: Uint8Array,
  start: number,
  end: number,
  bits: number,
): boolean {
  return textChecks[whiteSpace](bytes, start, end, bits);
}
