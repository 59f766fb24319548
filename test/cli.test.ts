import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
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
    ['publish', '--out', ''],
    ['publish', '--sources='],
    ['publish', '--date', ''],
    ['publish', 'extra'],
    ['check'],
    ['check', sample, '--source', 'atlas'],
    ['query'],
    ['query', 'nothing.rq'],
    ['query', '-', '--format', 'xml'],
    ['query', '-', '--release', ''],
    ['sources', 'extra'],
    ['sources', '--sources', ''],
    ['constructor'],
    ['__proto__'],
    ['help', 'constructor'],
    ['--help', '__proto__'],
    ['help', 'publsh'],
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
    const { status, stdout } = aect('check', broken, '--source', 'oecd-crs-2023');
    expect(status).toBe(3);
    expect(stdout).toMatch(
      /^violation {2}cell-missing, once: .*\n.*\n {2}row 2, crs_id: A required cell is empty/,
    );
    expect(stdout).toContain('45 read = 44 mapped + 0 out of scope + 1 set aside (1 cell-missing)');
  });

  it('check: shows the first places of each kind of issue, or all of them', () => {
    const [few, all] = [aect('check', sample), aect('check', sample, '--all')];
    expect(few.stdout).toMatch(/date-placeholder, 44 times: /);
    expect(few.stdout).toContain('… and 41 more');
    expect(all.stdout.match(/commitment_date: /g)).toHaveLength(44);
  });

  it('check: gives the issues as CSV, JSON and a page of HTML', async () => {
    const hostile = join(folder, 'page.csv');
    const text = await readFile(sample, 'utf8');
    await writeFile(hostile, text.replace('0.005407', '<script>alert(1)</script>'));
    const csv = aect('check', hostile, '--source', 'oecd-crs-2023', '--format', 'csv').stdout.split('\r\n');
    expect(csv[0]).toBe('severity,code,source,file,record,row,column,value,message');
    expect(csv.filter((line) => line.includes(',cell-unreadable,'))).toHaveLength(1);
    const { issues } = JSON.parse(
      aect('check', hostile, '--source', 'oecd-crs-2023', '--format', 'json').stdout,
    ) as { issues: unknown[] };
    expect(csv.length - 2).toBe(issues.length);
    const page = aect('check', hostile, '--source', 'oecd-crs-2023', '--format', 'html').stdout;
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script');
    expect(page.match(/<tr>/g)?.length).toBeGreaterThan(issues.length);
    expect(aect('check', hostile, '--source', 'oecd-crs-2023', '--format', 'xlsx').status).toBe(2);
  });

  it('check: finds the description by the columns of the file, and says which', async () => {
    const grants = join(folder, 'grants.csv');
    await writeFile(
      grants,
      'nomBeneficiaire;objet;montant;dateConvention\nComité de jumelage;Voyage à Cardiff;"1 200,50 €";12/03/2023\n',
    );
    const { stdout, stderr } = aect('check', grants);
    expect(stderr).toMatch(/^grants\.csv is read as scdl-subventions .*: 4 columns known/);
    expect(stdout).toContain('1 read = 1 mapped');
    await writeFile(grants, 'a;b\n1;2\n');
    const unknown = aect('check', grants);
    expect(unknown).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('has the columns of no description'),
    });
  });

  it('lets nothing of a file command the terminal', async () => {
    const hostile = join(folder, 'hostile.csv');
    const record = `\u009b2J\u202e\u200f\u007f${'x'.repeat(90)}`;
    const declaration = await readFile(sample, 'utf8');
    await writeFile(
      hostile,
      declaration.replace('2023CT2322', record).replace('0.005407', '\u001b]0;owned\u0007'),
    );
    const { stdout, stderr } = aect('check', hostile, '--source', 'oecd-crs-2023');
    expect(stdout).toContain('\\u{9b}2J\\u{202e}\\u{200f}\\u{7f}xxx');
    expect(stdout).toContain('[\\u{1b}]0;owned\\u{7}]');
    expect(stdout).not.toContain('x'.repeat(61));
    for (const text of [stdout.replaceAll('\n', ''), stderr.replaceAll('\n', '')])
      expect(text).not.toMatch(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
  });

  describe('when nobody reads', () => {
    const shell = (script: string) =>
      spawnSync('bash', ['-c', script, 'bash', process.execPath, cli, sample], {
        cwd: folder,
        encoding: 'utf8',
      });

    it('the output, the exit code is still that of the command', async () => {
      await writeFile(join(folder, 'unread.csv'), (await readFile(sample, 'utf8')).replace('2023CT2322', ''));
      const { stdout, stderr } = shell(
        '"$1" "$2" check unread.csv --source oecd-crs-2023 2>errors | true; echo "$PIPESTATUS"; cat errors',
      );
      expect([stdout.split('\n')[0], stderr]).toEqual(['3', '']);
      expect(stdout).not.toContain('EPIPE');
    });

    it.runIf(existsSync('/dev/full'))('and the output cannot be written, the message says so', async () => {
      const { status, stderr } = shell('"$1" "$2" publish --date 2024-01-15 --out full >/dev/full');
      expect(stderr).toMatch(
        /\naect: OUTPUT_UNWRITABLE: the summary could not be written, .*releases.2024-01-15.*ENOSPC.*\n$/,
      );
      expect(stderr).not.toMatch(/^ {4}at /m);
      expect(status).toBe(1);
      expect(await readFile(join(folder, 'full', 'latest', 'README.md'), 'utf8')).not.toBe('');
    });

    it.runIf(existsSync('/dev/full'))('what other commands print is missed, too', () => {
      const { status, stderr } = shell('"$1" "$2" sources >/dev/full');
      expect([status, stderr]).toEqual([1, expect.stringMatching(/^aect: OUTPUT_UNWRITABLE: .*ENOSPC.*\n$/)]);
    });

    it.runIf(existsSync('/dev/full'))('the progress, the release is published all the same', async () => {
      const { status } = shell('"$1" "$2" publish --date 2024-01-15 --out mute 2>/dev/full');
      expect(status).toBe(0);
      expect(await readFile(join(folder, 'mute', 'latest', 'README.md'), 'utf8')).not.toBe('');
    });
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('publish that gets %s leaves no draft and ends with %d', async (signal, code) => {
    const out = join(folder, signal);
    const child = spawn(process.execPath, [cli, 'publish', '--out', out], { stdio: 'ignore' });
    // In the draft's lifetime of about a second it is seen for sure.
    await expect
      .poll(() => (existsSync(out) ? readdirSync(out) : []), { interval: 5, timeout: 20_000 })
      .toEqual([expect.stringMatching(/^\.draft-/)]);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([code, null]);
    expect(readdirSync(out)).toEqual([]);
  });

  it.runIf(existsSync('/proc/self'))('a place that takes no folder is refused at once', () => {
    const run = spawnSync(process.execPath, [cli, 'publish', '-q', '--out', '/proc/aect'], {
      encoding: 'utf8',
      timeout: 20_000,
      killSignal: 'SIGKILL',
    });
    expect([run.status, run.stderr]).toEqual([1, expect.stringMatching(/^aect: OUTPUT_UNWRITABLE: /)]);
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

  it('a base with a dollar sign is taken to the letter', async () => {
    const base = 'https://data.example.org/$&/$1/';
    expect(aect('publish', '--quiet', '--base', base, '--out', 'dollar').status).toBe(0);
    for (const file of [
      'aect.ttl',
      'aect.nq',
      'lexicon.ttl',
      'ontology.ttl',
      'shapes.ttl',
      'context.jsonld',
    ]) {
      const text = await readFile(join(folder, 'dollar', 'latest', file), 'utf8');
      expect(text).toContain(base);
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
