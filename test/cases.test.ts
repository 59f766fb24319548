import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../src/model/package-root.ts';
import { defaultBaseIri } from '../src/model/vocabulary.ts';
import { openWorkshop, publish, type Workshop } from '../src/pipeline.ts';
import { readSource } from '../src/read/read-source.ts';

const folder = join(packageRoot, 'test', 'cases');
const names = (await readdir(folder, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('a folder is a test: input.csv and source.csvw.json give expected.ttl and issues.json', () => {
  let workshop: Workshop;
  let out: string;
  beforeAll(async () => {
    workshop = await openWorkshop(defaultBaseIri, join(packageRoot, 'data', 'reference'));
    out = await mkdtemp(join(tmpdir(), 'aect-cases-'));
  });
  afterAll(() => rm(out, { recursive: true, force: true }));

  it.each(names)('%s', async (name) => {
    const source = await readSource(join(folder, name));
    const { issues, release } = await publish(
      [source],
      workshop,
      { out: join(out, name), date: '2024-01-15' },
      () => {},
    );
    const turtle = await readFile(join(release.directory, 'aect.ttl'), 'utf8');
    await expect(turtle).toMatchFileSnapshot(join(folder, name, 'expected.ttl'));
    await expect(`${JSON.stringify(issues, null, 2)}\n`).toMatchFileSnapshot(
      join(folder, name, 'issues.json'),
    );
  });
});
