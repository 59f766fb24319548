import type { Dialect } from '../dialect.ts';
import { bit, byteClasses } from './byte-classes.ts';

/** A dialect that can be read byte by byte: each of its marks is one byte of ASCII; -1 where it has none. */
export interface ByteSyntax {
  readonly delimiter: number;
  readonly quote: number;
  readonly comment: number;
  /** Which line ends the dialect has. */
  readonly crlf: boolean;
  readonly lf: boolean;
  readonly cr: boolean;
  /** Bits of each byte, `stop` included. */
  readonly classes: Uint16Array;
}

/** Code of a mark; `undefined` when it is not one byte that can be a mark. */
function markOf(mark: string | null): number | undefined {
  if (mark === null || mark === '') return -1;
  return /^[\t\x20-\x7e]$/.test(mark) ? mark.charCodeAt(0) : undefined;
}

function isUtf8Label(label: string): boolean {
  return new TextDecoder(label).encoding === 'utf-8';
}

const knownTerminators = ['\r\n', '\n', '\r'];

/** Terminators are tried in order: after a lone CR, a CRLF would never be found. */
function areKnown(terminators: readonly string[]): boolean {
  const [crlf, cr] = [terminators.indexOf('\r\n'), terminators.indexOf('\r')];
  return terminators.every((text) => knownTerminators.includes(text)) && (crlf < 0 || cr < 0 || crlf < cr);
}

/** Why a dialect is left to the reference path: the first line that holds. */
const obstacles: readonly (readonly [reason: string, holds: (dialect: Dialect) => boolean])[] = [
  ['encoding', ({ encoding }) => !isUtf8Label(encoding)],
  ['skipRows', ({ skipRows }) => skipRows > 0],
  ['trim', ({ trim }) => trim !== 'false'],
  ['doubleQuote', ({ doubleQuote, quoteChar }) => !doubleQuote && Boolean(quoteChar)],
  ['lineTerminators', ({ lineTerminators }) => !areKnown(lineTerminators)],
  ['delimiter', ({ delimiter }) => (markOf(delimiter) ?? -1) < 0],
  ['quoteChar', ({ quoteChar }) => markOf(quoteChar) === undefined],
  ['commentPrefix', ({ commentPrefix }) => markOf(commentPrefix) === undefined],
];

function haveTwins(marks: readonly number[]): boolean {
  const used = marks.filter((mark) => mark >= 0);
  return new Set(used).size < used.length;
}

/** Syntax of a dialect for the byte tokenizer, or the property of the dialect that it does not know. */
export function compileSyntax(dialect: Dialect): ByteSyntax | { readonly obstacle: string } {
  const obstacle = obstacles.find(([, holds]) => holds(dialect));
  if (obstacle !== undefined) return { obstacle: obstacle[0] };
  const marks = [dialect.delimiter, dialect.quoteChar, dialect.commentPrefix].map(
    (mark) => markOf(mark) ?? -1,
  );
  const [delimiter = -1, quote = -1, comment = -1] = marks;
  if (haveTwins(marks)) return { obstacle: 'delimiter' };
  const classes = byteClasses.slice();
  for (const mark of [delimiter, quote, 0x0a, 0x0d]) {
    if (mark >= 0) classes[mark] = (classes[mark] ?? 0) | bit.stop;
  }
  const [crlf, lf, cr] = knownTerminators.map((text) => dialect.lineTerminators.includes(text));
  return { delimiter, quote, comment, crlf: crlf === true, lf: lf === true, cr: cr === true, classes };
}
