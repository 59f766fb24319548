import { describe, expect, it } from 'vitest';
import { type CsvwError, validateCsvw } from '../../src/csvw/index.ts';
import { type Served, serve } from './support/serve.ts';

const context = 'http://www.w3.org/ns/csvw';
const start = 'http://ex/m.json';

async function validate(document: object, files: Readonly<Record<string, Served>>) {
  const errors: CsvwError[] = [];
  const web = Object.fromEntries(Object.entries(files).map(([name, text]) => [`http://ex/${name}`, text]));
  const valid = await validateCsvw(start, {
    load: serve({ ...web, [start]: { '@context': context, ...document } }),
    report: (error) => errors.push(error),
  });
  return {
    valid,
    told: errors.map(({ code, row, column }) =>
      [code, row, column].filter((part) => part !== undefined).join(' '),
    ),
  };
}

const columns = (...names: string[]) => names.map((name) => ({ name, titles: name }));

describe('validateCsvw', () => {
  it('accepts tables that keep their description', async () => {
    const schema = { columns: [{ name: 'id', titles: 'id', datatype: 'integer' }], primaryKey: 'id' };
    expect(await validate({ url: 't.csv', tableSchema: schema }, { 't.csv': 'id\n1\n2\n' })).toEqual({
      valid: true,
      told: [],
    });
  });

  it('finds cells that do not fit, with their place', async () => {
    const schema = {
      columns: [
        { name: 'd', titles: 'd', datatype: 'date' },
        { name: 'n', titles: 'n', required: true },
      ],
    };
    const { valid, told } = await validate(
      { url: 't.csv', tableSchema: schema },
      { 't.csv': 'd,n\n2021-02-30,x\n2021-02-28,\n' },
    );
    expect(valid).toBe(false);
    expect(told).toEqual(['value-invalid 2 d', 'value-missing 3 n']);
  });

  it('compares primary keys by value', async () => {
    const schema = {
      columns: [
        { name: 'a', titles: 'a', datatype: 'decimal' },
        { name: 'b', titles: 'b' },
      ],
      primaryKey: ['a', 'b'],
    };
    const { told } = await validate(
      { url: 't.csv', tableSchema: schema },
      { 't.csv': 'a,b\n1,x\n1,y\n01.0,x\n' },
    );
    expect(told).toEqual(['primary-key-repeated 4 a, b']);
  });

  it('finds references to no row, to several, and none at all', async () => {
    const reference = { resource: 'b.csv', columnReference: 'id' };
    const { told } = await validate(
      {
        tables: [
          {
            url: 'a.csv',
            tableSchema: { columns: columns('b'), foreignKeys: [{ columnReference: 'b', reference }] },
          },
          { url: 'b.csv', tableSchema: { columns: columns('id', 'n') } },
        ],
      },
      { 'a.csv': 'b\n1\n2\n3\n""\n', 'b.csv': 'id,n\n1,x\n2,x\n2,y\n' },
    );
    expect(told).toEqual(['foreign-key-broken 3 b', 'foreign-key-broken 4 b', 'foreign-key-null 5 b']);
  });

  it.each([
    ['a,b\n1,2\n', columns('a'), false],
    ['A\n1\n', columns('a'), false],
    ['a\n1\n', columns('a'), true],
    ['a\n1\n', [{ name: 'x', titles: { fr: 'a', en: 'b' } }], true],
    ['a\n1\n', [{ name: 'a' }], false],
    [
      'a\n1\n',
      [
        { name: 'a', titles: 'a' },
        { name: 'v', virtual: true },
      ],
      true,
    ],
    ['a\n1\n', [{}], true],
  ])('compares the header of %j with %j: %s', async (text, described, expected) => {
    const { valid, told } = await validate(
      { url: 't.csv', tableSchema: { columns: described } },
      { 't.csv': text },
    );
    expect(valid).toBe(expected);
    if (!expected) expect(told).toEqual(['schema-incompatible']);
  });

  it('reports ragged rows and stray quotes as errors', async () => {
    const { told } = await validate(
      { url: 't.csv', tableSchema: { columns: columns('a', 'b') } },
      { 't.csv': 'a,b\n1\n2,x"y\n3,4\n' },
    );
    expect(told).toEqual(['row-ragged 2', 'quote-misplaced 3']);
  });
});
