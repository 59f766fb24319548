import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type CsvwError, parseMetadata } from '../../../src/csvw/index.ts';

const context = 'http://www.w3.org/ns/csvw';

function read(document: unknown, resources?: ReadonlyMap<string, unknown>) {
  const errors: CsvwError[] = [];
  const report = (error: CsvwError) => errors.push(error);
  const group = parseMetadata(document, {
    url: 'http://ex/dir/meta.json',
    report,
    ...(resources && { resources }),
  });
  return {
    group,
    table: group.tables[0],
    errors,
    told: errors.map(({ severity, code, path }) => `${severity} ${code} ${path}`),
  };
}

function readTable(more: object) {
  return read({ '@context': context, url: 't.csv', ...more });
}

function readColumns(...columns: object[]) {
  return readTable({ tableSchema: { columns } });
}

describe('parseMetadata', () => {
  it('resolves inheritance from group to column', () => {
    const { table, told } = read({
      '@context': context,
      lang: 'fr',
      null: ['NC'],
      aboutUrl: '#g',
      tables: [
        {
          url: 't.csv',
          aboutUrl: '#t',
          tableSchema: {
            datatype: 'integer',
            columns: [{ name: 'a' }, { name: 'b', lang: 'en', datatype: 'date' }],
          },
        },
      ],
    });
    expect(told).toEqual([]);
    const [a, b] = table?.columns ?? [];
    expect(a).toMatchObject({
      lang: 'fr',
      nulls: ['NC'],
      datatype: { base: 'integer' },
      aboutUrl: { source: '#t' },
    });
    expect(b).toMatchObject({
      lang: 'en',
      nulls: ['NC'],
      datatype: { base: 'date' },
      default: '',
      required: false,
    });
    expect(table?.url).toBe('http://ex/dir/t.csv');
  });

  it('reads titles in several languages and names columns from them', () => {
    const { table } = read({
      '@context': [context, { '@language': 'fr', '@base': 'http://data/' }],
      url: 't.csv',
      tableSchema: {
        columns: [{ titles: ['Année – vote', 'An'] }, { titles: { en: 'Name', fr: ['Nom'] } }, {}],
      },
    });
    expect(table?.url).toBe('http://data/t.csv');
    expect(table?.columns.map(({ name }) => name)).toEqual([
      'Ann%C3%A9e%20%E2%80%93%20vote',
      'Nom',
      '_col.3',
    ]);
    expect(table?.columns.map(({ titles }) => titles)).toEqual([
      { fr: ['Année – vote', 'An'] },
      { en: ['Name'], fr: ['Nom'] },
      {},
    ]);
  });

  it('reads a dialect over the default one', () => {
    const dialect = {
      delimiter: ';',
      encoding: 'windows-1252',
      skipRows: 2,
      trim: true,
      commentPrefix: null,
      headerRowCount: 2,
    };
    const { table, told } = readTable({ dialect });
    expect(told).toEqual([]);
    expect(table?.dialect).toMatchObject({ ...dialect, trim: 'true', quoteChar: '"', doubleQuote: true });
    expect(readTable({ dialect: { header: false } }).table?.dialect).toMatchObject({
      headerRowCount: 0,
      commentPrefix: '#',
    });
    for (const lineTerminators of ['', ['', ''], []]) {
      const empty = readTable({ dialect: { lineTerminators } });
      expect(empty.told).toEqual(['warning property-value-invalid /dialect/lineTerminators']);
      expect(empty.table?.dialect.lineTerminators).toEqual(['\r\n', '\n', '\r']);
    }
    const some = readTable({ dialect: { lineTerminators: ['\n', ''] } });
    expect(some.told).toEqual(['warning property-value-invalid /dialect/lineTerminators']);
    expect(some.table?.dialect.lineTerminators).toEqual(['\n']);
    expect(readTable({ dialect: { skipInitialSpace: true } }).table?.dialect.trim).toBe('start');
  });

  it('normalises common properties', () => {
    const { group, table, told } = read({
      '@context': [context, { '@language': 'fr' }],
      'dc:title': 'Jeu',
      tables: [
        { url: 't.csv', 'dc:license': { '@id': 'cc.html' }, notes: [{ 'rdfs:comment': ['x', 1, true] }] },
      ],
    });
    expect(told).toEqual([]);
    expect(group.annotations).toEqual({ 'dc:title': { '@value': 'Jeu', '@language': 'fr' } });
    expect(table?.annotations).toEqual({ 'dc:license': { '@id': 'http://ex/dir/cc.html' } });
    expect(table?.notes).toEqual([{ 'rdfs:comment': [{ '@value': 'x', '@language': 'fr' }, 1, true] }]);
  });

  it('takes schemas from elsewhere, with their own base and identifier', () => {
    const url = 'http://ex/dir/schema.json';
    const schema = { '@context': context, columns: [{ name: 'a' }] };
    const { table, told } = readTable({ tableSchema: 'schema.json' });
    expect(told).toEqual(['error reference-unavailable /tableSchema']);
    expect(table?.columns).toEqual([]);
    const found = read(
      { '@context': context, url: 't.csv', tableSchema: 'schema.json' },
      new Map([[url, schema]]),
    );
    expect(found.told).toEqual([]);
    expect(found.table).toMatchObject({ schema: url, columns: [{ name: 'a' }] });
  });

  it('links foreign keys to their tables', () => {
    const reference = { resource: 'b.csv', columnReference: 'id' };
    const document = {
      '@context': context,
      tables: [
        {
          url: 'a.csv',
          tableSchema: { columns: [{ name: 'b' }], foreignKeys: [{ columnReference: 'b', reference }] },
        },
        { url: 'b.csv', tableSchema: { columns: [{ name: 'id' }], primaryKey: 'id' } },
      ],
    };
    const { group, told } = read(document);
    expect(told).toEqual([]);
    expect(group.tables[0]?.foreignKeys).toMatchObject([
      { columns: [{ name: 'b' }], resource: 'http://ex/dir/b.csv', referencedColumns: ['id'] },
    ]);
  });

  it.each<[object, string]>([
    [{ url: 't.csv' }, 'error context-invalid /@context'],
    [{ '@context': [context, { '@vocab': 'x' }], url: 't.csv' }, 'error context-invalid /@context/@vocab'],
    [
      { '@context': [context, { '@language': '1' }], url: 't.csv' },
      'warning context-language-invalid /@context/@language',
    ],
    [{ '@context': context, tables: [] }, 'error tables-missing /tables'],
    [{ '@context': context, tables: [{}] }, 'error table-url-missing /tables/0/url'],
    [
      { '@context': context, tables: [{ '@context': context, url: 't' }] },
      'error context-misplaced /tables/0/@context',
    ],
    [
      { '@context': context, url: 't', dialect: { '@context': context } },
      'error context-misplaced /dialect/@context',
    ],
    [{ '@context': context, url: 't.csv', foo: 1 }, 'warning property-unknown /foo'],
    [{ '@context': context, url: 't.csv', '@id': '_:b' }, 'error id-blank /@id'],
    [{ '@context': context, url: 't.csv', '@type': 'Schema' }, 'error type-mismatch /@type'],
    [
      { '@context': context, url: 't.csv', 'dc:x': { '@list': [] } },
      'error common-property-invalid /dc:x/@list',
    ],
    [
      { '@context': context, url: 't.csv', dialect: { encoding: 'x-none' } },
      'warning encoding-unknown /dialect/encoding',
    ],
    [{ '@context': context, url: 't.csv', lang: 'français' }, 'warning property-value-invalid /lang'],
    [{ '@context': context, url: 't.csv', aboutUrl: '{a' }, 'warning uri-template-invalid /aboutUrl'],
    [
      { '@context': context, url: 't.csv', tableSchema: { columns: {} } },
      'warning array-expected /tableSchema/columns',
    ],
    [
      { '@context': context, url: 't.csv', tableSchema: { primaryKey: 'x' } },
      'warning column-unknown /tableSchema/primaryKey',
    ],
  ])('%j: %s', (document, expected) => {
    expect(read(document).told).toContain(expected);
  });

  it.each<[object, string]>([
    [{ name: 'a b' }, 'warning column-name-invalid /tableSchema/columns/0/name'],
    [{ name: '_a' }, 'warning column-name-invalid /tableSchema/columns/0/name'],
    [{ name: 'a', datatype: 'dat' }, 'warning datatype-unknown /tableSchema/columns/0/datatype'],
    [
      { name: 'a', datatype: { base: 'date', format: 'yy' } },
      'warning format-invalid /tableSchema/columns/0/datatype/format',
    ],
    [
      { name: 'a', datatype: { base: 'boolean', format: 'YN' } },
      'warning format-invalid /tableSchema/columns/0/datatype/format',
    ],
    [
      { name: 'a', datatype: { format: '[' } },
      'warning format-invalid /tableSchema/columns/0/datatype/format',
    ],
    [
      { name: 'a', datatype: { base: 'date', length: 3 } },
      'error datatype-limit-misplaced /tableSchema/columns/0/datatype',
    ],
    [
      { name: 'a', datatype: { minimum: 3 } },
      'error datatype-limit-misplaced /tableSchema/columns/0/datatype/minInclusive',
    ],
    [
      { name: 'a', datatype: { base: 'decimal', minimum: '10', maximum: '9.99' } },
      'error datatype-limits-conflict /tableSchema/columns/0/datatype',
    ],
    [
      { name: 'a', titles: { français: 'x' } },
      'warning property-value-invalid /tableSchema/columns/0/titles/français',
    ],
  ])('column %j: %s', (column, expected) => {
    expect(readColumns(column).told).toContain(expected);
  });

  it('refuses two columns of one name and a virtual one before others', () => {
    expect(readColumns({ name: 'a' }, { name: 'a' }).told).toEqual([
      'error column-name-repeated /tableSchema/columns',
    ]);
    const misplaced = readColumns({ name: 'a', virtual: true }, { name: 'b' });
    expect(misplaced.told).toEqual(['error column-virtual-misplaced /tableSchema/columns']);
  });

  it.each([null, 1, 'x', [], true])('reports a document that is %j', (document) => {
    expect(read(document).told).toEqual(['error metadata-invalid ']);
  });

  property.prop([
    fc.jsonValue(),
    fc.constantFrom('tableSchema', 'dialect', 'tables', 'notes', 'datatype', 'dc:title'),
  ])('reads or reports any JSON, and never throws', (value, name) => {
    const { told } = readTable({ [name]: value });
    expect(told.every((line) => /^(error|warning) [a-z-]+ /.test(line))).toBe(true);
  });
});
