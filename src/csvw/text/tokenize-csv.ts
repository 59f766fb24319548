import { finished } from 'node:stream/promises';
import { CsvError, Parser } from 'csv-parse';
import type { Dialect } from '../dialect.ts';
import {
  describeRefusal,
  longestRecord,
  parserOptions,
  type Refusal,
  refuseLength,
} from './csv-parse-options.ts';
import { openHeldBytes } from './held-bytes.ts';
import { findLineEnds, splitLine } from './skip-lines.ts';

/** A record as the tokenizer cuts it: its cells, or what is wrong with the line where it begins. */
export interface Token {
  /** Number of the record among records and comments, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly problem?: Refusal;
}

/** Records of a batch: few enough for the quads made of them to die young, so that memory stays flat on large files. */
const batchSize = 16;

/** Characters that are given to the parser at once: what is read again after a refused record is at most a piece. */
const pieceLength = 16_384;

/** Bytes after a record that csv-parse may want to see before it gives it. */
const lookAhead = 64;

/** Cuts a text into pieces, never between the two halves of a character. */
function cutPieces(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = start + pieceLength;
    const next = /[\udc00-\udfff]/.test(text.charAt(end)) ? end + 1 : end;
    pieces.push(text.slice(start, next));
    start = next;
  }
  return pieces;
}

function write(parser: Parser, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

/** What the tokenizer calls for each comment: the text after the prefix. */
type OnComment = ((text: string) => void) | undefined;

/**
 * Cuts decoded text into records with csv-parse, in batches. A record that csv-parse refuses
 * becomes a token with a problem; reading goes on at the next line, as a person would.
 */
export async function* tokenizeCsv(
  texts: AsyncIterable<string>,
  dialect: Dialect,
  onComment: OnComment,
): AsyncGenerator<Token[]> {
  const prefix = dialect.commentPrefix;
  let tokens: Token[] = [];
  /** Bytes that no record has ended yet, and their place in what the parser was given. */
  const pending = openHeldBytes();
  let pendingAt = 0;
  let recordEnd = 0;
  /** Whether the parser gave a record that is too long: that record is refused, and what follows it is read again. */
  let overlong = false;
  /** Number of the last record before the current parser, and of the last one at all. */
  let offset = 0;
  let last = 0;
  const ends = findLineEnds(dialect.lineTerminators);
  /** The last characters of a refused line whose end has not come. */
  let badLine: string | undefined;
  let parser = openParser();

  function* takeBatches(): Generator<Token[]> {
    const made = tokens;
    tokens = [];
    for (let at = 0; at < made.length; at += batchSize) yield made.slice(at, at + batchSize);
  }

  /** Hands over the comments with which a text begins; gives the rest. */
  function takeComments(raw: string, final: boolean, hear = onComment): string {
    let rest = raw;
    while (prefix !== null && rest.startsWith(prefix)) {
      const split = splitLine(rest, ends, final);
      if (split === undefined) break;
      hear?.(split.line.slice(prefix.length));
      rest = split.rest;
    }
    return rest;
  }

  /** Whether the record up to `end` is too long; the comments before it do not count. */
  function isTooLong(end: number): boolean {
    if (end - recordEnd <= longestRecord) return false;
    const text = pending.read(recordEnd - pendingAt, end - pendingAt);
    return Buffer.byteLength(takeComments(text, true, () => undefined)) > longestRecord;
  }

  function openParser(): Parser {
    const keepRaw = onComment !== undefined && prefix !== null;
    const opened = new Parser(parserOptions(dialect, keepRaw));
    // Records are taken where they are made: `on_record` would describe each of them at length first.
    opened.push = (record: string[] | { record: string[]; raw: string } | null): boolean => {
      if (record === null) return Parser.prototype.push.call(opened, null);
      const { records, comment_lines: comments, bytes } = opened.info;
      overlong ||= isTooLong(bytes);
      if (overlong) return true;
      const cells = Array.isArray(record) ? record : record.record;
      if (!Array.isArray(record)) takeComments(record.raw, true);
      last = offset + records + comments;
      recordEnd = bytes;
      tokens.push({ number: last, cells });
      return true;
    };
    opened.on('error', () => undefined);
    opened.resume();
    return opened;
  }

  /** Opens a new parser; gives the text after the last record, without the comments with which it begins. */
  function restart(): string {
    const text = pending.read(recordEnd - pendingAt);
    const rest = takeComments(text, false);
    last += text.slice(0, text.length - rest.length).split(/\r\n|\r|\n/).length - 1;
    offset = last;
    pending.release(pending.length());
    pendingAt = 0;
    recordEnd = 0;
    overlong = false;
    parser = openParser();
    return rest;
  }

  /** Notes that the record with which the text begins is refused; its first line will be dropped. */
  function refuse(problem: Refusal): void {
    last += 1;
    offset = last;
    tokens.push({ number: last, cells: [], problem });
    badLine = '';
  }

  /** Begins again after the last record, when csv-parse refused the next one or it is too long; gives its text. */
  function recover(error?: unknown): string {
    if (error !== undefined && !(error instanceof CsvError)) throw error;
    const rest = restart();
    if (error !== undefined) refuse(describeRefusal(error, rest, dialect));
    else if (Buffer.byteLength(rest) > longestRecord) refuse(refuseLength(rest, dialect));
    return rest;
  }

  /** Text after the bad line; empty while the end of that line has not come. */
  function dropBadLine(text: string, final: boolean): string {
    if (badLine === undefined) return text;
    const split = splitLine(badLine + text, ends, final);
    // Only what may be half a line end is kept: the line may be as long as the file.
    badLine = split === undefined ? (badLine + text).slice(-ends.longest) : undefined;
    return split?.rest ?? '';
  }

  /** Gives a piece to the parser; after a refusal, gives back the text that has to be read again. */
  async function feed(piece: string, final: boolean): Promise<string> {
    const bytes = pending.append(dropBadLine(piece, final));
    try {
      if (bytes.length > 0) await write(parser, bytes);
      if (final) {
        parser.end();
        await finished(parser);
      }
    } catch (error) {
      return recover(error);
    }
    if (overlong) return recover();
    pending.release(recordEnd - pendingAt);
    pendingAt = recordEnd;
    return pending.length() > longestRecord + lookAhead ? recover() : '';
  }

  async function* consume(text: string): AsyncGenerator<Token[]> {
    const pieces = cutPieces(text);
    for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift()) {
      pieces.unshift(...cutPieces(await feed(piece, false)));
      yield* takeBatches();
    }
  }

  for await (const text of texts) yield* consume(text);
  for (let again = await feed('', true); again !== ''; again = await feed('', true)) yield* consume(again);
  if (onComment !== undefined) takeComments(pending.read(0), true);
  yield* takeBatches();
}
