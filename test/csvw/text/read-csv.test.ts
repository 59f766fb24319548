import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type Dialect, defaultDialect } from '../../../src/csvw/dialect.ts';
import type { CsvwError } from '../../../src/csvw/report.ts';
import { type RawRow, readCsv } from '../../../src/csvw/text/read-csv.ts';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(source: string | Uint8Array, dialect: Partial<Dialect> = {}, size = 7) {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  const errors: CsvwError[] = [];
  const comments: string[] = [];
  const rows: RawRow[] = [];
  const options = { url: 'http://ex/t.csv', onComment: (text: string) => comments.push(text) };
  const batches = readCsv(
    pieces(bytes, size),
    { ...defaultDialect, ...dialect },
    (error) => errors.push(error),
    options,
  );
  for await (const batch of batches) rows.push(...batch);
  const codes = errors.map(({ code, row }) => (row === undefined ? code : `${code}@${row}`));
  return {
    rows,
    cells: rows.map((row) => row.cells),
    numbers: rows.map((row) => row.sourceNumber),
    codes,
    comments,
  };
}

const table = [
  ['id', 'nom'],
  ['1', 'Besançon'],
  ['2', 'Ouagadougou'],
];

describe('readCsv', () => {
  it.each([
    ['LF', 'id,nom\n1,Besançon\n2,Ouagadougou\n'],
    ['CRLF', 'id,nom\r\n1,Besançon\r\n2,Ouagadougou\r\n'],
    ['CR', 'id,nom\r1,Besançon\r2,Ouagadougou\r'],
    ['mixed ends', 'id,nom\r\n1,Besançon\n2,Ouagadougou\r'],
    ['no final end', 'id,nom\n1,Besançon\n2,Ouagadougou'],
    ['two final ends', 'id,nom\n1,Besançon\n2,Ouagadougou\n\n'],
    ['BOM', '\ufeffid,nom\n1,Besançon\n2,Ouagadougou\n'],
    ['quotes', '"id","nom"\n"1","Besançon"\n2,"Ouagadougou"\n'],
  ])('reads the same rows with %s, whatever the pieces', async (_, source) => {
    for (const size of [1, 2, 3, 1000]) {
      const { cells, numbers, codes, rows } = await read(source, {}, size);
      expect(cells).toEqual(table);
      expect(numbers).toEqual([1, 2, 3]);
      expect(rows.map(({ header }) => header)).toEqual([true, false, false]);
      expect(codes).toEqual([]);
    }
  });

  it.each([
    ['windows-1252', 'windows-1252', Buffer.from('id,nom\n1,\x80 \x92\x9c \xe9\n', 'latin1'), '€ ’œ é'],
    [
      'iso-8859-1 (a label of windows-1252)',
      'iso-8859-1',
      Buffer.from('id,nom\n1,l\x92\xe9t\xe9\n', 'latin1'),
      'l’été',
    ],
    ['iso-8859-15', 'iso-8859-15', Buffer.from('id,nom\n1,\xa4\xbd\n', 'latin1'), '€œ'],
    ['utf-16le with BOM', 'utf-8', Buffer.from('\ufeffid,nom\n1,Besançon\n', 'utf16le'), 'Besançon'],
    ['utf-16be with BOM', 'utf-8', Buffer.from('\ufeffid,nom\n1,Besançon\n', 'utf16le').swap16(), 'Besançon'],
    ['utf-16le without BOM', 'utf-16', Buffer.from('id,nom\n1,é\n', 'utf16le'), 'é'],
  ])('decodes %s', async (_, encoding, bytes, value) => {
    const { cells, codes } = await read(bytes, { encoding }, 1);
    expect(cells[1]?.[1]).toBe(value);
    expect(codes).toEqual([]);
  });

  it('leaves out rows with wrong bytes and keeps a U+FFFD of the author', async () => {
    const bytes = Buffer.concat([
      Buffer.from('id,nom\n1,ok \ufffd\n'),
      Buffer.from('2,\xe9t\xe9\n', 'latin1'),
      Buffer.from('3,été\n'),
    ]);
    const { cells, codes } = await read(bytes, {}, 11);
    expect(cells.map(([id]) => id)).toEqual(['id', '1', '3']);
    expect(codes).toEqual(['encoding-invalid@3']);
    expect((await read('id,nom\n1,ok \ufffd\n')).codes).toEqual([]);
  });

  it('reports a cut UTF-8 character at the end of the file', async () => {
    const { codes } = await read(Buffer.from([0x61, 0x0a, 0x62, 0xc3]));
    expect(codes).toEqual(['encoding-invalid@2']);
  });

  it('reports ragged rows with their number, leaves them out and goes on', async () => {
    const { cells, numbers, codes } = await read('a,b\n1,2\n3\n4,5,6\n7,8\n');
    expect(cells).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['7', '8'],
    ]);
    expect(numbers).toEqual([1, 2, 5]);
    expect(codes).toEqual(['row-ragged@3', 'row-ragged@4']);
  });

  it.each([1, 3, 1000])('goes on after stray and unclosed quotes (pieces of %i)', async (size) => {
    const { cells, codes } = await read('a,b\n1,x"y"\n2,"ok"\n"3"z,4\n5,"open\n6,7\n', {}, size);
    expect(cells).toEqual([
      ['a', 'b'],
      ['2', 'ok'],
      ['6', '7'],
    ]);
    expect(codes).toEqual(['quote-misplaced@2', 'quote-misplaced@4', 'quote-unclosed@5']);
  });

  it('keeps line ends and doubled quotes inside quotes', async () => {
    const { cells } = await read('a,b\r\n"x\r\ny","say ""hi"""\r\n');
    expect(cells[1]).toEqual(['x\r\ny', 'say "hi"']);
  });

  it('follows the quotes and escapes of the dialect', async () => {
    const escaped = await read('a,b\n"x\\"y",2\n', { doubleQuote: false });
    expect(escaped.cells[1]).toEqual(['x"y', '2']);
    expect((await read("a,b\n'x,y',2\n", { quoteChar: "'" })).cells[1]).toEqual(['x,y', '2']);
    expect((await read('a,b\n"x,y"\n', { quoteChar: null })).cells[1]).toEqual(['"x', 'y"']);
    expect((await read('a||b\n1||2\n', { delimiter: '||' })).cells[1]).toEqual(['1', '2']);
  });

  it('reports NUL characters', async () => {
    expect((await read('a,b\n1,\0\n2,3\n')).codes).toEqual(['character-nul@2']);
  });

  it('tells an empty file from one with only a header', async () => {
    expect(await read('')).toMatchObject({ rows: [], codes: ['file-empty'] });
    expect(await read('\ufeff')).toMatchObject({ rows: [], codes: ['file-empty'] });
    expect(await read('a,b\n')).toMatchObject({ cells: [['a', 'b']], codes: [] });
  });

  it('skips rows, columns and comments, and hands the texts over', async () => {
    const source = '# made "today\nRégion;x\nid;nom\n# a note\n1;A\n#2;B\n3;C\n# end';
    const dialect = { skipRows: 2, skipColumns: 1, delimiter: ';', commentPrefix: '#' };
    const { cells, numbers, comments, codes } = await read(source, dialect);
    expect(cells).toEqual([['nom'], ['A'], ['C']]);
    expect(numbers).toEqual([3, 5, 7]);
    expect(comments).toEqual([' made "today', 'Région;x', ' a note', '2;B', ' end']);
    expect(codes).toEqual([]);
  });

  it('keeps rows that begin with # unless the dialect has comments', async () => {
    expect((await read('a\n#1\n')).cells).toEqual([['a'], ['#1']]);
  });

  it('trims outside quotes as the dialect says', async () => {
    expect((await read('a,b\n 1 , "x " \n', { trim: 'true' })).cells[1]).toEqual(['1', 'x ']);
    expect((await read('a,b\n 1 , 2 \n', { trim: 'start' })).cells[1]).toEqual(['1 ', '2 ']);
    expect((await read('a,b\n 1 , 2 \n', { trim: 'false' })).cells[1]).toEqual([' 1 ', ' 2 ']);
  });

  it('leaves blank lines out, with a warning inside the table', async () => {
    expect((await read('a,b\n\n1,2\n\n\n')).codes).toEqual(['row-blank@2']);
    const skipped = await read('a,b\n,\n1,2\n', { skipBlankRows: true });
    expect(skipped.numbers).toEqual([1, 3]);
    expect(skipped.codes).toEqual([]);
  });

  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r', ' ', '#', '😀'),
    maxLength: 6,
  });
  property.prop([
    fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.integer({ min: 1, max: 9 }),
  ])('reads back what RFC 4180 quoting writes', async (rows, end, size) => {
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const source = rows.map((row) => row.map(quote).join(',')).join(end);
    const { cells, codes } = await read(source, { headerRowCount: 0 }, size);
    expect(cells).toEqual(rows);
    expect(codes).toEqual([]);
  });

  property.prop([
    fc.array(
      fc.constantFrom('1,2', '"a ""b""",c', '"x\ny",z', 'é,', 'x', '1,2,3', 'a"b",c', '"a"b,c', '\0,1'),
      { maxLength: 12 },
    ),
    fc.constantFrom('\n', '\r\n'),
    fc.integer({ min: 1, max: 12 }),
  ])('keeps every good row and reports every bad one', async (lines, end, size) => {
    const good = new Set(['1,2', '"a ""b""",c', '"x\ny",z', 'é,']);
    const { cells, codes } = await read(['h,k', ...lines].join(end) + end, {}, size);
    const kept = lines.filter((line) => good.has(line));
    expect(cells).toHaveLength(kept.length + 1);
    expect(codes).toHaveLength(lines.length - kept.length);
  });

  property.prop([fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 9 })])(
    'never throws and never changes the width, whatever the bytes',
    async (bytes, size) => {
      const { cells } = await read(bytes, {}, size);
      expect(new Set(cells.map((row) => row.length)).size).toBeLessThanOrEqual(1);
    },
  );
});

describe('memory', () => {
  it('a quote that is never closed does not take the rest of the file', async () => {
    const lines = Array.from({ length: 300_000 }, (_, index) => `${index},some text here`);
    lines[1] = '1,"open';
    const { cells, codes } = await read(`a,b\n${lines.join('\n')}\n`, {}, 65_536);
    expect(codes).toEqual(['quote-unclosed@3']);
    expect(cells).toHaveLength(300_000);
    expect(cells.at(-1)).toEqual(['299999', 'some text here']);
  });

  it('many refused rows in one large piece cost no more than their length', async () => {
    const lines = Array.from({ length: 12_000 }, (_, index) =>
      index % 2 === 0 ? `${index},x"y"` : `${index},😀`,
    );
    const { cells, codes } = await read(`a,b\n${lines.join('\n')}`, {}, Number.MAX_SAFE_INTEGER);
    expect(cells).toHaveLength(6001);
    expect(codes).toHaveLength(6000);
    expect(cells.every((row) => !row.join('').includes('\ufffd'))).toBe(true);
  }, 20_000);

  it('a line that never ends is refused, not kept', async () => {
    const long = Buffer.alloc(9 * 1024 * 1024, 'x');
    const source = Buffer.concat([Buffer.from('a,b\n1,2\n'), long, Buffer.from('\n3,4\n')]);
    const { cells, codes } = await read(source, {}, 65_536);
    expect(cells.map(([first]) => first)).toEqual(['a', '1', '3']);
    expect(codes).toEqual(['quote-unclosed@3']);
  });
});
