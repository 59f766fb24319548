import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PipelineError } from '../model/errors.ts';
import { type DescribedSource, readSource } from './read-source.ts';

/**
 * Reads the description of every source of a folder (`data/sources`), in the order of their names.
 *
 * @throws PipelineError `SOURCE_MISSING` when the folder is not there or holds no source
 */
export async function listSources(folder: string): Promise<DescribedSource[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new PipelineError('SOURCE_MISSING', `No folder of sources at ${folder}. Give one with --sources.`, {
      cause,
    });
  });
  const names = entries
    .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
    .map((entry) => entry.name);
  if (names.length === 0) {
    throw new PipelineError(
      'SOURCE_MISSING',
      `No source in ${folder}: each is a folder with a source.csvw.json. See docs/sources.md.`,
    );
  }
  return Promise.all(names.sort().map((name) => readSource(join(folder, name))));
}
