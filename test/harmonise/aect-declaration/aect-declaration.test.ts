import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import type { Quad } from '@rdfjs/types';
import { parse } from 'csv-parse/sync';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declarationTerms } from '../../../src/harmonise/aect-declaration/aect-declaration-line.ts';
import { singleValues } from '../../../src/harmonise/aect-declaration/watch-declaration-lines.ts';
import { issueCodes } from '../../../src/model/issue.ts';
import { packageRoot } from '../../../src/model/package-root.ts';
import { aect, defaultBaseIri } from '../../../src/model/vocabulary.ts';
import { check, type Publication, publish } from '../../../src/pipeline.ts';
import { readSource } from '../../../src/read/read-source.ts';
import { sharedWorkshop } from '../../support/run-publish.ts';
import { declarationCoverage } from './declaration-coverage.ts';

interface Column {
  readonly name: string;
  readonly virtual?: boolean;
  readonly propertyUrl?: string;
  readonly 'dc:conformsTo'?: { readonly '@id': string };
}

interface Table {
  readonly url: string;
  readonly tableSchema: { readonly columns: readonly Column[] };
}

const folder = join(packageRoot, 'data', 'sources', 'aect-declaration');
const readJson = async <Value>(...path: string[]): Promise<Value> =>
  JSON.parse(await readFile(join(packageRoot, ...path), 'utf8')) as Value;
const { tables } = await readJson<{ tables: readonly Table[] }>('ontology', 'tables.csvw.json');
const sheet = await readJson<Table>('data', 'sources', 'aect-declaration', 'source.csvw.json');
const sheetColumns = sheet.tableSchema.columns.map(({ name }) => name);
const physical = ({ tableSchema }: Table) => tableSchema.columns.filter(({ virtual }) => virtual !== true);
const feedersOf = (table: string, column: string) => declarationCoverage[table]?.[column] ?? [];

describe('the declaration sheet covers what the ontology can say', () => {
  it.each(tables.map((table): [string, Table] => [table.url.replace('.csv', ''), table]))(
    '%s: each column is fed, or it is said why not',
    (name, table) => {
      expect(Object.keys(declarationCoverage[name] ?? {})).toEqual(
        physical(table).map((column) => column.name),
      );
      for (const column of physical(table)) expect(feedersOf(name, column.name).length).toBeGreaterThan(0);
    },
  );

  it('every column of the sheet feeds something', () => {
    const feeders = Object.values(declarationCoverage).flatMap((columns) => Object.values(columns).flat());
    const texts = feeders.filter((feeder) => /^[a-z_]+$/.test(feeder));
    expect([...new Set(texts)].sort()).toEqual([...sheetColumns].sort());
  });

  it('single values are fed by the columns that lines are compared by', () => {
    for (const [table, columns] of Object.entries(singleValues))
      for (const [column, feeder] of Object.entries(columns))
        expect(feedersOf(table, column)).toEqual([feeder]);
  });

  it('its lists of values are those of its description', () => {
    const described = sheet.tableSchema.columns.flatMap(({ name, 'dc:conformsTo': list }) =>
      list === undefined ? [] : [[name, list['@id'].split('/').at(-1)]],
    );
    expect(Object.fromEntries(described)).toEqual(declarationTerms);
  });
});

describe('the example, published', () => {
  let out: string;
  let publication: Publication;
  let quads: readonly Quad[];
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'aect-declaration-'));
    const source = { ...(await readSource(folder)), path: join(folder, 'example.csv') };
    publication = await publish([source], await sharedWorkshop(), { out, date: '2024-01-15' }, () => {});
    quads = new Parser().parse(await readFile(join(out, 'latest', 'aect.nq'), 'utf8'));
  });
  afterAll(() => rm(out, { recursive: true, force: true }));

  it('maps every line and raises no violation', () => {
    expect(publication.accounts).toMatchObject([{ rowsRead: 6, rowsMapped: 6, rowsSetAside: {} }]);
    expect(publication.issues.filter(({ code }) => issueCodes[code].severity === 'violation')).toEqual([]);
    expect(publication.issues.map(({ code }) => code)).not.toContain('term-unknown');
    expect(publication.issues.map(({ code }) => code)).not.toContain('lines-disagree');
  });

  it('has every class of the ontology but that of the lexicon', async () => {
    const ontology = new Parser().parse(await readFile(join(packageRoot, 'ontology', 'aect.ttl'), 'utf8'));
    const classes = ontology
      .filter(
        ({ predicate, object }) => predicate.value.endsWith('#type') && object.value.endsWith('owl#Class'),
      )
      .map(({ subject }) => subject.value);
    const published = new Set(
      quads.filter(({ predicate }) => predicate.value.endsWith('#type')).map(({ object }) => object.value),
    );
    expect(classes.length).toBeGreaterThan(9);
    expect(classes.filter((each) => !published.has(each))).toEqual([aect.ExternalConcept]);
  });

  it('has every property that a column of the sheet feeds', () => {
    const published = new Set(quads.map(({ predicate }) => predicate.value));
    const fed = tables.flatMap((table) =>
      physical(table).flatMap(({ name, propertyUrl }) =>
        propertyUrl !== undefined && Array.isArray(feedersOf(table.url.replace('.csv', ''), name))
          ? [propertyUrl]
          : [],
      ),
    );
    expect(fed.length).toBeGreaterThan(40);
    expect([...new Set(fed)].filter((iri) => !published.has(iri))).toEqual([]);
  });

  it('is clean for a SHACL engine by others', async () => {
    const parse = async (file: string) =>
      new Parser().parse(await readFile(join(out, 'latest', file), 'utf8'));
    const data = new Store([
      ...(await parse('aect.ttl')),
      ...(await parse('lexicon.ttl')),
      ...(await parse('ontology.ttl')),
    ]);
    const { results } = await new Validator(new Store(await parse('shapes.ttl'))).validate(data);
    expect(results.filter(({ severity }) => severity?.value.endsWith('#Violation'))).toEqual([]);
  });

  it('has three stages, and a correction below zero', () => {
    const values = (property: string) =>
      quads
        .filter(({ predicate }) => predicate.value.endsWith(`#${property}`))
        .map(({ object }) => object.value);
    const stages = new Set(
      values('fundingStage').map((iri) => iri.slice(`${defaultBaseIri}lexique/`.length)),
    );
    expect([...stages].sort()).toEqual(['engage', 'prevu', 'verse']);
    expect(values('amount').filter((amount) => amount.startsWith('-'))).toEqual(['-500.00']);
    expect(values('isCorrection')).toEqual(['true']);
  });
});

describe('whatever is written in the sheet', () => {
  let work: string;
  let mapped = 0;
  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'aect-declaration-'));
  });
  afterAll(() => rm(work, { recursive: true, force: true }));

  const [, ...examples] = parse(readFileSync(join(folder, 'example.csv'))) as string[][];
  const odd = fc.constantFrom(
    ...['oui', 'chef de file', 'co-porteur', 'partenaire', 'France', 'Guadeloupe', 'URSS', 'Mali'],
    ...['2024', '2020-02-31', '-1', '0', '1.234', 'XOF', '222400012', '123456789', 'a; b;', '1 %'],
  );
  /** Mostly what the example has in the column; sometimes what belongs elsewhere, rarely anything. */
  const textOf = (column: number) =>
    fc.oneof(
      { weight: 60, arbitrary: fc.constant('') },
      { weight: 40, arbitrary: fc.constantFrom(...examples.map((cells) => cells[column] ?? '')) },
      { weight: 3, arbitrary: odd },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
    );
  const line = fc.tuple(
    fc.constantFrom('1', '2', 'a/b', ''),
    ...sheetColumns.slice(1).map((_, index) => textOf(index + 1)),
  );

  test.prop([fc.array(line, { minLength: 1, maxLength: 6 })], { numRuns: 60 })(
    'is published or set aside with a reason, and never breaks a shape',
    async (lines) => {
      const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const csv = [sheetColumns, ...lines].map((cells) => cells.map(cell).join(',')).join('\n');
      const path = join(work, 'declaration.csv');
      await writeFile(path, `${csv}\n`);
      const { issues, accounts } = await check(
        { ...(await readSource(folder)), path },
        await sharedWorkshop(),
        () => {},
      );
      mapped += accounts[0]?.rowsMapped ?? 0;
      expect(issues.filter(({ code }) => code === 'shape-violated')).toEqual([]);
    },
  );

  it('is often published', () => {
    expect(mapped).toBeGreaterThan(50);
  });
});

it('what is drawn from the description is fresh: run npm run generate', () => {
  const script = join(packageRoot, 'scripts', 'generate-formats.mjs');
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});
