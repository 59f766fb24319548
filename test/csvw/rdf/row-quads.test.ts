import { readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { Writer } from 'n3';
import { describe, expect, it } from 'vitest';
import { type CsvwError, makeRow, parseMetadata, rowQuads } from '../../../src/csvw/index.ts';

function describeTable(schema: object, more: object = {}) {
  const errors: CsvwError[] = [];
  const document = { '@context': 'http://www.w3.org/ns/csvw', url: 't.csv', tableSchema: schema, ...more };
  const group = parseMetadata(document, {
    url: 'http://ex/meta.json',
    report: (error) => errors.push(error),
  });
  const [table] = group.tables;
  if (table === undefined) throw new Error(JSON.stringify(errors));
  return { table, errors };
}

function map(schema: object, cells: string[], more: object = {}) {
  const { table, errors } = describeTable(schema, more);
  const row = makeRow(table, cells, { number: 1, sourceNumber: 2 }, (error) => errors.push(error));
  const quads = rowQuads(row, { report: (error) => errors.push(error) });
  const writer = new Writer({ format: 'N-Triples' });
  const lines = quads.map((quad) =>
    writer.quadToString(quad.subject, quad.predicate, quad.object, quad.graph).trim(),
  );
  return { row, lines, codes: errors.map(({ code }) => code) };
}

describe('rowQuads', () => {
  it('maps cells by aboutUrl, propertyUrl and valueUrl, with prefixes expanded', () => {
    const { lines, codes } = map(
      {
        aboutUrl: 'http://ex/action/{+key}',
        columns: [
          { name: 'key', suppressOutput: true },
          { name: 'date', datatype: { base: 'date', format: 'd/M/yyyy' }, propertyUrl: 'dcterms:date' },
          {
            name: 'amount',
            datatype: { base: 'decimal', format: { decimalChar: ',', groupChar: ' ' } },
            propertyUrl: '#amount',
          },
          { name: 'title', lang: 'fr', propertyUrl: 'dc:title' },
          { name: 'theme', separator: ';', propertyUrl: 'dc:subject' },
          { name: 'country', propertyUrl: 'schema:country', valueUrl: 'http://ex/country/{country}' },
          { virtual: true, name: 'type', propertyUrl: 'rdf:type', valueUrl: 'schema:Action' },
        ],
      },
      ['oecd/1', '3/1/2023', '1 234,50', 'Eau « potable »', 'a;b', ''],
    );
    expect(codes).toEqual([]);
    const s = '<http://ex/action/oecd/1>';
    expect(lines).toEqual([
      `${s} <http://purl.org/dc/terms/date> "2023-01-03"^^<http://www.w3.org/2001/XMLSchema#date> .`,
      `${s} <http://ex/t.csv#amount> "1234.50"^^<http://www.w3.org/2001/XMLSchema#decimal> .`,
      `${s} <http://purl.org/dc/terms/title> "Eau « potable »"@fr .`,
      `${s} <http://purl.org/dc/terms/subject> "a" .`,
      `${s} <http://purl.org/dc/terms/subject> "b" .`,
      `${s} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/Action> .`,
    ]);
  });

  it('keeps an invalid cell as a string, with the error on the cell', () => {
    const { row, codes } = map({ columns: [{ name: 'd', datatype: 'date' }] }, ['2021-02-30']);
    expect(row.cells[0]?.value).toMatchObject({
      lexical: '2021-02-30',
      datatype: 'http://www.w3.org/2001/XMLSchema#string',
    });
    expect(row.cells[0]?.errors).toHaveLength(1);
    expect(codes).toEqual(['value-invalid']);
  });

  it('reports required cells, nulls, and limits', () => {
    const columns = [
      { name: 'a', required: true },
      { name: 'b', null: ['NC', '-'] },
      { name: 'c', datatype: { base: 'integer', minimum: 0, maximum: 100 } },
      { name: 'd', default: 'x' },
    ];
    const { row, codes } = map({ columns }, ['', 'NC', '101', '']);
    expect(codes).toEqual(['value-missing', 'value-out-of-range']);
    expect(row.cells[1]?.value).toBeNull();
    expect(row.cells[3]?.value).toMatchObject({ lexical: 'x' });
  });

  it('writes ordered lists as rdf:List', () => {
    const { lines } = map({ aboutUrl: '#s', columns: [{ name: 'l', separator: ' ', ordered: true }] }, [
      'a b',
    ]);
    expect(lines).toHaveLength(5);
    expect(lines.filter((line) => line.includes('#nil>'))).toHaveLength(1);
  });

  it.each([
    '> <http://evil/p> <http://evil/o> . <http://ex/x',
    'a b',
    'a\nb',
    '{x}',
    '\ud800',
    'javascript:alert(1) ',
  ])('an IRI cell with %j makes no statement of its own', (text) => {
    const { lines } = map(
      { columns: [{ name: 'u', propertyUrl: 'dc:source', valueUrl: '{+u}', aboutUrl: 'http://ex/{u}' }] },
      [text],
    );
    expect(lines.length).toBeLessThanOrEqual(1);
    for (const line of lines) expect(line).toMatch(/^<[^<> ]*> <[^<> ]*> <[^<> ]*> \.$/);
  });

  property.prop([fc.string({ unit: 'binary' })])('no cell adds a triple', (text) => {
    const { lines, codes } = map({ columns: [{ name: 'u', valueUrl: 'http://ex/{+u}', aboutUrl: '#{u}' }] }, [
      text,
    ]);
    const made = text === '' ? 0 : codes.includes('iri-invalid') ? 0 : 1;
    expect(lines).toHaveLength(made);
    for (const line of lines) expect(line.split('\n')).toHaveLength(1);
  });

  it('takes __proto__ and constructor as plain names', () => {
    const { lines } = map(
      { columns: [{ name: '__x' }, { titles: '__proto__' }, { titles: 'constructor' }] },
      ['1', '2', '3'],
    );
    expect(lines).toHaveLength(3);
  });
});

describe('the tidy tables of the project', () => {
  const url = new URL('../../../ontology/tables.csvw.json', import.meta.url);

  it('are read without a word', () => {
    const errors: CsvwError[] = [];
    const document: unknown = JSON.parse(readFileSync(url, 'utf8'));
    const group = parseMetadata(document, { url: url.href, report: (error) => errors.push(error) });
    expect(errors).toEqual([]);
    expect(group.tables.length).toBeGreaterThan(20);
    const datasets = group.tables.find((table) => table.url.endsWith('/datasets.csv'));
    expect(datasets?.foreignKeys[0]?.resource).toMatch(/\/organisations\.csv$/);
    expect(datasets?.primaryKey.map(({ name }) => name)).toEqual(['dataset']);
  });
});
