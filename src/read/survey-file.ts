import { PipelineError } from '../model/errors.ts';
import { decodeAll } from './bytes/decode-bytes.ts';
import { type DetectedEncoding, detectEncoding } from './bytes/detect-encoding.ts';
import { findBinary } from './bytes/find-binary.ts';
import { peekBytes } from './bytes/peek-bytes.ts';
import { type DetectedDialect, detectDialect } from './detect-dialect.ts';
import { matchHeader } from './find-header.ts';
import type { ColumnMatch } from './match-columns.ts';
import type { DescribedSource } from './read-source.ts';
import { type Line, splitLines } from './records/split-lines.ts';

/** What the beginning of a file tells about all of it. */
export interface FileSurvey {
  readonly encoding: DetectedEncoding;
  readonly dialect: DetectedDialect;
  /** How its header answers to the description; none when no header was found. */
  readonly match: ColumnMatch | undefined;
  /** The first lines. */
  readonly lines: readonly Line[];
  /** The whole file, to be read once. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Bytes at the beginning of a file that are looked at before it is read. */
const surveyed = 256 * 1024;

/**
 * Looks at the beginning of a file: what it is, its encoding, its delimiter and quotes, where its header is.
 *
 * @throws PipelineError `SOURCE_UNREADABLE` when it is no text, `SOURCE_EMPTY` when there is nothing in it
 */
export async function surveyFile(
  input: AsyncIterable<Uint8Array>,
  source: DescribedSource,
): Promise<FileSurvey> {
  const { head, complete, bytes } = await peekBytes(input, surveyed);
  const binary = findBinary(head);
  if (binary !== undefined) {
    throw new PipelineError(
      'SOURCE_UNREADABLE',
      `${source.path} is ${binary}, not a CSV file. Take the table out of it and save it as CSV.`,
    );
  }
  const encoding = await detectEncoding(head, source.table.dialect.encoding);
  const all = await readLines(await decodeAll(head, encoding.encoding), source);
  // The last line may be cut.
  const lines = complete || all.length < 2 ? all : all.slice(0, -1);
  if (lines.every(({ text }) => text.trim() === '')) {
    throw new PipelineError('SOURCE_EMPTY', `${source.path} is empty. Check the export that made it.`);
  }
  const dialect = detectDialect(lines, source);
  const { header } = dialect;
  const match =
    header === undefined ? undefined : matchHeader(header, source.table, source.table.dialect.skipColumns);
  return { encoding, dialect, match, lines, bytes };
}

async function readLines(text: string, source: DescribedSource): Promise<Line[]> {
  const batches: (readonly Line[])[] = [];
  for await (const batch of splitLines(once(text), source.table.dialect.lineTerminators)) batches.push(batch);
  return batches.flat();
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
