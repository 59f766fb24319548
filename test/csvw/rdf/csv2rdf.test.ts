import { Store } from 'n3';
import { describe, expect, it } from 'vitest';
import { type CsvwError, csv2json, csv2rdf } from '../../../src/csvw/index.ts';
import { type Served, serve } from '../support/serve.ts';

const context = 'http://www.w3.org/ns/csvw';
const csvw = 'http://www.w3.org/ns/csvw#';

async function convert(web: Readonly<Record<string, Served>>, start: string, minimal = false) {
  const errors: CsvwError[] = [];
  const store = new Store();
  const options = { load: serve(web), report: (error: CsvwError) => errors.push(error), minimal };
  for await (const batch of csv2rdf(start, options)) store.addQuads(batch);
  return { store, errors, json: await csv2json(start, { ...options, load: serve(web) }) };
}

const document = {
  '@context': [context, { '@language': 'fr' }],
  '@id': 'http://ex/group',
  tables: [
    {
      url: 'my table.csv',
      'dc:title': 'Titre',
      'schema:price': 1.5,
      notes: [{ '@type': 'oa:Annotation' }],
      dialect: { commentPrefix: '#' },
      tableSchema: {
        aboutUrl: 'http://ex/{id}',
        rowTitles: 'name',
        columns: [{ titles: 'id' }, { titles: 'name', name: 'name', lang: 'fr' }],
      },
    },
    { url: 'hidden.csv', suppressOutput: true },
  ],
};
const web = { 'http://ex/m.json': document, 'http://ex/my%20table.csv': '# note\nid,name\n1,Un\n' };

describe('csv2rdf and csv2json', () => {
  it('describe groups, tables and rows in the standard mode', async () => {
    const { store, errors, json } = await convert(web, 'http://ex/m.json');
    expect(errors.filter(({ severity }) => severity === 'error')).toEqual([]);
    const objects = (name: string) => store.getObjects(null, csvw + name, null).map(({ value }) => value);
    expect(store.getSubjects(`${csvw}table`, null, null).map(({ value }) => value)).toEqual([
      'http://ex/group',
    ]);
    expect(objects('rownum')).toEqual(['1']);
    expect(objects('title')).toEqual(['Un']);
    expect(objects('describes')).toEqual(['http://ex/1']);
    expect(store.getObjects(null, 'http://schema.org/price', null)[0]?.value).toBe('1.5E0');
    expect(store.getObjects(null, 'http://www.w3.org/2000/01/rdf-schema#comment', null)[0]?.value).toBe(
      'note',
    );
    expect(json).toMatchObject({
      '@id': 'http://ex/group',
      tables: [
        {
          'dc:title': 'Titre',
          notes: [{ '@type': 'oa:Annotation' }],
          'rdfs:comment': ['note'],
          row: [{ titles: 'Un' }],
        },
      ],
    });
  });

  it('never write a table URL that is not an IRI', async () => {
    const { store } = await convert(web, 'http://ex/m.json');
    for (const { subject, predicate, object } of store) {
      for (const term of [subject, predicate, object])
        if (term.termType === 'NamedNode') expect(term.value).not.toContain(' ');
    }
    expect(store.countQuads(null, `${csvw}url`, 'http://ex/my%20table.csv', null)).toBe(1);
  });

  it('give only what cells say in the minimal mode, and record faults as warnings', async () => {
    const { store, errors, json } = await convert(
      { 'http://ex/t.csv': 'a,b\n1,2\n3\n' },
      'http://ex/t.csv',
      true,
    );
    expect([...store].map(({ predicate, object }) => `${predicate.value} ${object.value}`).sort()).toEqual([
      'http://ex/t.csv#a 1',
      'http://ex/t.csv#b 2',
    ]);
    expect(json).toEqual([{ a: '1', b: '2' }]);
    expect(new Set(errors.map(({ code, severity }) => `${severity} ${code}`))).toEqual(
      new Set(['warning row-ragged']),
    );
  });

  it('keep every digit of a number in JSON', async () => {
    const schema = { columns: [{ titles: 'n', datatype: 'decimal' }] };
    const served = {
      'http://ex/m.json': { '@context': context, url: 't.csv', tableSchema: schema },
      'http://ex/t.csv': 'n\n1.50\n12345678901234567.89\nx\n',
    };
    expect((await convert(served, 'http://ex/m.json', true)).json).toEqual([
      { n: 1.5 },
      { n: '12345678901234567.89' },
      { n: 'x' },
    ]);
  });

  it('nest subjects that are values of other cells, without circles', async () => {
    const schema = {
      aboutUrl: '#a',
      columns: [
        { name: 'x', titles: 'x', valueUrl: '#b' },
        { name: 'y', titles: 'y', aboutUrl: '#b', valueUrl: '#a' },
        { name: 'z', titles: 'z', aboutUrl: '#b' },
      ],
    };
    const served = {
      'http://ex/m.json': { '@context': context, url: 't.csv', tableSchema: schema },
      'http://ex/t.csv': 'x,y,z\n1,2,3\n',
    };
    expect((await convert(served, 'http://ex/m.json', true)).json).toEqual([
      { '@id': 'http://ex/t.csv#a', x: { '@id': 'http://ex/t.csv#b', y: 'http://ex/t.csv#a', z: '3' } },
    ]);
  });

  it('warn of two columns with one title', async () => {
    const { errors } = await convert({ 'http://ex/t.csv': 'a,a\n1,2\n' }, 'http://ex/t.csv', true);
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['column-name-repeated']));
  });

  it('take the language of a file from its header', async () => {
    const { store } = await convert(
      { 'http://ex/t.csv': { text: 'a\noui\n', contentLanguage: 'fr' } },
      'http://ex/t.csv',
      true,
    );
    expect([...store].map(({ object }) => object)).toMatchObject([{ value: 'oui', language: 'fr' }]);
  });
});
