import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { PipelineError } from '../model/errors.ts';

/**
 * Opens a local file of declarations as a stream of bytes.
 *
 * @throws PipelineError `SOURCE_MISSING` when it is not a file that can be opened
 */
export async function openFile(path: string): Promise<AsyncIterable<Uint8Array>> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new PipelineError(
      'SOURCE_MISSING',
      `No file at ${path}. Check the path, or "url" in the source.csvw.json beside it.`,
      { cause },
    );
  });
  if (!found.isFile())
    throw new PipelineError('SOURCE_MISSING', `${path} is not a file. Give the path of a CSV file.`);
  return readBytes(path);
}

async function* readBytes(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw new PipelineError(
      'SOURCE_UNREADABLE',
      `${path} could not be read. Check its permissions and the disk.`,
      { cause },
    );
  }
}
