import { isUtf8 } from 'node:buffer';
import { decodeAll } from './decode-bytes.ts';
import { scoreFrench } from './score-french.ts';

/** How the bytes of a file are to be read, and how that is known. */
export interface DetectedEncoding {
  /** A label of the Encoding Standard, or `cp850`. */
  readonly encoding: string;
  /** What told it, when it is not what the description says. */
  readonly evidence?: string;
}

const marks: readonly (readonly [hex: string, encoding: string])[] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];

/** Encodings of one byte per character that French publishers use; of two that fit as well, the first is taken. */
const singleByte = ['windows-1252', 'iso-8859-15', 'cp850', 'macintosh'];

/** Score by which the evidence for a rare encoding must be better: about two letters. */
const margin = 5;

/**
 * Finds out the encoding of a file by its first bytes: byte order mark, the zeros of UTF-16, UTF-8 that is well formed
 * line by line, and among the encodings of one byte the one that gives French words. What the description declares
 * is taken where the bytes do not speak against it.
 *
 * @param declared encoding of the description, or the default one
 */
export async function detectEncoding(head: Buffer, declared: string): Promise<DetectedEncoding> {
  const label = new TextDecoder(declared).encoding;
  const found = await findEncoding(head, label);
  return found.encoding === label ? { encoding: label } : found;
}

async function findEncoding(head: Buffer, declared: string): Promise<DetectedEncoding> {
  const start = head.subarray(0, 3).toString('hex');
  const mark = marks.find(([hex]) => start.startsWith(hex));
  if (mark !== undefined) return { encoding: mark[1], evidence: 'a byte order mark' };
  const wide = findWide(head);
  if (wide !== undefined) return { encoding: wide, evidence: 'a zero in every other byte' };
  const lines = countLines(head);
  if (lines.valid + lines.invalid === 0)
    return declared.startsWith('utf-16')
      ? { encoding: 'utf-8', evidence: 'no zero in every other byte' }
      : { encoding: declared };
  if (lines.valid >= lines.invalid) return { encoding: 'utf-8', evidence: 'characters of several bytes' };
  return findSingleByte(head, declared, lines.valid);
}

/** UTF-16 without a mark: Latin letters have a zero in the same half of each pair. */
function findWide(head: Buffer): string | undefined {
  const zeros = [0, 0];
  const end = Math.min(head.length, 4096) & ~1;
  for (let at = 0; at < end; at++) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const pairs = end / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
  return even > pairs * 0.6 && odd < pairs * 0.1 ? 'utf-16be' : undefined;
}

/** Lines with bytes beyond ASCII, by whether they are UTF-8; the last one may be cut, and does not count if it is wrong. */
function countLines(head: Buffer): { readonly valid: number; readonly invalid: number } {
  const count = { valid: 0, invalid: 0 };
  for (let start = 0; start < head.length; ) {
    const next = endOfLine(head, start);
    const line = head.subarray(start, next);
    if (line.some((byte) => byte >= 0x80)) {
      if (isUtf8(line)) count.valid++;
      else if (next < head.length || head.length < 65_536) count.invalid++;
    }
    start = next + 1;
  }
  return count;
}

function endOfLine(head: Buffer, start: number): number {
  const feed = head.indexOf(0x0a, start);
  const end = feed === -1 ? head.length : feed;
  const turn = head.subarray(start, end).indexOf(0x0d);
  return turn === -1 ? end : start + turn;
}

async function findSingleByte(head: Buffer, declared: string, valid: number): Promise<DetectedEncoding> {
  const candidates = [...new Set([declared, ...singleByte])].filter((label) => !label.startsWith('utf-'));
  let best = { encoding: 'windows-1252', score: Number.NEGATIVE_INFINITY };
  for (const encoding of candidates) {
    const favour = encoding === declared || encoding === 'windows-1252' ? margin : 0;
    const score = scoreFrench(await decodeAll(head.subarray(0, 65_536), encoding)) + favour;
    if (score > best.score) best = { encoding, score };
  }
  const mixed = valid === 0 ? '' : `; ${valid} line(s) are UTF-8`;
  return {
    encoding: best.encoding,
    evidence: `bytes that are not UTF-8, and French words in this encoding${mixed}`,
  };
}
