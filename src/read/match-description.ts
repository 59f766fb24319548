import { createReadStream } from 'node:fs';
import { PipelineError } from '../model/errors.ts';
import { isEnough } from './find-header.ts';
import type { DescribedSource } from './read-source.ts';
import { surveyFile } from './survey-file.ts';

/** How well a file fits a description. */
export interface DescriptionMatch {
  /** Columns that the description requires, and how many of them the file has. */
  readonly required: number;
  readonly requiredMatched: number;
  /** Columns of the description that the file has. */
  readonly matched: number;
  /** Columns of the description that the file does not have, and that no step of its layout fills. */
  readonly missing: number;
  /** Columns of the file that the description does not know. */
  readonly unknown: number;
  /** Whether the file can be read with the description at all. */
  readonly readable: boolean;
  /** Share of the first rows that have the width of the header, from 0 to 1. */
  readonly fitting: number;
}

/**
 * Tells how well a file fits a description, by its beginning; `undefined` when it is no text, is empty, or has no row that
 * names a column of the description.
 *
 * @param file its path, or its bytes
 */
export async function matchDescription(
  file: string | Uint8Array,
  source: DescribedSource,
): Promise<DescriptionMatch | undefined> {
  const stream = typeof file === 'string' ? createReadStream(file) : undefined;
  const bytes: AsyncIterable<Uint8Array> = stream ?? once(Buffer.from(file));
  try {
    const { match, dialect } = await surveyFile(bytes, source);
    if (match === undefined) return undefined;
    const fills = new Set(source.layout.flatMap((step) => step.fills));
    const required = match.table.columns.filter((column) => column.required && !column.virtual);
    const missing = new Set(match.missing.map(({ name }) => name));
    return {
      required: required.length,
      requiredMatched: required.filter(({ name }) => !missing.has(name)).length,
      matched: match.positions.filter((position) => position !== -1).length,
      missing: [...missing].filter((name) => !fills.has(name)).length,
      unknown: match.unknown.length,
      readable: isEnough(match, fills),
      fitting: dialect.measure.share,
    };
  } catch (error) {
    if (error instanceof PipelineError) return undefined;
    throw error;
  } finally {
    stream?.destroy();
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
