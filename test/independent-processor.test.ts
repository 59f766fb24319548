import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Quad, Term } from '@rdfjs/types';
import jsonld from 'jsonld';
import { DataFactory, Parser, Store } from 'n3';
import CsvwParser from 'rdf-parser-csvw';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../src/model/package-root.ts';
import { runPublish } from './support/run-publish.ts';

const contextPath = join(packageRoot, '..', 'shared', 'suites', 'csvw', 'csvw.jsonld');
const there = existsSync(contextPath);
if (!there) console.warn(`SKIPPED: no ${contextPath}; the tables are not read by another CSVW processor.`);

type Json = Record<string, unknown>;

/** The types of jsonld know neither a loader that returns no context URL nor the dataset that comes back. */
const toRdf = jsonld.toRDF as unknown as (document: object, options: object) => Promise<Iterable<Quad>>;

describe('a CSVW processor by others (rdf-parser-csvw)', () => {
  let out: string;
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'aect-peer-'));
    await runPublish(join(packageRoot, 'data', 'sources'), out);
  });
  afterAll(() => rm(out, { recursive: true, force: true }));

  it.skipIf(!there)('rebuilds the published graph from the published tables', async () => {
    const tables = join(out, 'latest', 'tables');
    const group = JSON.parse(await readFile(join(tables, 'csv-metadata.json'), 'utf8')) as Json & {
      tables: Json[];
    };
    const rebuilt = new Set<string>();
    for (const table of group.tables) {
      const metadata = await describeTable({ ...table, dialect: group.dialect });
      const parser = new CsvwParser({ metadata, baseIRI: 'http://example.org/', timezone: 'utc' });
      for await (const quad of parser.import(createReadStream(join(tables, String(table.url))))) {
        // the standard mode describes rows by blank nodes; the statements about things are those of the minimal mode
        if (quad.subject.termType !== 'BlankNode') rebuilt.add(nameOf(quad));
      }
    }
    const published = new Parser().parse(await readFile(join(out, 'latest', 'aect.ttl'), 'utf8'));
    expect([...rebuilt].sort()).toEqual([...new Set(published.map(nameOf))].sort());
  });
});

/** The description of one table as the dataset that rdf-parser-csvw asks for. */
async function describeTable(table: Json): Promise<Store> {
  const context: unknown = JSON.parse(await readFile(contextPath, 'utf8'));
  const { 'dc:title': _, ...described } = table;
  const document = { ...described, '@context': 'http://www.w3.org/ns/csvw', '@type': 'Table' };
  const dataset = await toRdf(document, {
    base: 'http://example.org/',
    documentLoader: async (url: string) => ({ documentUrl: url, document: context }),
  });
  return new Store([...dataset].map(copyQuad));
}

function copyQuad({ subject, predicate, object }: Quad): Quad {
  const copy = (term: Term) => {
    if (term.termType === 'NamedNode') return DataFactory.namedNode(term.value);
    if (term.termType === 'BlankNode') return DataFactory.blankNode(term.value.replace('_:', ''));
    const { value, language, datatype } = term as Quad['object'] & {
      language: string;
      datatype: { value: string };
    };
    return DataFactory.literal(value, language || DataFactory.namedNode(datatype.value));
  };
  return DataFactory.quad(copy(subject) as never, copy(predicate) as never, copy(object) as never);
}

function nameOf({ subject, predicate, object }: Quad): string {
  if (object.termType !== 'Literal') return JSON.stringify([subject.value, predicate.value, object.value]);
  // a fault of theirs: the datatype of a column whose datatype has a format is not an IRI but an object
  const datatype =
    typeof object.datatype.value === 'string'
      ? object.datatype.value
      : 'http://www.w3.org/2001/XMLSchema#string';
  return JSON.stringify([subject.value, predicate.value, object.value, object.language, datatype]);
}
