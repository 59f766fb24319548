import { isUtf8 } from 'node:buffer';

/** Characters of the bytes 0x80 to 0x9F in windows-1252 (Encoding Standard, index windows-1252). */
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Decodes pieces of a text in order; `end` gives what was kept back. */
interface Decoder {
  readonly decode: (bytes: Buffer) => string;
  readonly end: () => string;
}

function encodingOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Whether this is a label of the Encoding Standard that we can decode. */
export function isTextEncoding(label: string): boolean {
  return encodingOf(label) !== undefined;
}

/** Length of the part of UTF-8 bytes that does not end inside a character. */
function completeLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needed > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/**
 * Stands for bytes that are not in the encoding: a noncharacter, so that a U+FFFD that the author wrote (what is
 * left of an earlier accident) is not taken for one.
 */
export const damageMark = '\ufdd1';

const authorReplacement = Buffer.from('\ufffd');

/** Wrong bytes become the damage mark, as many as the Encoding Standard would make U+FFFD. */
function decodeDamaged(bytes: Buffer): string {
  const parts: string[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const found = bytes.indexOf(authorReplacement, start);
    const end = found < 0 ? bytes.length : found;
    parts.push(bytes.toString('utf8', start, end).replaceAll('\ufffd', damageMark));
    start = end + authorReplacement.length;
    if (found < 0) break;
  }
  return parts.join('\ufffd');
}

function utf8Decoder(): Decoder {
  let kept: Buffer = Buffer.alloc(0);
  const decodeWhole = (bytes: Buffer): string =>
    isUtf8(bytes) ? bytes.toString('utf8') : decodeDamaged(bytes);
  return {
    decode: (bytes) => {
      const all = kept.length === 0 ? bytes : Buffer.concat([kept, bytes]);
      const length = completeLength(all);
      kept = Buffer.from(all.subarray(length));
      return decodeWhole(all.subarray(0, length));
    },
    end: () => decodeWhole(kept),
  };
}

/**
 * windows-1252, and iso-8859-1 and us-ascii, which the Encoding Standard makes the same. `TextDecoder` is not used:
 * several releases of Node give control characters for 0x80–0x9F.
 */
const windows1252Decoder: Decoder = {
  decode: (bytes) =>
    bytes
      .toString('latin1')
      .replace(/[\u0080-\u009f]/g, (character) => windows1252.charAt(character.charCodeAt(0) - 0x80)),
  end: () => '',
};

/** UTF-16 can carry a U+FFFD of the author; the other encodings of the standard cannot. */
function standardDecoder(encoding: string): Decoder {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const mark = (text: string): string =>
    encoding.startsWith('utf-16') ? text : text.replaceAll('\ufffd', damageMark);
  return {
    decode: (bytes) => mark(decoder.decode(bytes, { stream: true })),
    end: () => mark(decoder.decode()),
  };
}

function openDecoder(encoding: string): Decoder {
  if (encoding === 'utf-8') return utf8Decoder();
  return encoding === 'windows-1252' ? windows1252Decoder : standardDecoder(encoding);
}

const byteOrderMarks: readonly (readonly [encoding: string, mark: Buffer])[] = [
  ['utf-8', Buffer.from([0xef, 0xbb, 0xbf])],
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
];

/** Bytes that are decoded at once, so that texts die young however large the chunks of the input are. */
const block = 16 * 1024;

/**
 * Decodes bytes to text, piece by piece. A byte order mark decides over `label` and is removed, as in the Encoding
 * Standard. Wrong bytes become `damageMark`. A chunk of the input may be reused once the next one is asked for.
 */
export async function* decodeText(input: AsyncIterable<Uint8Array>, label: string): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  let start: Buffer = Buffer.alloc(0);
  const begin = (): Decoder => {
    const [encoding = encodingOf(label) ?? 'utf-8', mark] =
      byteOrderMarks.find(([, bytes]) => start.subarray(0, bytes.length).equals(bytes)) ?? [];
    start = start.subarray(mark?.length ?? 0);
    return openDecoder(encoding);
  };
  for await (const chunk of input) {
    for (let at = 0; at < chunk.length; at += block) {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset + at, Math.min(block, chunk.length - at));
      if (decoder !== undefined) {
        yield decoder.decode(bytes);
        continue;
      }
      start = Buffer.concat([start, bytes]);
      if (start.length < 3) continue;
      decoder = begin();
      yield decoder.decode(start);
    }
  }
  if (decoder === undefined) {
    decoder = begin();
    yield decoder.decode(start);
  }
  yield decoder.end();
}
