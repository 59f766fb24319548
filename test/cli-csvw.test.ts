import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Quad } from '@rdfjs/types';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../src/model/package-root.ts';
import { runRml, sortLines } from './csvw/export/run-rml.ts';
import { serveHttp } from './fetch/serve-http.ts';

const cli = join(packageRoot, 'dist', 'lib', 'cli.js');
const data = join(packageRoot, 'data');
const lexicon = join(data, 'lexicon', 'lexicon.csvw.json');
const suite = join(packageRoot, '..', 'shared', 'suites', 'csvw', 'tests');

interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(cwd: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { cwd, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      resolve({ status: typeof code === 'number' ? code : -1, stdout, stderr });
    });
  });
}

const parse = (text: string, baseIRI = 'http://example.org/') => new Parser({ baseIRI }).parse(text);

/** jsonld canonizes N-Quads too; its types know only JSON-LD. */
const canonizeText = jsonld.canonize as unknown as (text: string, options: object) => Promise<string>;
const canonize = (quads: readonly Quad[]) =>
  canonizeText(sortLines(quads).join('\n'), { inputFormat: 'application/n-quads' });

describe('aect csvw', () => {
  let folder: string;
  const csvw = (...args: string[]) => run(folder, ['csvw', ...args]);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aect-csvw-'));
    const table = 'id,jour,montant\n1,31/12/2020,"1 000,50"\n2,2021-02-30,12.5\n3,2021-02-28,0.1\n';
    const columns = [
      { name: 'id', titles: 'id', required: true },
      { name: 'jour', titles: 'jour', datatype: 'date', propertyUrl: 'schema:startDate' },
      { name: 'montant', titles: 'montant', datatype: 'decimal', propertyUrl: 'schema:amount' },
    ];
    const metadata = {
      '@context': 'http://www.w3.org/ns/csvw',
      url: 'bad.csv',
      tableSchema: { aboutUrl: 'http://ex/{id}', columns },
    };
    await writeFile(join(folder, 'bad.csv'), table);
    await writeFile(join(folder, 'bad.csv-metadata.json'), JSON.stringify(metadata));
    await writeFile(join(folder, 'wrong.json'), '{"@context": "http://www.w3.org/ns/csvw", "tables": []}');
    await writeFile(join(folder, 'broken.json'), '{"url": ');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('names the row, the column and the value of every bad cell', async () => {
    const { status, stdout, stderr } = await csvw('validate', 'bad.csv');
    expect(stderr.split('\n').slice(0, -1)).toEqual([
      'error    value-invalid  bad.csv, row 2, jour: The value is not a date. [31/12/2020]',
      'error    value-invalid  bad.csv, row 2, montant: The value is not a decimal. [1 000,50]',
      'error    value-invalid  bad.csv, row 3, jour: The value is not a date. [2021-02-30]',
    ]);
    expect([status, stdout]).toEqual([3, '']);
  });

  it('finds cells that were spoilt in a real file', async () => {
    const source = join(folder, 'oecd');
    await cp(join(data, 'sources', 'oecd-crs-2023'), source, { recursive: true });
    const path = join(source, 'declarations.csv');
    const lines = (await readFile(path, 'utf8')).split('\n');
    lines[1] = lines[1]?.replace('31/12/2023', '2021-02-30') ?? '';
    lines[2] = lines[2]?.replace(',0.003,0.003,', ',"1 000,50",0.003,') ?? '';
    await writeFile(path, lines.join('\n'));
    const sound = await csvw('validate', join(data, 'sources', 'oecd-crs-2023', 'source.csvw.json'));
    expect(sound).toEqual({ status: 0, stdout: '', stderr: '' });
    const { status, stdout } = await csvw('validate', '--json', 'oecd/source.csvw.json');
    expect(status).toBe(3);
    expect(JSON.parse(stdout)).toEqual([
      expect.objectContaining({ row: 2, column: 'commitment_date', value: '2021-02-30' }),
      expect.objectContaining({ row: 3, column: 'commitment_national', value: '1 000,50' }),
    ]);
  });

  it('finds nothing wrong with the cells and keys of the lexicon', async () => {
    const { stdout } = await csvw('validate', '--json', lexicon);
    expect(JSON.parse(stdout)).toEqual([]);
  });

  it('says nothing when asked to, and tells by the exit code', async () => {
    expect(await csvw('validate', '--quiet', 'bad.csv')).toEqual({ status: 3, stdout: '', stderr: '' });
  });

  it('converts what can be, with warnings', async () => {
    const { status, stdout, stderr } = await csvw('rdf', '--minimal', 'bad.csv');
    expect(status).toBe(0);
    expect(stderr.match(/^warning {2}value-invalid/gm)).toHaveLength(3);
    expect(stdout).toContain('<http://ex/3> <http://schema.org/startDate> "2021-02-28"^^');
    expect(stdout).toContain('<http://ex/2> <http://schema.org/startDate> "2021-02-30" .');
  });

  it.each(['nt', 'ttl', 'jsonld'])('writes the same graph as N-Quads and as %s', async (format) => {
    const toQuads = async (text: string) =>
      format === 'jsonld'
        ? parse(String(await jsonld.toRDF(JSON.parse(text), { format: 'application/n-quads' })))
        : parse(text);
    const minimal = ['rdf', '--minimal', lexicon];
    const { status, stdout } = await csvw(...minimal, '--format', format);
    const expected = sortLines(parse((await csvw(...minimal)).stdout));
    expect(status).toBe(0);
    expect(expected.length).toBeGreaterThan(1_000);
    expect(sortLines(await toQuads(stdout))).toEqual(expected);
    // the standard mode has blank nodes
    const standard = ['rdf', '-q', 'bad.csv'];
    const [one, other] = [await csvw(...standard, '--format', format), await csvw(...standard)];
    expect(await canonize(await toQuads(one.stdout))).toBe(await canonize(parse(other.stdout)));
  });

  it('writes prefixes in Turtle', async () => {
    const { stdout } = await csvw('rdf', '--minimal', '--format', 'ttl', lexicon);
    expect(stdout).toContain('@prefix skos: <http://www.w3.org/2004/02/skos/core#>.');
    expect(stdout).toMatch(/^lex:jumelage skos:/m);
  });

  it('writes JSON', async () => {
    const { status, stdout } = await csvw('json', '--minimal', '-q', 'bad.csv');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)[2]).toEqual({
      '@id': 'http://ex/3',
      id: '3',
      'schema:startDate': '2021-02-28',
      'schema:amount': 0.1,
    });
  });

  it('uses the metadata that it is given', async () => {
    await writeFile(join(folder, 'other.csv'), 'id,jour,montant\n1,2021-02-28,1\n');
    const metadata = JSON.parse(await readFile(join(folder, 'bad.csv-metadata.json'), 'utf8'));
    await writeFile(join(folder, 'mine.json'), JSON.stringify({ ...metadata, url: 'other.csv' }));
    const without = await csvw('rdf', '--minimal', 'other.csv');
    expect(without.stdout).toContain('other.csv#jour> "2021-02-28" .');
    const { stdout } = await csvw('rdf', '--minimal', '--metadata', 'mine.json', 'other.csv');
    expect(stdout).toContain('<http://ex/1> <http://schema.org/startDate> "2021-02-28"^^');
  });

  it.each([
    ['wrong.json', 3, /^error {4}\S+ {2}wrong\.json, at \/tables: /],
    ['broken.json', 3, /^error {4}json-invalid {2}broken\.json: /],
    ['absent.csv', 1, /aect: SOURCE_MISSING: There is nothing at file:/],
    ['ftp://127.0.0.1/a.csv', 1, /aect: SOURCE_MISSING: /],
  ])('ends on %s with %i', async (file, expected, message) => {
    const { status, stdout, stderr } = await csvw('rdf', file);
    expect([status, stdout]).toEqual([expected, '']);
    expect(stderr).toMatch(message);
  });

  it.each([
    [[], /Say what to do: aect csvw rdf\|json\|validate\|rml\|table-schema/],
    [['paint', 'bad.csv'], /Say what to do/],
    [['constructor', 'bad.csv'], /Say what to do/],
    [['rdf'], /Give one CSV file/],
    [['rdf', 'bad.csv', 'more.csv'], /Give one CSV file/],
    [['rdf', 'bad.csv', '--format', 'xml'], /--format is one of nq, nt, ttl, jsonld/],
    [['json', 'bad.csv', '--format', 'nq'], /"aect csvw json" has no option --format/],
    [['rml', 'bad.csv', '--minimal'], /"aect csvw rml" has no option --minimal/],
    [['rdf', 'bad.csv', '--json'], /"aect csvw rdf" has no option --json/],
  ])('refuses wrong usage: %j', async (args, message) => {
    const { status, stderr } = await csvw(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('keeps a cell from writing lines or commands to the terminal', async () => {
    await mkdir(join(folder, 'odd'));
    const metadata = await readFile(join(folder, 'bad.csv-metadata.json'), 'utf8');
    await writeFile(join(folder, 'odd', 'bad.csv-metadata.json'), metadata);
    await writeFile(join(folder, 'odd', 'bad.csv'), 'id,jour,montant\n1,"a\nerror  x\u001b[2J",1\n');
    const { stderr } = await csvw('validate', 'odd/bad.csv');
    expect(stderr).toBe(
      'error    value-invalid  odd/bad.csv, row 2, jour: The value is not a date. [a error x\\u{1b}[2J]\n',
    );
  });
});

describe('aect csvw over HTTP', () => {
  it('follows the Link header, and refuses a document that names a local file', async () => {
    const metadata = {
      '@context': 'http://www.w3.org/ns/csvw',
      url: 'table.csv',
      tableSchema: { aboutUrl: 'http://ex/{id}', columns: [{ name: 'id', titles: 'id' }] },
    };
    const server = await serveHttp({
      '/table.csv': (_, response) =>
        void response
          .writeHead(200, {
            'content-type': 'text/csv',
            link: '<meta.json>; rel="describedby"; type="application/csvm+json"',
          })
          .end('id\n1\n'),
      '/meta.json': (_, response) => void response.end(JSON.stringify(metadata)),
      '/thief.json': (_, response) =>
        void response.end(JSON.stringify({ ...metadata, url: `file://${cli}` })),
      '/failing.csv': (_, response) => void response.writeHead(500).end(),
    });
    try {
      const good = await run(tmpdir(), ['csvw', 'rdf', '--minimal', `${server.origin}/table.csv`]);
      expect(good).toEqual({
        status: 0,
        stdout: `<http://ex/1> <${server.origin}/table.csv#id> "1" .\n`,
        stderr: '',
      });
      const thief = await run(tmpdir(), ['csvw', 'rdf', `${server.origin}/thief.json`]);
      expect([thief.status, thief.stderr]).toEqual([1, expect.stringContaining('SOURCE_REFUSED')]);
      const failing = await run(tmpdir(), ['csvw', 'json', `${server.origin}/failing.csv`]);
      expect([failing.status, failing.stderr]).toEqual([1, expect.stringContaining('answers 500')]);
      const absent = await run(tmpdir(), ['csvw', 'validate', `${server.origin}/absent.csv`]);
      expect([absent.status, absent.stderr]).toEqual([1, expect.stringContaining('There is nothing at')]);
    } finally {
      await server.close();
    }
  });

  if (!existsSync(suite)) console.warn(`The W3C suite is not at ${suite}: its examples are skipped.`);
  it.skipIf(!existsSync(suite))('converts examples of the W3C as the W3C does', async () => {
    const base = 'http://www.w3.org/2013/csvw/tests/';
    const files = ['test011/tree-ops.csv', 'test034/csv-metadata.json'];
    const server = await serveHttp(
      new Proxy(
        {},
        {
          get:
            (_, path) =>
            async (
              _request: unknown,
              response: { writeHead(status: number): void; end(body?: Buffer): void },
            ) => {
              const file = join(suite, String(path));
              response.writeHead(existsSync(file) ? 200 : 404);
              response.end(existsSync(file) ? await readFile(file) : undefined);
            },
        },
      ),
    );
    try {
      for (const file of files) {
        const { stdout } = await run(tmpdir(), ['csvw', 'rdf', '-q', `${server.origin}/${file}`]);
        const result = file.replace(/[^/]*$/, 'result.ttl');
        const expected = await readFile(join(suite, result), 'utf8');
        const renamed = stdout.replaceAll(`${server.origin}/`, base);
        expect(await canonize(parse(renamed))).toBe(await canonize(parse(expected, `${base}${result}`)));
      }
    } finally {
      await server.close();
    }
  });
});

describe('the tables of a release', () => {
  let folder: string;
  let metadata: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aect-release-'));
    const { status } = await run(folder, ['publish', '--quiet', '--date', '2024-01-15', '--out', 'public']);
    expect(status).toBe(0);
    metadata = join(folder, 'public', 'latest', 'tables', 'csv-metadata.json');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are valid', async () => {
    expect(await run(folder, ['csvw', 'validate', metadata])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('make the triples of the release', async () => {
    const { stdout } = await run(folder, ['csvw', 'rdf', '--minimal', metadata]);
    const dump = await readFile(join(folder, 'public', 'latest', 'aect.ttl'), 'utf8');
    const all = new Set(sortLines(parse(dump)));
    const made = sortLines(parse(stdout));
    expect(made.length).toBeGreaterThan(3_000);
    expect(made.filter((line) => !all.has(line))).toEqual([]);
  });

  it('are made from our RML too: every triple', async () => {
    for (const document of [metadata, lexicon]) {
      const { stdout: mapping } = await run(folder, ['csvw', 'rml', '-q', document]);
      const { stdout } = await run(folder, ['csvw', 'rdf', '-q', '--minimal', document]);
      const files = new Map<string, string>();
      for (const [, path = ''] of mapping.matchAll(/(?:csvw:url|rml:path) "([^"]*)"/g))
        files.set(path, await readFile(join(document, '..', path), 'utf8'));
      const made = runRml(mapping, (path) => files.get(path) ?? '');
      expect(made).toEqual(sortLines(parse(stdout)));
    }
  });

  it('make a Data Package whose every path, key and reference is there', async () => {
    const { status, stdout } = await run(folder, ['csvw', 'table-schema', '-q', metadata]);
    expect(status).toBe(0);
    interface Schema {
      fields: { name: string; type: string; constraints?: Record<string, unknown> }[];
      primaryKey?: string[];
      foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
    }
    const { resources } = JSON.parse(stdout) as {
      resources: { name: string; path: string; schema: Schema }[];
    };
    expect(resources.length).toBeGreaterThan(20);
    const names = new Map(
      resources.map(({ name, schema }) => [name, schema.fields.map((field) => field.name)]),
    );
    for (const { name, path, schema } of resources) {
      const [header = ''] = (await readFile(join(metadata, '..', path), 'utf8')).split(/\r?\n/);
      expect(header.split(',')).toEqual(names.get(name));
      for (const key of schema.primaryKey ?? []) expect(names.get(name)).toContain(key);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        expect(fields).toHaveLength(reference.fields.length);
        for (const field of fields) expect(names.get(name)).toContain(field);
        for (const field of reference.fields) expect(names.get(reference.resource ?? name)).toContain(field);
      }
    }
    const authorities = resources.find(({ name }) => name === 'authorities')?.schema.fields;
    expect(authorities?.find(({ name }) => name === 'siren')?.constraints).toEqual({ pattern: '[0-9]{9}' });
    expect(authorities?.find(({ name }) => name === 'class')?.constraints).toEqual({
      required: true,
      enum: ['FrenchLocalAuthority', 'ForeignLocalAuthority'],
    });
    expect(stdout).not.toContain(folder);
  });
});

describe('docs/csvw.md', () => {
  let folder: string;
  let page: string;
  beforeAll(async () => {
    page = await readFile(join(packageRoot, 'docs', 'csvw.md'), 'utf8');
    folder = await mkdtemp(join(tmpdir(), 'aect-csvw-docs-'));
    const block = (language: string) =>
      new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)?.[1] ?? '';
    await writeFile(join(folder, 'villes.csv'), block('csv'));
    await writeFile(join(folder, 'villes.csv-metadata.json'), block('json'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('shows what the commands print', async () => {
    const shown = [...page.matchAll(/^```sh\naect (.*)\n```\n\n```text\n([\s\S]*?)^```$/gm)];
    expect(shown.length).toBe(4);
    for (const [, args = '', output] of shown) {
      const { stdout, stderr } = await run(folder, args.split(' '));
      expect(stdout + stderr).toBe(output);
    }
  });

  it('lists every code of the exports', async () => {
    const source = join(packageRoot, 'src', 'csvw', 'export');
    const files = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.ts'));
    const texts = await Promise.all(files.map((name) => readFile(join(source, name), 'utf8')));
    const made = texts.flatMap((text) => text.match(/(?<=')(?:rml|table-schema)-[a-z-]+(?=')/g) ?? []);
    const listed = page.match(/(?<=^\| `)(?:rml|table-schema)-[a-z-]+(?=` \|)/gm) ?? [];
    expect([...listed].sort()).toEqual([...new Set(made)].sort());
  });
});
