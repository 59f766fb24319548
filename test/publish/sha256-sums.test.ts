import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDamagedFiles, formatSums, sumsFile } from '../../src/publish/sha256-sums.ts';
import { temporaryFolder } from './temporary-folder.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('SHA256SUMS', () => {
  it('is sorted by path, with two blanks', () => {
    expect(
      formatSums([
        { path: 'b', sha256: sha256('b') },
        { path: 'a/c', sha256: sha256('c') },
      ]),
    ).toBe(`${sha256('c')}  a/c\n${sha256('b')}  b\n`);
  });

  it('finds what was changed or is missing', () => {
    const folder = temporaryFolder();
    for (const path of ['a', 'b', 'c']) writeFileSync(join(folder, path), path);
    writeFileSync(
      join(folder, sumsFile),
      formatSums(['a', 'b', 'c'].map((path) => ({ path, sha256: sha256(path) }))),
    );
    expect(findDamagedFiles(folder)).toEqual([]);
    writeFileSync(join(folder, 'a'), 'A');
    rmSync(join(folder, 'c'));
    expect(findDamagedFiles(folder)).toEqual(['a', 'c']);
  });

  it('must be there, and be a list of checksums', () => {
    const folder = temporaryFolder();
    expect(() => findDamagedFiles(folder)).toThrow(/ENOENT/);
    writeFileSync(join(folder, sumsFile), 'half a li');
    expect(() => findDamagedFiles(folder)).toThrow(/not a checksum/);
  });
});
