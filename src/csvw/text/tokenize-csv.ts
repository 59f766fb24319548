import { finished } from 'node:stream/promises';
import { CsvError, Parser } from 'csv-parse';
import type { Dialect } from '../dialect.ts';
import { describeRefusal, parserOptions } from './csv-parse-options.ts';
import { splitLine } from './skip-lines.ts';

/** A record as the tokenizer cuts it: its cells, or what is wrong with the line where it begins. */
export interface Token {
  /** Number of the record among records and comments, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly problem?: { readonly code: string; readonly message: string };
}

/** Records of a batch: few enough for the quads made of them to die young, so that memory stays flat on large files. */
const batchSize = 16;

/** Characters that are given to the parser at once: what is read again after a refused record is at most a piece. */
const pieceLength = 16_384;

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
  let pending: Buffer = Buffer.alloc(0);
  let pendingAt = 0;
  let recordEnd = 0;
  /** Number of the last record before the current parser, and of the last one at all. */
  let offset = 0;
  let last = 0;
  const longestTerminator = Math.max(...dialect.lineTerminators.map((terminator) => terminator.length));
  /** The last characters of a refused line whose end has not come. */
  let badLine: string | undefined;
  let parser = openParser();

  function* takeBatches(): Generator<Token[]> {
    const made = tokens;
    tokens = [];
    for (let at = 0; at < made.length; at += batchSize) yield made.slice(at, at + batchSize);
  }

  function takeComments(raw: string, final: boolean): string {
    let rest = raw;
    while (prefix !== null && rest.startsWith(prefix)) {
      const split = splitLine(rest, dialect.lineTerminators, final);
      if (split === undefined) break;
      onComment?.(split.line.slice(prefix.length));
      rest = split.rest;
    }
    return rest;
  }

  function openParser(): Parser {
    const keepRaw = onComment !== undefined && prefix !== null;
    const opened = new Parser(parserOptions(dialect, keepRaw));
    // Records are taken where they are made: `on_record` would describe each of them at length first.
    opened.push = (record: string[] | { record: string[]; raw: string } | null): boolean => {
      if (record === null) return Parser.prototype.push.call(opened, null);
      const cells = Array.isArray(record) ? record : record.record;
      if (!Array.isArray(record)) takeComments(record.raw, true);
      const { records, comment_lines: comments, bytes } = opened.info;
      last = offset + records + comments;
      recordEnd = bytes;
      tokens.push({ number: last, cells });
      return true;
    };
    opened.on('error', () => undefined);
    opened.resume();
    return opened;
  }

  /** Notes the refused record and opens a new parser; gives the text from the line where the record begins. */
  function recover(error: unknown): string {
    if (!(error instanceof CsvError)) throw error;
    const text = pending.subarray(recordEnd - pendingAt).toString('utf8');
    const bad = takeComments(text, false);
    const comments = text.slice(0, text.length - bad.length).split(/\r\n|\r|\n/).length - 1;
    last += comments + 1;
    tokens.push({ number: last, cells: [], problem: describeRefusal(error) });
    offset = last;
    pending = Buffer.alloc(0);
    pendingAt = 0;
    recordEnd = 0;
    parser = openParser();
    badLine = '';
    return bad;
  }

  /** Text after the bad line; empty while the end of that line has not come. */
  function dropBadLine(text: string, final: boolean): string {
    if (badLine === undefined) return text;
    const split = splitLine(badLine + text, dialect.lineTerminators, final);
    // Only what may be half a line end is kept: the line may be as long as the file.
    badLine = split === undefined ? (badLine + text).slice(-longestTerminator) : undefined;
    return split?.rest ?? '';
  }

  /** Gives a piece to the parser; after a refusal, gives back the text that has to be read again. */
  async function feed(piece: string, final: boolean): Promise<string> {
    const bytes = Buffer.from(dropBadLine(piece, final));
    pending = pending.length === 0 ? bytes : Buffer.concat([pending, bytes]);
    try {
      if (bytes.length > 0) await write(parser, bytes);
      if (final) {
        parser.end();
        await finished(parser);
      }
    } catch (error) {
      return recover(error);
    }
    pending = pending.subarray(recordEnd - pendingAt);
    pendingAt = recordEnd;
    return '';
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
  if (onComment !== undefined) takeComments(pending.toString('utf8'), true);
  yield* takeBatches();
}
