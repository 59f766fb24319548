import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareCodePoints } from '../model/compare-code-points.ts';
import { readBlocks } from './read-blocks.ts';

/** Name of the file of checksums of a release. */
export const sumsFile = 'SHA256SUMS';

/** Checksums as `sha256sum -c` reads them, sorted by path. */
export function formatSums(files: Iterable<{ path: string; sha256: string }>): string {
  const sorted = [...files].sort((a, b) => compareCodePoints(a.path, b.path));
  return sorted.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

/**
 * Paths of a release whose bytes are not those of its `SHA256SUMS`, or that are missing; empty for a whole release.
 *
 * @throws the error of the file system when `SHA256SUMS` itself cannot be read, or Error when it is not one.
 */
export function findDamagedFiles(release: string): string[] {
  const lines = readFileSync(join(release, sumsFile), 'utf8').split('\n').filter(Boolean);
  return lines.flatMap((line) => {
    const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (path === undefined)
      throw new Error(`${sumsFile} of ${release} has a line that is not a checksum: ${line}`);
    return hashFile(join(release, path)) === sha256 ? [] : [path];
  });
}

/** SHA-256 of a file, hexadecimal; `undefined` if there is no such file. */
export function hashFile(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const hash = createHash('sha256');
  for (const block of readBlocks(path)) hash.update(block);
  return hash.digest('hex');
}
