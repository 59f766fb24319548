import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { PipelineError } from '../model/errors.ts';
import { type Fingerprint, openFingerprint } from './fingerprint.ts';
import { readBlocks } from './read-blocks.ts';
import {
  openJsonLdReader,
  openN3Reader,
  openRdfXmlReader,
  type StatementReader,
  type TakeStatement,
} from './read-statements.ts';
import type { ReleaseFile } from './release.ts';
import { hashFile } from './sha256-sums.ts';

/** How files are read back as RDF, by extension. */
const readers: Readonly<Record<string, (take?: TakeStatement) => StatementReader>> = {
  nt: (take) => openN3Reader('application/n-quads', take),
  nq: (take) => openN3Reader('application/n-quads', take),
  ttl: (take) => openN3Reader('text/turtle', take),
  jsonld: openJsonLdReader,
  rdf: openRdfXmlReader,
};
/** JSON-LD without nodes: bytes only. */
const contextFile = 'context.jsonld';
const blocksPerTurn = 16;

/**
 * Reads written files again, as a user will: the bytes on the disk must be those written, and each RDF file, read by a
 * parser that has no part in writing (n3 or oxigraph), must give the same statements.
 *
 * @param statements that files must hold, by path; an RDF file without is only read.
 * @throws PipelineError `RELEASE_CORRUPT` naming the first file that differs.
 */
export async function readBack(
  folder: string,
  files: Iterable<ReleaseFile>,
  statements: ReadonlyMap<string, Fingerprint>,
): Promise<void> {
  for (const file of files) {
    const path = join(folder, file.path);
    const openReader = file.path === contextFile ? undefined : readers[file.path.split('.').at(-1) ?? ''];
    if (openReader !== undefined) await readRdf(path, openReader, file, statements.get(file.path));
    else if (hashFile(path) !== file.sha256)
      throw corrupt(file.path, 'its bytes on the disk are not those written');
    await nextTurn();
  }
}

async function readRdf(
  path: string,
  openReader: (take?: TakeStatement) => StatementReader,
  file: ReleaseFile,
  statements?: Fingerprint,
): Promise<void> {
  const hash = createHash('sha256');
  const meter = openFingerprint();
  let blocks = 0;
  try {
    const reader = openReader(statements === undefined ? undefined : meter.add);
    for (const block of readBlocks(path)) {
      hash.update(block);
      reader.push(block);
      if (++blocks % blocksPerTurn === 0) await nextTurn();
    }
    reader.end();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    throw corrupt(
      file.path,
      `it cannot be read back (${error instanceof Error ? error.message : error})`,
      error,
    );
  }
  if (hash.digest('hex') !== file.sha256)
    throw corrupt(file.path, 'its bytes on the disk are not those written');
  if (statements === undefined) return;
  const read = meter.read();
  if (read.count !== statements.count)
    throw corrupt(file.path, `${statements.count} statements were written and ${read.count} are read`);
  if (read.sum !== statements.sum)
    throw corrupt(file.path, 'its statements are read otherwise than they were written');
}

function corrupt(path: string, reason: string, cause?: unknown): PipelineError {
  return new PipelineError(
    'RELEASE_CORRUPT',
    `${path} is not as it should be: ${reason}. The draft is dropped and the last release stays; run again, and report it if it comes back.`,
    { cause },
  );
}
