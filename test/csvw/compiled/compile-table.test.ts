import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { compileTable } from '../../../src/csvw/compiled/compile-table.ts';
import type { Table } from '../../../src/csvw/index.ts';
import { describeTable, inChunks, runCompiledPath, runReferencePath } from './both-paths.ts';
import { arbitraryCase } from './cases.ts';

const people = {
  tableSchema: {
    aboutUrl: 'https://example.org/person/{id}',
    columns: [
      { name: 'id', titles: 'id', required: true, suppressOutput: true },
      { name: 'name', titles: 'name', lang: 'fr', propertyUrl: 'schema:name' },
      { name: 'born', titles: 'born', datatype: 'date', propertyUrl: 'schema:birthDate', null: ['', 'NA'] },
      {
        name: 'town',
        titles: 'town',
        propertyUrl: 'schema:homeLocation',
        valueUrl: 'https://example.org/{+town}',
      },
      { name: 'type', virtual: true, propertyUrl: 'rdf:type', valueUrl: 'schema:Person' },
      {
        name: 'place',
        virtual: true,
        aboutUrl: 'https://example.org/{+town}',
        propertyUrl: 'rdf:type',
        valueUrl: 'schema:Place',
      },
    ],
  },
};
const header = 'id,name,born,town\n';
const person = describeTable(people);

async function expectSame(table: Table, bytes: Uint8Array, size?: number) {
  const { lines, errors } = await runReferencePath(table, bytes);
  const compiled = await runCompiledPath(table, bytes, size);
  expect({ lines: compiled.lines, errors: compiled.errors }).toEqual({ lines, errors });
  expect(compiled.result.quads).toBe(lines.length);
  return compiled;
}

describe('both paths', () => {
  test.prop([arbitraryCase, fc.integer({ min: 1, max: 400 })], { numRuns: 800 })(
    'give the same quads and the same errors for the same file',
    async ({ description, bytes }, size) => {
      await expectSame(describeTable(description), bytes, size);
    },
    120_000,
  );

  it('give the same wherever the chunks end', async () => {
    const rows =
      '1,"Zoé ""la rousse"" 🦊",2001-02-28,fr/Sète\r\n2,"a\nb",NA,x\r\r3,bad,2001-02-30,y\n4,ragged\n5,l"x,,\n6,é,,"z';
    const bytes = Buffer.concat([Buffer.from(`\ufeff${header}${rows}`), Buffer.from([0xe9])]);
    for (let size = 1; size <= bytes.length; size += 1) await expectSame(person, bytes, size);
  });
});

describe('compileTable', () => {
  it('writes canonical N-Quads from bytes', async () => {
    const bytes = Buffer.from(`${header}a b,"L'""é""\n\\\u007f",2024-02-29,fr/Đà Nẵng?x\n`);
    const { lines, result } = await expectSame(person, bytes);
    expect(result).toEqual({ rows: 1, quads: 5, referenceRows: 0 });
    const subject = '<https://example.org/person/a%20b>';
    const town = '<https://example.org/fr/%C4%90%C3%A0%20N%E1%BA%B5ng?x>';
    const graph = '<https://example.org/graph>';
    expect(lines).toContain(`${subject} <http://schema.org/name> "L'\\"é\\"\\n\\\\\\u007F"@fr ${graph} .`);
    expect(lines).toContain(`${subject} <http://schema.org/homeLocation> ${town} ${graph} .`);
  });

  it.each([
    ['CRLF, a byte order mark and a last line without end', '\ufeffid,name,born,town\r\n1,a,,x\r\n2,b,,y', 2],
    ['old Macintosh line ends', 'id,name,born,town\r1,a,,x\r2,b,,y\r', 2],
    ['nulls and empty cells', `${header}1,,NA,\n`, 1],
    ['blank lines', `${header}1,a,,x\n\n2,b,,y\n\n`, 2],
    ['no row of data', header, 0],
  ])('needs no reference code for %s', async (_name, text, rows) => {
    const { result } = await expectSame(person, Buffer.from(text));
    expect(result).toMatchObject({ rows, referenceRows: 0 });
    expect(result.fallback).toBeUndefined();
  });

  it('takes back what it wrote of a row that it then leaves to the reference code', async () => {
    const columns = [
      { name: 'a', titles: 'a' },
      { name: 'b', titles: 'b', valueUrl: 'https://example.org/{+b}' },
    ];
    const table = describeTable({ tableSchema: { aboutUrl: 'https://example.org/{_row}', columns } });
    const { lines, result } = await expectSame(table, Buffer.from('a,b\n1,x\n2,[y]\n'));
    expect(result).toMatchObject({ rows: 2, referenceRows: 1, quads: 3 });
    expect(lines).toHaveLength(3);
  });

  it('takes lists from bytes, unless they are null as a whole', async () => {
    const list = { name: 'a', titles: 'a', datatype: 'token', separator: ';', null: ['', 'n;a', 'x'] };
    const table = describeTable({ tableSchema: { aboutUrl: 'https://example.org/{_row}', columns: [list] } });
    const { lines, result } = await expectSame(table, Buffer.from('a\n1; 2 ;x;;é\nn;a\nn;b\n'));
    expect(result).toMatchObject({ rows: 3, referenceRows: 0 });
    expect(lines).toHaveLength(5);
  });

  it.each([
    ['a day that does not exist', '1,a,2023-02-30,x', 'value-invalid', 1],
    ['a required cell that is empty', ',a,,x', 'value-missing', 1],
    ['a value that makes no IRI', '1,a,,[x]', 'iri-invalid', 1],
    ['a row with a cell too many', '1,a,,x,more', 'row-ragged', 0],
    ['a row with a cell too few', '1,a,', 'row-ragged', 0],
    ['a stray quote', '1,a"b,,x', 'quote-misplaced', 0],
    ['text after a closing quote', '1,"a"b,,x', 'quote-misplaced', 0],
    ['a NUL', '1,a\0b,,x', 'character-nul', 0],
  ])('leaves %s to the reference code, and no other row', async (_name, bad, code, referenceRows) => {
    const { errors, result } = await expectSame(person, Buffer.from(`${header}1,a,,x\n${bad}\n3,c,,z\n`));
    expect(errors).not.toEqual([]);
    for (const error of errors) expect(JSON.parse(error)).toMatchObject({ code, row: 3 });
    expect(result).toMatchObject({ rows: 2 + referenceRows, referenceRows });
    expect(result.fallback).toBeUndefined();
  });

  it('leaves bytes that are not UTF-8 to the reference code', async () => {
    const bytes = Buffer.from(`${header}1,a,,x\n2,caf#,,y\n3,été,,z\n`);
    bytes[bytes.indexOf('#')] = 0xe9;
    const { errors, result } = await expectSame(person, bytes);
    expect(errors).toEqual([expect.stringContaining('encoding-invalid')]);
    expect(result).toMatchObject({ rows: 2, referenceRows: 0 });
  });

  it('hands the rest of the file over where a quote is never closed, and says so', async () => {
    const { errors, result } = await expectSame(person, Buffer.from(`${header}1,a,,x\n2,"b,,y\n3,c,,z\n`));
    expect(errors).toEqual([expect.stringContaining('quote-unclosed')]);
    expect(result).toMatchObject({ rows: 2, referenceRows: 1, fallback: { row: 3, reason: 'quote' } });
  });

  it.each([
    [{ encoding: 'windows-1252' }, 'encoding'],
    [{ trim: true }, 'trim'],
    [{ delimiter: '||' }, 'delimiter'],
    [{ skipRows: 1 }, 'skipRows'],
    [{ doubleQuote: false }, 'doubleQuote'],
    [{ commentPrefix: '//' }, 'commentPrefix'],
    [{ lineTerminators: ';' }, 'lineTerminators'],
  ])('hands over a file in the dialect %j', async (dialect, reason) => {
    const { result } = await expectSame(
      describeTable({ ...people, dialect }),
      Buffer.from(`${header}1,a,,x\n`),
    );
    expect(result.fallback).toEqual({ row: 1, reason });
  });

  it('reads records that are longer than what it holds, and files that are longer than its buffers', async () => {
    const long = `2,"${'é"" '.repeat(400_000)}",,y\n`;
    const many = Array.from({ length: 20_000 }, (_, row) => `${row},Ælfgifu,2001-01-01,x/${row}\n`).join('');
    const { result } = await expectSame(person, Buffer.from(`${header}${many}${long}3,c,,z\n`));
    expect(result).toMatchObject({
      rows: 20_002,
      referenceRows: 2,
      fallback: { row: 20_002, reason: 'length' },
    });
  });

  it.each([
    ['a quoted cell', `2,"${'x'.repeat(10_485_760)}",,y`],
    ['a cell without quotes', `2,${'x'.repeat(10_485_760)},,y`],
    ['empty cells', ','.repeat(10_485_760)],
  ])('refuses %s of 10 MB as the reference path does', async (_name, row) => {
    const { errors, result } = await expectSame(person, Buffer.from(`${header}1,a,,x\n${row}\n3,c,,z\n`));
    expect(errors).toEqual([expect.stringContaining('"code":"row-too-long"')]);
    expect(result).toMatchObject({ rows: 2, fallback: { row: 3, reason: 'length' } });
  });

  it('writes a row that needs more than its output buffer', async () => {
    const title = 'x'.repeat(300_000);
    const { result } = await expectSame(person, Buffer.from(`${header}1,${title},,${title}\n2,b,,y\n`));
    expect(result).toMatchObject({ rows: 2, referenceRows: 1 });
  });

  it('gives blank nodes of two files different names', async () => {
    const table = describeTable({ tableSchema: { columns: [{ name: 'a', titles: 'a' }] } });
    const compiled = compileTable(table);
    const labels: string[] = [];
    for (const text of ['a\n1\n', 'a\n2\n']) {
      const write = (bytes: Uint8Array) => labels.push(Buffer.from(bytes).toString().split(' ')[0] ?? '');
      await compiled.run(inChunks(Buffer.from(text), 100), write, () => undefined);
    }
    expect(labels).toHaveLength(2);
    expect(new Set(labels).size).toBe(2);
  });

  it('takes chunks whose memory is used again', async () => {
    const text = Buffer.from(`${header}1,a,,x\n2,b"b,,y\n3,"c,,z\n4,d,,é\n`);
    async function* reuse(): AsyncGenerator<Uint8Array> {
      const chunk = Buffer.alloc(7);
      for (let at = 0; at < text.length; at += 7) yield chunk.subarray(0, text.copy(chunk, 0, at, at + 7));
    }
    const chunks: Buffer[] = [];
    await compileTable(person).run(
      reuse(),
      (bytes) => chunks.push(Buffer.from(bytes)),
      () => undefined,
    );
    const { lines } = await runReferencePath(describeTable(people), text);
    expect(Buffer.concat(chunks).toString().match(/\n/g)).toHaveLength(lines.length);
    expect(Buffer.concat(chunks).toString()).toContain('https://example.org/%C3%A9>');
  });

  it('passes on what the input throws, and closes it', async () => {
    let closed = false;
    async function* failing(): AsyncGenerator<Uint8Array> {
      try {
        yield Buffer.from(header);
        yield Buffer.from('1,a,,x\n');
      } finally {
        closed = true;
      }
    }
    const write = () => {
      throw new Error('disk full');
    };
    await expect(compileTable(person).run(failing(), write, () => undefined)).rejects.toThrow('disk full');
    expect(closed).toBe(true);
  });
});
