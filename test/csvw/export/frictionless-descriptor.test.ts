import { describe, expect, it } from 'vitest';
import { toStrptime } from '../../../src/csvw/export/table-schema/to-strptime.ts';
import { exportFrictionless } from './support.ts';

const column = (name: string, more: object = {}) => ({ name, titles: name, ...more });
const kept = ['table-schema-table'];

/** The field of one column `x`, and what is lost. */
async function exportField(more: object) {
  const { descriptor, told } = await exportFrictionless({
    url: 't.csv',
    tableSchema: { columns: [column('x', more)] },
  });
  const [field] = descriptor.fields as readonly object[];
  return { field, told: told.filter((line) => !kept.includes(line)) };
}

describe('frictionlessDescriptor', () => {
  it.each<[string, object, object]>([
    ['a text', {}, { type: 'string' }],
    ['an integer', { datatype: 'integer' }, { type: 'integer' }],
    [
      'a bounded integer',
      { datatype: 'byte' },
      { type: 'integer', constraints: { minimum: -128, maximum: 127 } },
    ],
    [
      'an integer beyond JSON',
      { datatype: 'unsignedLong' },
      { type: 'integer', constraints: { minimum: 0, maximum: '18446744073709551615' } },
    ],
    [
      'a decimal with limits',
      { datatype: { base: 'decimal', minExclusive: '0.10', maximum: '5' } },
      { type: 'number', constraints: { exclusiveMinimum: '0.10', maximum: '5' } },
    ],
    [
      'a French number',
      { datatype: { base: 'decimal', format: { decimalChar: ',', groupChar: ' ' } } },
      { type: 'number', decimalChar: ',', groupChar: ' ' },
    ],
    [
      'a boolean',
      { datatype: 'boolean' },
      { type: 'boolean', trueValues: ['true', '1'], falseValues: ['false', '0'] },
    ],
    [
      'a French boolean',
      { datatype: { base: 'boolean', format: 'oui|non' } },
      { type: 'boolean', trueValues: ['oui'], falseValues: ['non'] },
    ],
    ['a date', { datatype: 'date' }, { type: 'date' }],
    [
      'a French date',
      { datatype: { base: 'date', format: 'd/M/yyyy' } },
      { type: 'date', format: '%d/%m/%Y' },
    ],
    ['a year', { datatype: 'gYear' }, { type: 'year' }],
    ['a month', { datatype: 'gYearMonth' }, { type: 'yearmonth' }],
    ['a time', { datatype: 'dateTime' }, { type: 'datetime' }],
    ['a duration', { datatype: 'duration' }, { type: 'duration' }],
    ['bytes', { datatype: 'base64Binary' }, { type: 'string', format: 'binary' }],
    [
      'a pattern',
      { datatype: { base: 'string', format: '[0-9]{2}/[A-Z]' } },
      { type: 'string', constraints: { pattern: '[0-9]{2}/[A-Z]' } },
    ],
    [
      'a list of values',
      { datatype: { base: 'string', format: 'oui|non|sans objet' } },
      { type: 'string', constraints: { enum: ['oui', 'non', 'sans objet'] } },
    ],
    [
      'a length',
      { datatype: { base: 'string', length: 9 } },
      { type: 'string', constraints: { minLength: 9, maxLength: 9 } },
    ],
    [
      'a list',
      { separator: ';', datatype: 'integer' },
      { type: 'list', delimiter: ';', itemType: 'integer' },
    ],
    ['a required cell', { required: true }, { type: 'string', constraints: { required: true } }],
  ])('says %s', async (_, more, expected) => {
    const { field, told } = await exportField(more);
    expect(field).toEqual({ name: 'x', ...expected });
    expect(told).toEqual([]);
  });

  it.each<[string, object, object, string]>([
    [
      'a percentage',
      { datatype: { base: 'decimal', format: '#0%' } },
      { type: 'string' },
      'table-schema-format x',
    ],
    [
      'a number pattern',
      { datatype: { base: 'decimal', format: '0.00' } },
      { type: 'number' },
      'table-schema-format x',
    ],
    [
      'a date with its zone',
      { datatype: { base: 'date', format: 'yyyy-MM-dd X' } },
      { type: 'string' },
      'table-schema-format x',
    ],
    [
      'a year with a format',
      { datatype: { base: 'gYear', format: 'yyyy' } },
      { type: 'string' },
      'table-schema-format x',
    ],
    ['a day of the year', { datatype: 'gMonthDay' }, { type: 'string' }, 'table-schema-datatype x'],
    ['a URI', { datatype: 'anyURI' }, { type: 'string', format: 'uri' }, 'table-schema-datatype x'],
    ['a token', { datatype: 'token' }, { type: 'string' }, 'table-schema-datatype x'],
    [
      'limits of a formatted date',
      { datatype: { base: 'date', format: 'd/M/yyyy', minimum: '2020-01-01' } },
      { type: 'date', format: '%d/%m/%Y' },
      'table-schema-constraint x',
    ],
    [
      'limits of the items of a list',
      { separator: ',', datatype: { base: 'integer', minimum: 1 } },
      { type: 'list', delimiter: ',', itemType: 'integer' },
      'table-schema-constraint x',
    ],
    ['a default', { default: 'none' }, { type: 'string' }, 'table-schema-default x'],
    ['a language', { lang: 'fr' }, { type: 'string' }, 'table-schema-language x'],
    ['a mapping', { propertyUrl: 'schema:name' }, { type: 'string' }, 'table-schema-mapping x'],
    ['another title', { titles: ['x', 'X'] }, { type: 'string' }, 'table-schema-titles x'],
    ['an annotation', { 'schema:unitText': 'EUR' }, { type: 'string' }, 'table-schema-annotation x'],
  ])('names what it loses: %s', async (_, more, expected, loss) => {
    const { field, told } = await exportField(more);
    expect(field).toEqual({ name: 'x', ...expected });
    expect(told).toEqual([loss]);
  });

  it('gives the first title and description of a column', async () => {
    const label = [
      { '@value': 'nom', '@language': 'fr' },
      { '@value': 'name', '@language': 'en' },
    ];
    const { field, told } = await exportField({ 'rdfs:label': label, 'dc:description': 'Nom officiel' });
    expect(field).toEqual({ name: 'x', title: 'nom', description: 'Nom officiel', type: 'string' });
    expect(told).toEqual(['table-schema-language x']);
  });

  it('gives missing values, of the schema and of a field', async () => {
    const { descriptor } = await exportFrictionless({
      url: 't.csv',
      null: ['', 'n.d.'],
      tableSchema: {
        columns: [column('a'), column('b', { null: '-' }), { name: 'v', virtual: true, default: '1' }],
      },
    });
    expect(descriptor).toEqual({
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: [
        { name: 'a', type: 'string' },
        { name: 'b', type: 'string', missingValues: ['-'] },
      ],
      missingValues: ['', 'n.d.'],
    });
  });

  it('makes a package of several tables, with keys by header', async () => {
    const { descriptor, told } = await exportFrictionless({
      'dc:title': 'Villes',
      'dc:license': { '@id': 'https://spdx.org/licenses/etalab-2.0' },
      dialect: { delimiter: ';', commentPrefix: null, skipRows: 2 },
      tables: [
        {
          url: 'tables/Villes.csv',
          tableSchema: {
            columns: [
              { name: 'id', titles: 'Code de la ville', required: true },
              { name: 'country', titles: 'Pays' },
              { name: 'twin', titles: 'Jumelle' },
            ],
            primaryKey: 'id',
            foreignKeys: [
              { columnReference: 'country', reference: { resource: 'pays.csv', columnReference: 'code' } },
              {
                columnReference: 'twin',
                reference: { resource: 'tables/Villes.csv', columnReference: 'id' },
              },
            ],
          },
        },
        { url: 'pays.csv', tableSchema: { columns: [{ name: 'code', titles: 'Code' }], primaryKey: 'code' } },
      ],
    });
    expect(descriptor).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      title: 'Villes',
      licenses: [{ path: 'https://spdx.org/licenses/etalab-2.0' }],
      resources: [
        {
          name: 'villes',
          type: 'table',
          path: 'tables/Villes.csv',
          encoding: 'utf-8',
          dialect: { delimiter: ';' },
          schema: {
            fields: [
              { name: 'Code de la ville', constraints: { required: true, unique: true } },
              { name: 'Pays' },
              { name: 'Jumelle' },
            ],
            primaryKey: ['Code de la ville'],
            foreignKeys: [
              { fields: ['Pays'], reference: { resource: 'pays', fields: ['Code'] } },
              { fields: ['Jumelle'], reference: { fields: ['Code de la ville'] } },
            ],
          },
        },
        { name: 'pays', path: 'pays.csv', schema: { primaryKey: ['Code'] } },
      ],
    });
    expect(told).toEqual(['table-schema-primary-key code', 'table-schema-dialect', 'table-schema-dialect']);
  });
});

describe('toStrptime', () => {
  it.each([
    ['yyyy-MM-dd', '%Y-%m-%d'],
    ['d.M.yyyy', '%d.%m.%Y'],
    ['yyyyMMdd', '%Y%m%d'],
    ['yyyy-MM-ddTHH:mm:ss', '%Y-%m-%dT%H:%M:%S'],
    ['HH:mm', '%H:%M'],
  ])('%s is %s', (pattern, format) => expect(toStrptime(pattern)).toBe(format));
  it.each(['HH:mm:ss.SSS', 'HH:mm X', 'HH:mmxxx', 'yy'])('has no format for %s', (pattern) =>
    expect(toStrptime(pattern)).toBeUndefined(),
  );
});
