import { describe, expect, it } from 'vitest';
import { type CsvwError, csv2json, type Json } from '../../../src/csvw/index.ts';
import { type Served, serve } from '../support/serve.ts';

const csv = 'http://ex/d/t.csv';
const described = (url: string, title: string) => ({
  '@context': 'http://www.w3.org/ns/csvw',
  url,
  'dc:title': title,
});

async function locate(web: Readonly<Record<string, Served>>, start = csv, metadata?: string) {
  const asked: string[] = [];
  const errors: CsvwError[] = [];
  const json: Json | undefined = await csv2json(start, {
    load: serve(web, asked),
    report: (error) => errors.push(error),
    ...(metadata !== undefined && { metadata }),
  });
  const title = /"dc:title":"([^"]*)"/.exec(JSON.stringify(json) ?? '')?.[1];
  return { json, title, asked, told: errors.map(({ severity, code }) => `${severity} ${code}`) };
}

const link = '<linked.json>; rel="describedby"; type="application/csvm+json"';
const web: Readonly<Record<string, Served>> = {
  [csv]: { text: 'a\n1\n', link },
  'http://ex/d/linked.json': described('t.csv', 'linked'),
  'http://ex/d/t.csv-metadata.json': described('t.csv', 'file'),
  'http://ex/d/csv-metadata.json': described('t.csv', 'directory'),
  'http://ex/user.json': described('d/t.csv', 'user'),
};

function without(...urls: string[]) {
  return Object.fromEntries(Object.entries(web).filter(([url]) => !urls.includes(url)));
}

describe('metadata of a table', () => {
  it('is looked for in the order of the standard', async () => {
    expect((await locate(web, csv, 'http://ex/user.json')).title).toBe('user');
    expect((await locate(web)).title).toBe('linked');
    const unlinked = { ...web, [csv]: 'a\n1\n' };
    expect((await locate(unlinked)).title).toBe('file');
    expect((await locate({ ...without('http://ex/d/t.csv-metadata.json'), [csv]: 'a\n1\n' })).title).toBe(
      'directory',
    );
    expect((await locate({ [csv]: 'a\n1\n' })).title).toBeUndefined();
  });

  it('takes the last of several links and passes over other ones', async () => {
    const links = `<x.json>; rel=describedby; type="application/json", ${link}, <y.json>; rel="next"; type="application/json"`;
    expect((await locate({ ...web, [csv]: { text: 'a\n1\n', link: links } })).title).toBe('linked');
    expect(
      (await locate({ ...web, [csv]: { text: 'a\n1\n', link: '<linked.json>; rel=describedby' } })).title,
    ).toBe('file');
  });

  it('is ignored, with a warning, when it describes another table', async () => {
    const { title, told } = await locate({ ...web, 'http://ex/d/linked.json': described('other.csv', 'x') });
    expect(title).toBe('file');
    expect(told).toEqual(['warning metadata-unrelated']);
  });

  it('is found by the configuration of a site', async () => {
    const site = { '/.well-known/csvm': 'http://ex/.well-known/csvm' };
    const configured = {
      [csv]: 'a\n1\n',
      [site['/.well-known/csvm']]: '{+url}.json\n',
      'http://ex/d/t.csv.json': described('t.csv', 'site'),
    };
    const { title, asked } = await locate(configured);
    expect(title).toBe('site');
    expect(asked).toEqual([csv, 'http://ex/.well-known/csvm', 'http://ex/d/t.csv.json']);
  });

  it('stops at metadata with errors, and says so', async () => {
    const { json, told } = await locate({
      ...web,
      'http://ex/d/linked.json': { '@context': 'x', url: 't.csv' },
    });
    expect(json).toBeUndefined();
    expect(told).toEqual(['error context-invalid']);
    expect((await locate({ ...web, 'http://ex/user.json': '{' }, csv, 'http://ex/user.json')).told).toContain(
      'error json-invalid',
    );
  });

  it('reports what is not there', async () => {
    expect((await locate({})).told).toEqual(['error resource-unavailable']);
    expect((await locate(web, csv, 'http://ex/none.json')).told).toEqual(['error resource-unavailable']);
    const { told } = await locate({ 'http://ex/m.json': described('none.csv', 'x') }, 'http://ex/m.json');
    expect(told).toEqual(['error table-unavailable']);
  });

  it('follows HTTP headers where it has no dialect and no language', async () => {
    const text = 'é\t1\n';
    const { json } = await locate({
      [csv]: { text, contentType: 'text/tab-separated-values; header=absent; charset=UTF-8' },
    });
    expect(json).toMatchObject({
      tables: [{ row: [{ rownum: 1, describes: [{ '_col.1': 'é', '_col.2': '1' }] }] }],
    });
  });
});
