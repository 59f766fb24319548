import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFactory, Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../src/model/package-root.ts';
import type { Publication } from '../src/pipeline.ts';
import { runPublish } from './support/run-publish.ts';

const sh = 'http://www.w3.org/ns/shacl#';

describe('a SHACL engine by others judges the release', () => {
  let out: string;
  let publication: Publication;
  let severities: string[];
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'aect-shacl-'));
    publication = await runPublish(join(packageRoot, 'data', 'sources'), out);
    const parse = async (file: string) =>
      new Parser().parse(await readFile(join(out, 'latest', file), 'utf8'));
    const data = new Store([
      ...(await parse('aect.ttl')),
      ...(await parse('lexicon.ttl')),
      ...(await parse('ontology.ttl')),
    ]);
    const shapes = new Store(await parse('shapes.ttl'));
    const report = new Validator(shapes).validate(data);
    severities = (await report).results.map(({ severity }) => severity?.value ?? '');
  }, 60_000);
  afterAll(() => rm(out, { recursive: true, force: true }));

  it('finds no violation', () => {
    expect(severities.filter((severity) => severity === `${sh}Violation`)).toEqual([]);
  });

  it('finds the warnings that the validation report publishes', async () => {
    const published = new Store(
      new Parser().parse(await readFile(join(out, 'latest', 'validation.ttl'), 'utf8')),
    );
    const warnings = published.getQuads(
      null,
      DataFactory.namedNode(`${sh}resultSeverity`),
      DataFactory.namedNode(`${sh}Warning`),
      null,
    );
    expect(severities.filter((severity) => severity === `${sh}Warning`)).toHaveLength(warnings.length);
    expect(publication.issues.filter(({ code }) => code === 'authority-missing')).toHaveLength(3);
  });
});
