import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../src/model/package-root.ts';
import type { Publication } from '../src/pipeline.ts';
import { runPublish } from './support/run-publish.ts';

/** Command-line readers of RDF (Debian: raptor2-utils, serdi) and how they count the statements of a file. */
const tools: Readonly<
  Record<
    string,
    {
      readonly formats: Readonly<Record<string, string>>;
      readonly count: (format: string, path: string) => number;
    }
  >
> = {
  rapper: {
    formats: { ttl: 'turtle', nq: 'nquads', rdf: 'rdfxml' },
    count: (format, path) =>
      Number(/returned (\d+) triples/.exec(run('rapper', ['-i', format, '-c', path]).stderr)?.[1]),
  },
  serdi: {
    formats: { ttl: 'turtle', nq: 'nquads' },
    count: (format, path) =>
      run('serdi', ['-i', format, '-o', 'nquads', path]).stdout.trimEnd().split('\n').length,
  },
};

function run(command: string, args: string[]) {
  return spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, LC_ALL: 'C' },
  });
}

function isThere(command: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`]);
    return true;
  } catch {
    console.warn(
      `SKIPPED: ${command} is not installed (Debian: raptor2-utils, serdi); its counts are not compared.`,
    );
    return false;
  }
}

describe.each(Object.entries(tools))('%s counts the triples that we wrote', (name, { formats, count }) => {
  let out: string;
  let publication: Publication;
  const there = isThere(name);
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'aect-tools-'));
    publication = await runPublish(join(packageRoot, 'data', 'sources'), out);
  });
  afterAll(() => rm(out, { recursive: true, force: true }));

  it.skipIf(!there)('in every dump that it can read', () => {
    const dumps = publication.release.files.filter(
      ({ path, triples }) => triples !== undefined && formats[path.split('.').at(-1) ?? ''] !== undefined,
    );
    expect(dumps.length).toBeGreaterThan(4);
    for (const { path, triples } of dumps) {
      const format = formats[path.split('.').at(-1) ?? ''] ?? '';
      expect([path, count(format, join(out, 'latest', path))]).toEqual([path, triples]);
    }
  });
});
