import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CsvwError, csv2rdf, type Load, validateCsvw } from '../src/csvw/index.ts';
import { packageRoot } from '../src/model/package-root.ts';
import { runPublish } from './support/run-publish.ts';

const load: Load = async (url) =>
  existsSync(new URL(url)) ? { body: createReadStream(fileURLToPath(url)) } : undefined;

describe('the published tables', () => {
  let out: string;
  let metadata: string;
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'aect-tables-'));
    await runPublish(join(packageRoot, 'data', 'sources'), out);
    metadata = pathToFileURL(join(out, 'latest', 'tables', 'csv-metadata.json')).href;
  });
  afterAll(() => rm(out, { recursive: true, force: true }));

  it('are valid CSV on the Web: datatypes, required cells, primary and foreign keys', async () => {
    const errors: CsvwError[] = [];
    const valid = await validateCsvw(metadata, { load, report: (error) => errors.push(error) });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  it('give back the graph that is published', async () => {
    const errors: CsvwError[] = [];
    const rebuilt = new Set<string>();
    for await (const quads of csv2rdf(metadata, {
      load,
      report: (error) => errors.push(error),
      minimal: true,
    })) {
      for (const quad of quads) rebuilt.add(nameOf(quad));
    }
    const turtle = await readFile(join(out, 'latest', 'aect.ttl'), 'utf8');
    expect(errors).toEqual([]);
    expect([...rebuilt].sort()).toEqual([...new Set(new Parser().parse(turtle).map(nameOf))].sort());
  });
});

function nameOf({ subject, predicate, object }: Quad): string {
  const { termType, value } = object;
  const type = object.termType === 'Literal' ? `${object.language} ${object.datatype.value}` : '';
  return JSON.stringify([subject.value, predicate.value, termType, value, type]);
}
