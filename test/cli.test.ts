import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../src/model/package-root.ts';

const cli = join(packageRoot, 'dist', 'lib', 'cli.js');
const sample = join(packageRoot, 'data', 'sources', 'oecd-crs-2023', 'declarations.csv');

describe('the command line', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aect-cli-'));
    expect(aect('publish', '--quiet', '--date', '2024-01-15', '--out', 'public').status).toBe(0);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  function aect(...args: string[]) {
    return spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 });
  }

  it.each([[], ['--help'], ['help']])('tells what it does: aect %s', (...args) => {
    const { status, stdout } = aect(...args);
    expect(status).toBe(0);
    for (const command of ['publish', 'check', 'query', 'sources', 'csvw'])
      expect(stdout).toContain(`  ${command} `);
  });

  it.each(['publish', 'check', 'query', 'sources'])('aect %s --help lists every option', (command) => {
    const { status, stdout } = aect(command, '--help');
    expect(status).toBe(0);
    const [usage = ''] = stdout.split('\n');
    for (const option of usage.match(/--[a-z]+/g) ?? [])
      expect(stdout.split('Options:')[1]).toContain(option);
  });

  it('prints its version', async () => {
    const { version } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(aect('--version').stdout).toBe(`aect ${version}\n`);
  });

  it.each([
    ['publsh'],
    ['publish', '--colour'],
    ['publish', '--date', '15/01/2024'],
    ['publish', '--date', '2024-02-30'],
    ['publish', '--base', 'https://example.org/no-slash'],
    ['publish', 'extra'],
    ['check'],
    ['check', sample, '--source', 'atlas'],
    ['query'],
    ['query', 'nothing.rq'],
    ['query', '-', '--format', 'xml'],
    ['sources', 'extra'],
  ])('exit code 2 and an advice: aect %s %s %s', (...args) => {
    const { status, stderr } = aect(...args.filter((arg) => arg !== undefined));
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^aect: USAGE: .+/)]);
  });

  it('exit code 1 when the run cannot go on', () => {
    const { status, stderr } = aect('publish', '--sources', 'nowhere');
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^aect: SOURCE_MISSING: .*--sources/)]);
  });

  it('check: exit code 0 for the sample, 3 when a row was set aside', async () => {
    expect(aect('check', sample, '--quiet')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    const broken = join(folder, 'broken.csv');
    await writeFile(broken, (await readFile(sample, 'utf8')).replace('2023CT2322', ''));
    const { status, stdout } = aect('check', broken);
    expect(status).toBe(3);
    expect(stdout).toMatch(
      /violation {2}cell-missing .* broken\.csv, row 2, crs_id: A required cell is empty/,
    );
    expect(stdout).toContain('45 read = 44 mapped + 1 set aside (1 cell-missing)');
  });

  it('prints plain lines when piped, and nothing but data on the output', () => {
    const { stdout, stderr } = aect('publish', '--json', '--date', '2024-01-15', '--out', 'public');
    expect(stderr).toMatch(/^oecd-crs-2023: 45 rows, .+ rows\/s\nrelease: 45 rows, .+ rows\/s\n$/);
    const { accounts, release } = JSON.parse(stdout) as {
      accounts: { rowsMapped: number }[];
      release: { triples: number };
    };
    expect(accounts[0]?.rowsMapped).toBe(45);
    expect(release.triples).toBeGreaterThan(3000);
  });

  it('takes the date of SOURCE_DATE_EPOCH', () => {
    const env = { ...process.env, SOURCE_DATE_EPOCH: '1700000000' };
    const args = [cli, 'publish', '--json', '--out', 'dated'];
    const { stdout } = spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      env,
      maxBuffer: 2 ** 26,
    });
    expect((JSON.parse(stdout) as { release: { directory: string } }).release.directory).toMatch(
      /releases\/2023-11-14$/,
    );
  });

  it('another base starts every URI of ours', async () => {
    expect(
      aect('publish', '--quiet', '--base', 'https://data.example.org/aect/', '--out', 'rebased').status,
    ).toBe(0);
    for (const file of [
      'aect.ttl',
      'aect.nq',
      'lexicon.ttl',
      'ontology.ttl',
      'shapes.ttl',
      'context.jsonld',
      'tables/csv-metadata.json',
    ]) {
      const text = await readFile(join(folder, 'rebased', 'latest', file), 'utf8');
      expect(text).toContain('https://data.example.org/aect/');
      expect(text).not.toContain('https://w3id.org/aect/');
    }
  });

  it('answers a query from the input', () => {
    const input = 'SELECT (COUNT(*) AS ?n) { ?a a <https://w3id.org/aect/ontology#Action> }';
    const run = spawnSync(
      process.execPath,
      [cli, 'query', '-', '--release', 'public/latest', '--format', 'csv'],
      { cwd: folder, input, encoding: 'utf8' },
    );
    expect([run.status, run.stdout]).toEqual([0, 'n\r\n45\r\n']);
  });

  it('lists the sources', () => {
    expect(aect('sources').stdout).toContain('oecd-crs-2023  (oecd-crs)');
  });
});
