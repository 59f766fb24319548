import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../src/model/package-root.ts';
import { defaultBaseIri } from '../src/model/vocabulary.ts';
import type { Publication } from '../src/pipeline.ts';
import { readers } from './support/read-triples.ts';
import { runPublish } from './support/run-publish.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  nq: 'application/n-quads',
  ttl: 'text/turtle',
  jsonld: 'application/ld+json',
  rdf: 'application/rdf+xml',
};

/** Who reads what: rdflib has no N-Quads with graphs, n3 no JSON-LD, jsonld no Turtle, only rdflib and oxigraph RDF/XML. */
const dumps: readonly [file: string, ...readers: string[]][] = [
  ['aect.ttl', 'n3', 'oxigraph', 'rdflib'],
  ['aect.nq', 'n3', 'oxigraph'],
  ['aect.jsonld', 'jsonld', 'oxigraph', 'rdflib'],
  ['lexicon.ttl', 'n3', 'oxigraph', 'rdflib'],
  ['lexicon.jsonld', 'jsonld', 'oxigraph', 'rdflib'],
  ['lexicon.rdf', 'rdflib', 'oxigraph'],
  ['ontology.ttl', 'n3', 'oxigraph', 'rdflib'],
  ['ontology.jsonld', 'jsonld', 'oxigraph', 'rdflib'],
  ['ontology.rdf', 'rdflib', 'oxigraph'],
  ['validation.ttl', 'n3', 'oxigraph', 'rdflib'],
];

describe('others read in our dumps the graph that we wrote', () => {
  let out: string;
  let publication: Publication;
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'aect-interop-'));
    publication = await runPublish(join(packageRoot, 'data', 'sources'), out);
  });
  afterAll(() => rm(out, { recursive: true, force: true }));

  const read = async (file: string, reader: string): Promise<Set<string>> => {
    const text = await readFile(join(out, 'latest', file), 'utf8');
    const mediaType = mediaTypes[file.split('.').at(-1) ?? ''] ?? '';
    return readers[reader]?.(text, mediaType, defaultBaseIri) ?? new Set();
  };

  it.each(dumps.flatMap(([file, ...names]) => names.map((reader) => [file, reader] as const)))(
    '%s is read by %s',
    async (file, reader) => {
      const [profile = ''] = file.split('.');
      const reference = await read(`${profile}.ttl`, 'n3');
      const triples = await read(file, reader);
      expect([...triples].sort()).toEqual([...reference].sort());
      expect(publication.release.files.find(({ path }) => path === file)?.triples).toBe(triples.size);
    },
  );
});
