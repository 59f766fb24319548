import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/publish/read-lines.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('lines of a file', () => {
  it.each([
    ['', []],
    ['a\nb\n', ['a', 'b']],
    ['a\nb', ['a', 'b']],
    ['a\r\n\n💧é\u2028x\n', ['a\r', '', '💧é\u2028x']],
  ])('of %j are %j, whatever the size of the blocks', (text, lines) => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, text);
    for (const blockBytes of [1, 2, 3, 65536]) expect([...readLines(path, blockBytes)]).toEqual(lines);
  });
});
