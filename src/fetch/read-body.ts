import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { PipelineError } from '../model/errors.ts';
import { type Answer, toLoadError } from './request-url.ts';

type Chunks = AsyncIterable<Uint8Array>;

async function* capBytes(chunks: Chunks, maxBytes: number, url: string): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > maxBytes)
      throw new PipelineError(
        'SOURCE_REFUSED',
        `${url} is larger than ${maxBytes} bytes. Load it with another tool, check it, and give its path.`,
      );
    yield chunk;
  }
}

/** Undoes a compression that we asked for; a body that is cut is an error, where `fetch` would take what came. */
function decompress(body: Answer['body'], encoding: string, url: string): Chunks {
  if (encoding === '' || encoding === 'identity') return body;
  if (encoding !== 'gzip' && encoding !== 'x-gzip')
    throw new PipelineError(
      'SOURCE_UNREADABLE',
      `${url} is sent as "${encoding}", which was not asked for. Load it with another tool, and give its path.`,
    );
  // The error of either stream reaches the reader of the second one.
  return pipeline(body, createGunzip(), () => undefined);
}

function toReadError(cause: unknown, url: string): PipelineError {
  const { code } = cause as NodeJS.ErrnoException;
  if (!/^Z_|^ERR_/.test(code ?? '')) return toLoadError(cause, url);
  const message = `The gzip body of ${url} is damaged or cut. Try again later, or tell its publisher.`;
  return new PipelineError('SOURCE_UNREADABLE', message, { cause });
}

async function* readChunks({ url, body, headers }: Answer, maxBytes: number): AsyncGenerator<Uint8Array> {
  const encoding = String(headers['content-encoding'] ?? '')
    .trim()
    .toLowerCase();
  try {
    yield* capBytes(decompress(body, encoding, url), maxBytes, url);
  } catch (cause) {
    throw toReadError(cause, url);
  } finally {
    body.destroy();
  }
}

/**
 * Bytes of an answer, decompressed, `maxBytes` at most.
 *
 * @throws PipelineError while it is read: `SOURCE_UNREADABLE` for a damaged or cut body, `SOURCE_REFUSED` for one that is
 * too large, `SOURCE_UNREACHABLE` for a connection that breaks or drips
 */
export function readBody(answer: Answer, maxBytes: number): Chunks {
  // A body that is closed before anyone reads it emits an error that nobody hears, and Node ends the process.
  answer.body.on('error', () => undefined);
  return readChunks(answer, maxBytes);
}
