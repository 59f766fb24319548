import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'n3';
import type { Store } from 'oxigraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../src/model/package-root.ts';
import { openStore, query } from '../src/serve/query-release.ts';
import { runPublish } from './support/run-publish.ts';

const folder = join(packageRoot, 'ontology', 'queries');
const files = (await readdir(folder)).filter((name) => name.endsWith('.rq')).sort();
const texts = new Map<string, string>();
for (const file of files) texts.set(file, await readFile(join(folder, file), 'utf8'));
const federated = files.filter((file) => texts.get(file)?.includes('SERVICE'));
const local = files.filter((file) => !federated.includes(file));

const prefixes = `PREFIX aect: <https://w3id.org/aect/ontology#>
PREFIX lex: <https://w3id.org/aect/lexique/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX dct: <http://purl.org/dc/terms/>
`;
const ficol = '<https://w3id.org/aect/id/action/oecd-crs-2023/2023AFD00533>';

describe('the release answers the competency questions', () => {
  let out: string;
  let store: Store;
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'aect-queries-'));
    await runPublish(join(packageRoot, 'data', 'sources'), out);
    store = await openStore(join(out, 'latest'));
  });
  afterAll(() => rm(out, { recursive: true, force: true }));

  it('has 25 questions, 4 of them for other endpoints too', () => {
    expect([files.length, federated.length]).toEqual([25, 4]);
  });

  it.each(local)('%s', async (file) => {
    const answer = query(store, texts.get(file) ?? '', 'table');
    await expect(answer).toMatchFileSnapshot(
      join(packageRoot, 'test', 'queries', file.replace(/\.rq$/, '.txt')),
    );
  });

  it.each(federated)('%s is SPARQL 1.1', (file) => {
    const run = (): string => query(store, texts.get(file) ?? '', 'json');
    // parsed, then either refused at its SERVICE or answered without it when nothing local matches
    try {
      run();
    } catch (error) {
      expect((error as Error).message).toMatch(/service/i);
    }
  });

  const rows = (sparql: string): string[] =>
    query(store, prefixes + sparql, 'csv')
      .trim()
      .split(/\r?\n/)
      .slice(1);

  it('disbursed: 853 220 € by authorities, 2 053 220 € with the FICOL line', () => {
    const sum = (filter: string): string[] =>
      rows(`SELECT (SUM(?x) AS ?sum) {
        ?a aect:funding ?f ; prov:wasDerivedFrom/dct:identifier ?id . ${filter}
        ?f aect:fundingStage lex:verse ; aect:amountInEuro ?x }`);
    expect(sum('FILTER(STRSTARTS(?id, "2023CT"))')).toEqual(['853220']);
    expect(sum('')).toEqual(['2053220']);
  });

  it('the FICOL line: committed and disbursed are two fundings', () => {
    expect(
      rows(
        `SELECT ?stage ?x { ${ficol} aect:funding ?f . ?f aect:fundingStage ?stage ; aect:amount ?x } ORDER BY ?stage`,
      ),
    ).toEqual([
      'https://w3id.org/aect/lexique/engage,1500000',
      'https://w3id.org/aect/lexique/verse,1200000',
    ]);
  });

  it('42 of 45 actions have a French authority', () => {
    const count = (pattern: string): string[] =>
      rows(`SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a a aect:Action . ${pattern} }`);
    expect(count('')).toEqual(['45']);
    expect(count('?a aect:frenchAuthority ?authority')).toEqual(['42']);
  });

  it('writes amounts in the dump with two decimals', async () => {
    const turtle = await readFile(join(out, 'latest', 'aect.ttl'), 'utf8');
    const amounts = new Parser().parse(turtle).filter(({ predicate }) => predicate.value.endsWith('#amount'));
    expect(amounts).toHaveLength(90);
    for (const { object } of amounts) expect(object.value).toMatch(/^\d+\.\d\d$/);
  });

  it('every statement is in the graph of its source', () => {
    expect(rows('SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g')).toEqual([
      expect.stringMatching(/^https:\/\/w3id\.org\/aect\/dataset\/oecd-crs-2023,\d{4}$/),
    ]);
  });

  it('says where a query is wrong', () => {
    expect(() => query(store, 'SELECT * {?s a x:y}', 'table')).toThrow(/prefix is not declared/);
    expect(() => query(store, 'SELEKT', 'table')).toThrow(/error at 1:/);
  });
});
