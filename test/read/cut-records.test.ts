import { describe, expect, it } from 'vitest';
import { cutRecords } from '../../src/read/records/cut-records.ts';
import { splitFields } from '../../src/read/records/split-fields.ts';
import { splitLines } from '../../src/read/records/split-lines.ts';
import type { TextRecord } from '../../src/read/records/text-record.ts';

const syntax = { delimiter: ',', quoteChar: '"', doubleQuote: true };

async function cut(text: string, width: number, piece: number): Promise<TextRecord[]> {
  async function* pieces(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += piece) yield text.slice(at, at + piece);
  }
  const records: TextRecord[] = [];
  const rules = {
    syntax,
    width,
    firstNumber: 2,
    commentPrefix: '#',
    onComment: () => {},
    keepBlank: false,
    oneByte: false,
  };
  for await (const batch of cutRecords(splitLines(pieces(), []), rules)) records.push(...batch);
  return records;
}

describe('cutRecords', () => {
  it.each([1, 2, 3, 100])('cuts the same rows whatever the pieces are (%i)', async (piece) => {
    const records = await cut('a,"b\r\nc",d\r\n#x\r\n\r\ne,f\r"g,h,i\nj,k,l', 3, piece);
    expect(records.map(({ number, raw, problem }) => [number, raw, problem !== undefined])).toEqual([
      [2, 'a,"b\nc",d', false],
      [4, '', false],
      [5, 'e,f', true],
      [6, '"g,h,i', true],
      [7, 'j,k,l', false],
    ]);
  });

  it('sets aside all lines of a cell whose quotes break after lines that are no rows', async () => {
    const records = await cut('a,"text\nmore text\nx,y,z\nsaid "so" it,b\nj,k,l', 3, 100);
    expect(records.map(({ problem }) => problem !== undefined)).toEqual([true, true, true, true, false]);
  });

  it('goes on after a quote that is never closed, however many lines come', async () => {
    const records = await cut(`a,"b,c\n${'d,e,f\n'.repeat(30_000)}`, 3, 16_384);
    expect(records).toHaveLength(30_001);
    expect(records.filter(({ problem }) => problem !== undefined)).toHaveLength(1);
  });
});

describe('splitFields', () => {
  it.each([
    ['a,b', 'plain', ['a', 'b']],
    ['"a,b","c ""d"""', 'strict', ['a,b', 'c "d"']],
    ['"a" , "b"', 'spaced', ['a', 'b']],
    ['a,5" b', 'stray', ['a', '5" b']],
    ['"a" b,c', 'stray', ['"a" b', 'c']],
    ['a,"b,c', 'open', ['a']],
  ])('%s is %s', (text, form, fields) => {
    expect(splitFields(text, syntax)).toMatchObject({ form, fields });
  });
});
