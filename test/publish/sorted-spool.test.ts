import { readdirSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { openSortedSpool } from '../../src/publish/sorted-spool.ts';
import { temporaryFolder } from './temporary-folder.ts';

const line = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', ''));

/** The order that RDFC-1.0 asks for, by another way: the bytes in UTF-8. */
function sortedOnce(lines: readonly string[]): string[] {
  return [...new Set(lines)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

describe('a sorted spool', () => {
  test.prop([fc.array(line), fc.integer({ min: 1, max: 2000 })])(
    'gives each line once, in the order of bytes',
    (lines, budget) => {
      const folder = temporaryFolder();
      const spool = openSortedSpool({ folder, name: 'lines', budget });
      for (const one of lines) spool.add(one);
      expect([...spool.drain()]).toEqual(sortedOnce(lines));
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('sorts characters above U+FFFF after U+FFFD, in memory and on disk', () => {
    for (const budget of [1, 1_000_000]) {
      const spool = openSortedSpool({ folder: temporaryFolder(), name: 'lines', budget });
      for (const one of ['💧', '\ufffd', 'z', 'é', 'a']) spool.add(one);
      expect([...spool.drain()]).toEqual(['a', 'z', 'é', '\ufffd', '💧']);
    }
  });

  it('keeps carriage returns and other line separators inside a line', () => {
    const lines = ['a\rb', 'a\u2028b', 'a\u0085b', ''];
    const spool = openSortedSpool({ folder: temporaryFolder(), name: 'lines', budget: 1 });
    for (const one of lines) spool.add(one);
    expect([...spool.drain()]).toEqual(sortedOnce(lines));
  });

  it('never holds more than its budget, nor more than 64 runs', () => {
    const folder = temporaryFolder();
    const spool = openSortedSpool({ folder, name: 'lines', budget: 300 });
    let mostRuns = 0;
    const lines = Array.from({ length: 1000 }, (_, index) => String((index * 7919) % 1000));
    for (const one of lines) {
      spool.add(one);
      mostRuns = Math.max(mostRuns, readdirSync(folder).length);
    }
    expect(mostRuns).toBe(63);
    expect([...spool.drain()]).toEqual(sortedOnce(lines));
  });

  it('closes and forgets its runs when the reader stops early', () => {
    const spool = openSortedSpool({ folder: temporaryFolder(), name: 'lines', budget: 1 });
    for (const one of ['b', 'a', 'c']) spool.add(one);
    const openBefore = readdirSync('/proc/self/fd').length;
    for (const one of spool.drain()) {
      expect(one).toBe('a');
      break;
    }
    expect(readdirSync('/proc/self/fd').length).toBe(openBefore);
  });
});
