import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueCodes } from '../src/model/issue.ts';
import { packageRoot } from '../src/model/package-root.ts';

const cli = join(packageRoot, 'dist', 'lib', 'cli.js');
const readme = await readFile(join(packageRoot, 'README.md'), 'utf8');
const docs = (await readdir(join(packageRoot, 'docs'), { recursive: true })).filter((name) =>
  name.endsWith('.md'),
);

function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(
    ([, block = '']) => block,
  );
}

describe('what the documentation claims', () => {
  let out: string;
  let summary: string;
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'aect-docs-'));
    summary = execFileSync(process.execPath, [cli, 'publish', '--out', out, '--date', '2026-11-23'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  });
  afterAll(() => rm(out, { recursive: true, force: true }));

  it.each(blocks('sh').flatMap((block) => block.trim().split('\n')))('README: %s', (line) => {
    expect(line).toMatch(/^npx aect /);
    const args = line.replace('npx aect ', '').replace('dist/public', out).split(' ');
    const release = args[0] === 'query' ? ['--release', join(out, 'latest')] : [];
    const { status, stderr } = spawnSync(process.execPath, [cli, ...args, ...release], {
      cwd: packageRoot,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('aect:')]);
  });

  it('README: the summary is that of the sample', () => {
    const shown = blocks('text').find((block) => block.startsWith('oecd-crs-2023'));
    expect(shown).toBeDefined();
    for (const line of shown?.trimEnd().split('\n') ?? []) expect(summary).toContain(`${line}\n`);
  });

  it('README: the answer is that of the query', () => {
    const shown = blocks('text').find((block) => block.startsWith('type'));
    const query = join(packageRoot, 'ontology', 'queries', '14-by-type-of-authority.rq');
    const { stdout } = spawnSync(process.execPath, [cli, 'query', query, '--release', join(out, 'latest')], {
      encoding: 'utf8',
    });
    expect(stdout).toBe(shown);
  });

  it('README: the funding is in the dump', async () => {
    const [shown = 'no Turtle'] = blocks('turtle');
    expect(await readFile(join(out, 'latest', 'aect.ttl'), 'utf8')).toContain(shown);
  });

  it('README: the map names every folder of src', async () => {
    const folders = (await readdir(join(packageRoot, 'src'), { withFileTypes: true })).filter((entry) =>
      entry.isDirectory(),
    );
    for (const { name } of folders) expect(readme).toContain(`[src/${name}](src/${name})`);
  });

  it.each(['README.md', 'CHANGELOG.md', ...docs.map((name) => join('docs', name))])(
    '%s: every relative link leads somewhere',
    async (file) => {
      const text = await readFile(join(packageRoot, file), 'utf8');
      for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
        expect([target, existsSync(join(packageRoot, dirname(file), target))]).toEqual([target, true]);
      }
    },
  );

  it('docs/issues.md is fresh: run npm run generate', async () => {
    const fresh = execFileSync(
      process.execPath,
      [join(packageRoot, 'scripts', 'generate-issues.mjs'), '--print'],
      { encoding: 'utf8' },
    );
    expect(await readFile(join(packageRoot, 'docs', 'issues.md'), 'utf8')).toBe(fresh);
    for (const code of Object.keys(issueCodes)) expect(fresh).toContain(`\`${code}\``);
  });

  it('the version of the package has an entry in the changelog', async () => {
    const { version } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(await readFile(join(packageRoot, 'CHANGELOG.md'), 'utf8')).toContain(`\n## ${version}\n`);
  });
});
