import { spawnSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';
import jsonld, { type NodeObject } from 'jsonld';
import { describe, expect, it } from 'vitest';
import { defaultBaseIri, namespaces } from '../../src/model/vocabulary.ts';
import { readLexicon } from '../../src/read/read-lexicon.ts';
import { readers } from '../support/read-triples.ts';
import { append, type Edit, plantLexicon, replace } from './planted-lexicon.ts';
import { writeToFolder } from './write-to-folder.ts';

const { lex, owl, skos } = namespaces;
const scheme = `${defaultBaseIri}lexique`;
const recorded = '2026-11-23';
const released = '2030-02-01';

const publish = async (edits: Readonly<Record<string, Edit>> = {}) =>
  writeToFolder(await readLexicon(undefined, plantLexicon(edits)), released);
const written = await writeToFolder(await readLexicon(), released);

const read = (file: string, reader: string, mediaType: string, files = written) =>
  readers[reader]?.(files[file] ?? '', mediaType, defaultBaseIri) ?? Promise.resolve(new Set<string>());
const reference = await read('lexicon.ttl', 'n3', 'text/turtle');

describe('the published lexicon', () => {
  it.each([
    ['lexicon.ttl', 'rdflib', 'text/turtle'],
    ['lexicon.ttl', 'oxigraph', 'text/turtle'],
    ['lexicon.nt', 'n3', 'application/n-triples'],
    ['lexicon.nt', 'oxigraph', 'application/n-triples'],
    ['lexicon.jsonld', 'jsonld', 'application/ld+json'],
    ['lexicon.jsonld', 'oxigraph', 'application/ld+json'],
    ['lexicon-tree.jsonld', 'jsonld', 'application/ld+json'],
    ['lexicon-tree.jsonld', 'rdflib', 'application/ld+json'],
    ['lexicon.rdf', 'rdflib', 'application/rdf+xml'],
    ['lexicon.rdf', 'oxigraph', 'application/rdf+xml'],
  ])('%s says to %s what it says in Turtle', async (file, reader, mediaType) => {
    const triples = await read(file, reader, mediaType);
    expect(triples.size).toBeGreaterThan(3000);
    expect([...triples].sort()).toEqual([...reference].sort());
  });

  const reader = 'rapper';
  const rapper = spawnSync(reader, ['--version']).status === 0;
  if (!rapper) console.warn('SKIPPED: rapper is not installed (Debian: raptor2-utils).');
  it.skipIf(!rapper).each([
    ['lexicon.ttl', 'turtle'],
    ['lexicon.nt', 'ntriples'],
    ['lexicon.rdf', 'rdfxml'],
  ])('%s is read by rapper without a complaint', (file, syntax) => {
    const { status, stderr } = spawnSync(reader, ['-c', '-i', syntax, '-', defaultBaseIri], {
      input: written[file] ?? '',
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stderr).not.toMatch(/error|warning/i);
    expect(stderr).toContain(`returned ${reference.size} triples`);
  });

  it('describes its scheme: title, description, licence, publisher, dates, version, namespace', () => {
    const about = [...reference].filter((line) => line.startsWith(`<${scheme}> `)).join('\n');
    for (const property of ['title', 'description', 'license', 'publisher', 'created', 'modified'])
      expect(about).toContain(`<${namespaces.dct}${property}>`);
    expect(about).toMatch(/versionInfo> "\d+\.\d+\.\d+"/);
    expect(about).toContain(`preferredNamespaceUri> "${lex}"`);
    expect(about).toContain(`preferredNamespacePrefix> "lex"`);
  });

  it('has a row of the flat table for each concept', () => {
    const rows = parse(written['lexicon.csv'] ?? '', { columns: true }) as Record<string, string>[];
    const concepts = [...reference].filter((line) => line.endsWith(`type> <${skos}Concept> .`));
    expect(rows.map(({ iri }) => iri).sort()).toEqual(
      concepts.map((line) => line.slice(1, line.indexOf('>'))).sort(),
    );
    for (const row of rows) {
      for (const column of ['label_fr', 'label_en', 'definition_fr', 'definition_en', 'sources'])
        expect(row[column], `${row.concept} ${column}`).not.toBe('');
    }
    expect(rows.find(({ concept }) => concept === 'dechets')).toMatchObject({
      notation: 'T03',
      status: 'active',
      broader: 'thematique',
      related: '1-dechets',
      code_lists: 'c-themes',
      label_it: 'gestione dei rifiuti',
      exact_match: 'http://eurovoc.europa.eu/1158 | http://www.eionet.europa.eu/gemet/concept/9092',
      modified: recorded,
    });
  });

  it('is the same, byte for byte, each time', async () => {
    expect(await publish()).toEqual(written);
  });
});

describe('the tree', () => {
  const context = { skos, id: '@id' };
  /** A frame of concepts with their narrower ones, to a depth that no branch of the lexicon has. */
  const below = (depth: number): object => ({
    '@explicit': true,
    '@embed': '@always',
    '@omitDefault': true,
    // A node matches by any property: without this one, a concept without narrower ones would not.
    'skos:inScheme': { '@embed': '@never' },
    ...(depth === 0 ? {} : { 'skos:narrower': below(depth - 1) }),
  });
  const frame = {
    '@context': context,
    '@type': 'skos:ConceptScheme',
    '@explicit': true,
    'skos:hasTopConcept': below(9),
  } as unknown as Parameters<typeof jsonld.frame>[1];
  /** Keys of a node and of those in it, nested as they are. */
  type Branch = { readonly id: string; readonly below: readonly Branch[] };
  const list = (value: unknown): Record<string, unknown>[] =>
    (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((each: unknown) =>
      typeof each === 'string' ? { id: each } : (each as Record<string, unknown>),
    );
  const branch = (node: Record<string, unknown>, names: readonly string[]): Branch => ({
    id: String(node.id).replace(lex, 'lex:'),
    below: names
      .flatMap((name) => list(node[name]))
      .map((child) => branch(child, names))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  });

  it('is the frame of the lexicon from its scheme down', async () => {
    const graph = JSON.parse(written['lexicon.jsonld'] ?? '') as NodeObject;
    const framed = (await jsonld.frame(graph, frame)) as Record<string, unknown>;
    const tree = JSON.parse(written['lexicon-tree.jsonld'] ?? '') as { '@graph': Record<string, unknown>[] };
    const [root = {}] = tree['@graph'];
    const ours = branch(root, ['hasTopConcept', 'narrower']);
    expect(ours.below.length).toBeGreaterThan(10);
    expect(ours.below).toEqual(branch(framed, ['skos:hasTopConcept', 'skos:narrower']).below);
  });
});

describe('an edited label', () => {
  const edits = { 'concepts.csv': replace('sante', 'santé,health', 'santé publique,health') };
  const modified = (key: string) => `<${lex}${key}> <${namespaces.dct}modified> "${released}"`;

  it('is in every format, with the date of the release', async () => {
    const files = await publish(edits);
    for (const [name, text] of Object.entries(files))
      if (name !== 'lexicon-report.md') expect(text, name).toContain('santé publique');
    const lines = [...(await read('lexicon.nt', 'n3', 'application/n-triples', files))].join('\n');
    expect(lines).toContain(modified('sante'));
    expect(lines).toContain(`<${scheme}> <${namespaces.dct}modified> "${released}"`);
    expect(lines).not.toContain(modified('energie'));
    expect(files['lexicon-report.md']).toContain('`lexicon-version-unchanged` | scheme.csv');
  });

  it('leaves the recorded dates alone when nothing is edited', () => {
    expect([...reference].join('\n')).not.toContain(released);
    expect([...reference].join('\n')).toContain(`<${scheme}> <${namespaces.dct}modified> "${recorded}"`);
  });

  it('is dated alike whatever the base', async () => {
    const { states } = await readLexicon('https://example.org/ld/');
    expect(states.get('https://example.org/ld/lexique/sante')?.modified).toBe(recorded);
  });
});

describe('a deprecated concept', () => {
  it('stays, with its successor and what changed', async () => {
    const files = await publish({
      'concepts.csv': replace('lettre-intention', ',active,', ',deprecated,convention-cooperation'),
      'change-notes.csv': append('lettre-intention,2030-02-01 : abandonné.,2030-02-01: given up.'),
    });
    const lines = [...(await read('lexicon.nt', 'n3', 'application/n-triples', files))].join('\n');
    const concept = `<${lex}lettre-intention>`;
    expect(lines).toContain(`${concept} <${owl}deprecated> "true"`);
    expect(lines).toContain(`${concept} <${namespaces.dct}isReplacedBy> <${lex}convention-cooperation>`);
    expect(lines).toContain(`${concept} <${skos}changeNote> "2030-02-01 : abandonné."@fr`);
    expect(lines).toContain(`${concept} <${skos}prefLabel>`);
    expect(files['lexicon.csv']).toMatch(/^lettre-intention,[^\r\n]*,deprecated,/m);
  });
});
