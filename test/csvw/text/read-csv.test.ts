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
    errors,
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

  it('removes one byte order mark, at the start; every other U+FEFF is data', async () => {
    const { cells, codes } = await read('\ufeff\ufeffid,nom\n\ufeff1,a\n2,x"y\n\ufeff3,\ufeff\n');
    expect(cells).toEqual([
      ['\ufeffid', 'nom'],
      ['\ufeff1', 'a'],
      ['\ufeff3', '\ufeff'],
    ]);
    expect(codes).toEqual(['quote-misplaced@3']);
  });

  it('takes chunks whose memory is used again', async () => {
    const bytes = Buffer.from('id,nom\n1,Besançon 🦊\n2,"Ouaga""dougou"\n3,x"y\n4,é\n');
    for (let size = 1; size < 9; size += 1) {
      const chunk = Buffer.alloc(size);
      async function* reuse(): AsyncGenerator<Uint8Array> {
        for (let at = 0; at < bytes.length; at += size) {
          yield chunk.subarray(0, bytes.copy(chunk, 0, at, at + size));
          chunk.fill(0);
        }
      }
      const cells: string[][] = [];
      for await (const batch of readCsv(reuse(), defaultDialect, () => undefined)) {
        cells.push(...batch.map((row) => row.cells));
      }
      expect(cells).toEqual([
        ['id', 'nom'],
        ['1', 'Besançon 🦊'],
        ['2', 'Ouaga"dougou'],
        ['4', 'é'],
      ]);
    }
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

  it('keeps the noncharacter U+FDD0 and a U+FFFD beside wrong bytes', async () => {
    const bytes = Buffer.concat([Buffer.from('a\n\ufdd0\n\ufffd\n\ufffd'), Buffer.from([0xe9, 0x0a])]);
    const { cells, codes } = await read(bytes, {}, 100);
    expect(cells).toEqual([['a'], ['\ufdd0'], ['\ufffd']]);
    expect(codes).toEqual(['encoding-invalid@4']);
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
    expect(codes).toEqual(['row-too-long@3']);
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
    expect(codes).toEqual(['row-too-long@3']);
  });

  const mebibyte = 1024 * 1024;
  it.each([
    ['a quoted cell', `"${'x'.repeat(10 * mebibyte)}",2`, true],
    ['a cell without quotes', `${'x'.repeat(10 * mebibyte)},2`, false],
    ['empty cells', ','.repeat(10 * mebibyte), false],
    ['empty cells, hardly too many', ','.repeat(4 * mebibyte + 1), false],
    ['an opened quote and no line end', `1,"${'x'.repeat(10 * mebibyte)}`, true],
    ['characters of two bytes, hardly too many', `1,${'é'.repeat(2 * mebibyte)}`, false],
  ])('%s over 4 MiB is refused as too long, and the rows after it are read', async (_, row, quoted) => {
    const { errors, numbers, cells } = await read(`a,b\n1,2\n${row}\n3,4\n5\n6,7\n`, {}, 65_536);
    expect(cells.map(([first]) => first)).toEqual(['a', '1', '3', '6']);
    expect(numbers).toEqual([1, 2, 4, 6]);
    expect(errors).toMatchObject([
      { code: 'row-too-long', row: 3, severity: 'error', message: expect.stringContaining('4194304 bytes') },
      { code: 'row-ragged', row: 5 },
    ]);
    expect(/quote/.test(errors[0]?.message ?? '')).toBe(quoted);
  });

  it('a row of 4 MiB with its line end is read, and so is a header of 100 000 columns', async () => {
    const long = 'x'.repeat(4 * mebibyte - 3);
    for (const size of [65_536, 4 * mebibyte + 5]) {
      const { cells, codes } = await read(`a,b\n1,${long}\n3,4\n1,${long}x\n`, {}, size);
      expect(cells[1]?.[1] === long).toBe(true);
      expect(cells[2]).toEqual(['3', '4']);
      expect(codes).toEqual(['row-too-long@4']);
    }
    const header = Array.from({ length: 100_000 }, (_, index) => `c${index}`).join(',');
    expect((await read(`${header}\n`, {}, 65_536)).cells[0]).toHaveLength(100_000);
  });

  it('comments do not add up to a row that is too long, and one without end is refused', async () => {
    const comment = `# ${'x'.repeat(98)}\n`;
    const many = comment.repeat(100_000);
    const dialect = { commentPrefix: '#' };
    const { codes, comments, numbers } = await read(`${many}a,b\n${many}1,2\n`, dialect, 65_536);
    expect(codes).toEqual([]);
    expect(comments).toHaveLength(200_000);
    expect(numbers).toEqual([100_001, 200_002]);
    const endless = await read(`a,b\n#${'x'.repeat(5 * mebibyte)}\n1,2\n`, dialect, 65_536);
    expect(endless.codes).toEqual(['row-too-long@2']);
    expect(endless.numbers).toEqual([1, 3]);
  });

  it('holds no more of a row that is too long than it may read', async () => {
    const block = Buffer.alloc(65_536, 'x');
    let peak = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('a\n"');
      for (let count = 0; count < 3200; count += 1) {
        yield block;
        const { heapUsed, external } = process.memoryUsage();
        if (count % 64 === 0) peak = Math.max(peak, heapUsed + external);
      }
      yield Buffer.from('"\nend\n');
    }
    const { heapUsed, external } = process.memoryUsage();
    const codes: string[] = [];
    const rows: string[][] = [];
    const batches = readCsv(endless(), defaultDialect, ({ code }) => codes.push(code));
    for await (const batch of batches) rows.push(...batch.map((row) => row.cells));
    expect(codes).toEqual(['row-too-long']);
    expect(rows).toEqual([['a'], ['end']]);
    expect(peak - heapUsed - external).toBeLessThan(100 * mebibyte);
  });
});
