import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../src/model/package-root.ts';
import { hashFolder } from './support/hash-folder.ts';
import { runPublish } from './support/run-publish.ts';
import { copySources, type TemporarySources } from './support/temporary-sources.ts';

const cli = join(packageRoot, 'dist', 'lib', 'cli.js');

describe('the same inputs give the same bytes', () => {
  let site: TemporarySources;
  let expected: Record<string, string>;
  beforeAll(async () => {
    site = await copySources();
    await runPublish(site.sources, join(site.root, 'expected'));
    expected = await hashFolder(join(site.root, 'expected'));
  });
  afterAll(() => site.remove());

  it('compares the whole release', () => {
    const names = Object.keys(expected).map((path) => path.split('/').at(-1));
    expect(names).toEqual(
      expect.arrayContaining([
        'aect.nq',
        'aect.ttl',
        'aect.jsonld',
        'issues.csv',
        'SHA256SUMS',
        'fundings.csv',
      ]),
    );
  });

  it.each([
    { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    { TZ: 'America/St_Johns', LC_ALL: 'C', LANG: 'C' },
  ])('in another process with %o', async (environment) => {
    const out = join(site.root, environment.LC_ALL);
    const args = [cli, 'publish', '--quiet', '--sources', site.sources, '--out', out, '--date', '2024-01-15'];
    await promisify(execFile)(process.execPath, args, {
      cwd: site.root,
      env: { ...process.env, ...environment },
    });
    expect(await hashFolder(out)).toEqual(expected);
  });

  it('with the rows in another order', async () => {
    await site.editCsv((text) => {
      const [header = '', ...rows] = text.trimEnd().split('\n');
      return `${[header, ...rows.toReversed()].join('\n')}\n`;
    });
    const out = join(site.root, 'reversed');
    await runPublish(site.sources, out);
    expect(await hashFolder(out)).toEqual(expected);
  });

  it('with Windows line ends', async () => {
    await site.editCsv((text) => text.replaceAll('\n', '\r\n'));
    const out = join(site.root, 'windows');
    await runPublish(site.sources, out);
    expect(await hashFolder(out)).toEqual(expected);
  });
});
