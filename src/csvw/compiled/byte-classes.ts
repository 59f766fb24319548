/** What a byte of UTF-8 text is, as bits: the bits of all bytes of a cell, or-ed, tell which shortcuts are open to it. */
export const bit = {
  /** Ends or opens a cell in the dialect: delimiter, CR, LF, quote. */
  stop: 1,
  /** Is written with an escape in N-Quads: `"`, `\`, controls, DEL. */
  escape: 2,
  /** Not unreserved: `{name}` encodes it (RFC 6570 §3.2.2). */
  encode: 4,
  /** Neither unreserved nor reserved: `{+name}` encodes it (RFC 6570 §3.2.3). */
  guarded: 8,
  /** White space of ASCII. */
  space: 16,
  /** TAB, LF or CR. */
  breaks: 32,
  /** Part of a character beyond ASCII. */
  high: 64,
  /** A control character that XML does not have. */
  control: 128,
  /** First byte of U+F000 to U+FFFF, where the noncharacters are. */
  odd: 256,
  nul: 512,
  dot: 1024,
  slash: 2048,
  /** A quote is written twice in the cell; set for cells, not for bytes. */
  doubled: 4096,
  /** `#`, `[`, `]` or `%`: `{+name}` copies it, and it is not right everywhere in an IRI. */
  risky: 8192,
} as const;

const unreserved = /[A-Za-z0-9\-._~]/;
/** Reserved characters that may stand anywhere after the authority of an IRI (RFC 3986 §3.3). */
const harmless = /[!$&'()*+,;=:@/?]/;
const risky = /[#[\]%]/;

function classify(byte: number): number {
  if (byte >= 0x80) return bit.high | bit.encode | bit.guarded | (byte === 0xef ? bit.odd : 0);
  const character = String.fromCharCode(byte);
  const plain = unreserved.test(character);
  return (
    (/["\\\p{Cc}]/u.test(character) ? bit.escape : 0) |
    (plain ? 0 : bit.encode) |
    (plain || harmless.test(character) || risky.test(character) ? 0 : bit.guarded) |
    (risky.test(character) ? bit.risky : 0) |
    (/\s/.test(character) ? bit.space : 0) |
    (/[\t\n\r]/.test(character) ? bit.breaks : 0) |
    (byte < 0x20 && !/[\t\n\r]/.test(character) ? bit.control : 0) |
    (byte === 0 ? bit.nul : 0) |
    (character === '.' ? bit.dot : 0) |
    (character === '/' ? bit.slash : 0)
  );
}

/** Bits of each byte, in no dialect. */
export const byteClasses = Uint16Array.from({ length: 256 }, (_, byte) => classify(byte));

/** Bits of all bytes from `start` to `end`. */
export function classifyBytes(bytes: Uint8Array, start: number, end: number): number {
  let bits = 0;
  for (let at = start; at < end; at += 1) bits |= byteClasses[bytes[at] ?? 0] ?? 0;
  return bits;
}
