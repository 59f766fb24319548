import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Quad } from '@rdfjs/types';
import jsonld from 'jsonld';
import { Parser, Writer } from 'n3';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type CsvwError,
  csv2json,
  csv2rdf,
  type ProcessorOptions,
  validateCsvw,
} from '../../src/csvw/index.ts';
import { serveSuite } from './csvw-load.ts';
import { readManifest, type SuiteTest, suiteBase } from './csvw-manifest.ts';
import { type Outcome, writeEarl } from './earl.ts';

const folder = new URL('../../../shared/suites/csvw/tests/', import.meta.url);
const reports = new URL('../../dist/suites/', import.meta.url);
/**
 * The normative manifests. Left out is manifest-nonnorm (18 tests about parsing CSV): six of them contradict their own
 * comments (020, 021, 022, 056 and 058 ask for trimming and expect untrimmed texts) or the Recommendation (057 has a
 * referenced object without `@context`); the other twelve pass.
 */
const manifests = ['manifest-rdf', 'manifest-json', 'manifest-validation'];
const outcomes: Outcome[] = [];

/** jsonld canonizes N-Quads too; its types know only JSON-LD. */
const canonizeText = jsonld.canonize as unknown as (text: string, options: object) => Promise<string>;

/** Canonical N-Quads (RDFC-1.0): equal texts are isomorphic graphs. */
async function canonize(quads: readonly Quad[]): Promise<string> {
  const writer = new Writer({ format: 'N-Quads' });
  writer.addQuads([...quads]);
  const text = await new Promise<string>((resolve, reject) => {
    writer.end((error: Error | null, result: string) => (error ? reject(error) : resolve(result)));
  });
  return canonizeText(text, { inputFormat: 'application/n-quads', canonizeOptions: { maxWorkFactor: 3 } });
}

function expected(test: SuiteTest): { readonly text: string; readonly url: string } {
  if (test.result === undefined) throw new Error('The manifest names no result.');
  return {
    text: readFileSync(new URL(test.result, folder), 'utf8'),
    url: new URL(test.result, suiteBase).href,
  };
}

async function convertToRdf(
  test: SuiteTest,
  options: ProcessorOptions & { minimal: boolean },
): Promise<() => Promise<void>> {
  const quads: Quad[] = [];
  for await (const batch of csv2rdf(new URL(test.action, suiteBase).href, options)) quads.push(...batch);
  return async () => {
    const { text, url } = expected(test);
    const parser = new Parser({ baseIRI: url });
    expect(await canonize(quads)).toBe(await canonize(parser.parse(text)));
  };
}

async function convertToJson(
  test: SuiteTest,
  options: ProcessorOptions & { minimal: boolean },
): Promise<() => Promise<void>> {
  const json = await csv2json(new URL(test.action, suiteBase).href, options);
  return async () => expect(json).toEqual(JSON.parse(expected(test).text));
}

async function validate(test: SuiteTest, options: ProcessorOptions): Promise<() => Promise<void>> {
  await validateCsvw(new URL(test.action, suiteBase).href, options);
  return async () => undefined;
}

const processors = { rdf: convertToRdf, json: convertToJson, validation: validate } as const;

/** What a test is about is in its type: `ToRdfTest`, `NegativeJsonTest`, `WarningValidationTest`… */
function processorOf(type: string): (typeof processors)[keyof typeof processors] {
  if (/Rdf/.test(type)) return processors.rdf;
  return /Json/.test(type) ? processors.json : processors.validation;
}

async function run(test: SuiteTest): Promise<void> {
  const processor = processorOf(test.type);
  const errors: CsvwError[] = [];
  const { metadata, minimal = false } = test.option ?? {};
  const compare = await processor(test, {
    load: serveSuite(folder, test),
    report: (error) => errors.push(error),
    minimal,
    ...(metadata !== undefined && { metadata: new URL(metadata, suiteBase).href }),
  });
  const found = new Set<string>(errors.map(({ severity }) => severity));
  const type = test.type.replace('csvt:', '');
  const told = JSON.stringify(errors, undefined, 1);
  expect(found.has('error'), `errors: ${told}`).toBe(type.startsWith('Negative'));
  if (type.startsWith('Negative')) return;
  expect(found.has('warning'), `warnings: ${told}`).toBe(/Warning/.test(type));
  await compare();
}

describe.skipIf(!existsSync(folder))('CSV on the Web', () => {
  for (const manifest of manifests) {
    describe(manifest, () => {
      it.each(existsSync(folder) ? [...readManifest(folder, `${manifest}.jsonld`)] : [])(
        '$id $name',
        async (test) => {
          const outcome = { test: test.id.replace(/^[^#]*#/, `${suiteBase}${manifest}#`), passed: false };
          outcomes.push(outcome);
          await run(test);
          outcome.passed = true;
        },
      );
    });
  }

  afterAll(() => {
    mkdirSync(reports, { recursive: true });
    writeFileSync(new URL('csvw-earl.ttl', reports), writeEarl(outcomes));
    for (const manifest of manifests) {
      const own = outcomes.filter(({ test }) => test.includes(`${manifest}#`));
      const passed = own.filter((outcome) => outcome.passed).length;
      process.stdout.write(`${manifest}: ${passed} of ${own.length} passed\n`);
    }
  });
});

if (!existsSync(folder)) process.stdout.write(`The CSVW suite is not at ${folder.href}: nothing was run.\n`);
