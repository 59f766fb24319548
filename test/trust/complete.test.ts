import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/model/package-root.ts';

const folder = join(packageRoot, 'test', 'trust');

/** Letters of the lists of faults and how many cases each has: files and values. */
const lists = { F: 36, V: 36 } as const;

describe('every fault of the lists has a test of its name', async () => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.test.ts'));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const named = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/['"`]((?:[FV]\d\d(?:, )?)+)[ :]/g)].flatMap(([, names = '']) => names.split(', ')),
    ),
  );

  it.each(Object.entries(lists))('%s01 to %i', (letter, count) => {
    const wanted = Array.from(
      { length: count },
      (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`,
    );
    expect(wanted.filter((name) => !named.has(name))).toEqual([]);
  });
});
