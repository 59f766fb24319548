import { fc } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { describeTable, runCompiledPath, runReferencePath } from '../compiled/both-paths.ts';
import { arbitraryCase } from '../compiled/cases.ts';
import { documents } from './fuzz-documents.ts';
import { rows } from './fuzz-rows.ts';
import { patterns, templates } from './fuzz-values.ts';

const bothPaths = fc.asyncProperty(arbitraryCase, fc.integer({ min: 1, max: 400 }), async (made, size) => {
  const table = describeTable(made.description);
  const { lines, errors } = await runReferencePath(table, made.bytes);
  const compiled = await runCompiledPath(table, made.bytes, size);
  expect({ lines: compiled.lines, errors: compiled.errors }).toEqual({ lines, errors });
});

/** Target → its property and its share of the time. */
const targets = {
  'metadata documents × CSV text': [documents, 0.35],
  'bytes → rows': [rows, 0.2],
  'number and date patterns': [patterns, 0.1],
  'URI templates': [templates, 0.05],
  'compiled path = reference path': [bothPaths, 0.3],
} as const;

const milliseconds = Number(process.env.FUZZ_MINUTES ?? 2) * 60_000;
const seed = Number(process.env.FUZZ_SEED ?? 1);

it.each(Object.entries(targets))('%s', async (name, [property, share]) => {
  const details = await fc.check(property as fc.IRawProperty<unknown>, {
    seed,
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: share * milliseconds,
    endOnFailure: false,
  });
  console.log(`${name}: ${details.numRuns} cases, seed ${seed}, ${details.failed ? 'FAILED' : 'no fault'}`);
  if (details.failed) throw new Error(fc.defaultReportMessage(details));
});
