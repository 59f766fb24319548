import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import type { MappedRecord } from '../../src/model/records.ts';
import { openRelease } from '../../src/publish/open-release.ts';
import type { ReleaseOptions, ReleaseSummary } from '../../src/publish/release.ts';
import { findDamagedFiles } from '../../src/publish/sha256-sums.ts';
import { compileForNode } from './compile-for-node.ts';
import { companions, mappedRecord, mappedRow, releaseOptions, smallRecords } from './release-fixture.ts';
import { temporaryFolder } from './temporary-folder.ts';

const golden = join(dirname(fileURLToPath(import.meta.url)), 'golden');

async function publish(
  options: ReleaseOptions,
  records: readonly MappedRecord[] = smallRecords(),
): Promise<ReleaseSummary> {
  const draft = await openRelease(options);
  for (const record of records) await draft.add([record]);
  return draft.commit(companions());
}

function readFolder(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    lstatSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

describe('a release', () => {
  it('holds exactly the expected files', async () => {
    const { directory } = await publish(releaseOptions(temporaryFolder()));
    const written = readFolder(directory);
    if (process.env.UPDATE_GOLDEN) {
      for (const [path, text] of Object.entries(written)) {
        mkdirSync(dirname(join(golden, path)), { recursive: true });
        writeFileSync(join(golden, path), text);
      }
    }
    expect(written).toEqual(readFolder(golden));
  });

  it('tells its files, rows and triples', async () => {
    const out = temporaryFolder();
    const summary = await publish(releaseOptions(out));
    expect(summary.directory).toBe(join(out, 'releases', '2026-01-15'));
    expect(summary.records).toEqual({
      actions: 3,
      'action-themes': 2,
      authorities: 1,
      fundings: 1,
      conventions: 0,
    });
    const lines = readFileSync(join(summary.directory, 'aect.nq'), 'utf8').trimEnd().split('\n');
    const file = summary.files.find(({ path }) => path === 'aect.nq');
    expect(file?.triples).toBe(lines.length);
    expect(summary.triples).toBe(new Set(lines.map((line) => line.slice(0, line.lastIndexOf(' <')))).size);
    expect(summary.files.map(({ path }) => path).sort()).toEqual(
      Object.keys(readFolder(summary.directory)).sort(),
    );
  });

  it('leaves nothing but the store, the releases and latest', async () => {
    const out = temporaryFolder();
    await publish(releaseOptions(out));
    expect(readdirSync(out).sort()).toEqual(['latest', 'releases', 'store']);
    expect(readlinkSync(join(out, 'latest'))).toBe('releases/2026-01-15');
    expect(findDamagedFiles(join(out, 'latest'))).toEqual([]);
  });

  it('writes empty tables and graphs when there is no record', async () => {
    const { directory, triples } = await publish(releaseOptions(temporaryFolder()), []);
    expect(triples).toBe(0);
    expect(readFileSync(join(directory, 'tables/actions.csv'), 'utf8')).toBe('action,intitulé\r\n');
    expect(JSON.parse(readFileSync(join(directory, 'aect.jsonld'), 'utf8'))).toHaveProperty('@graph', []);
  });
});

describe('the same input', () => {
  const expected = readFolder(golden);

  test.prop(
    [fc.shuffledSubarray(smallRecords(), { minLength: 3 }), fc.constantFrom(1, 200, 5000, 32_000_000)],
    { numRuns: 12 },
  )('gives the same bytes in any order and with any memory', async (records, spoolBudget) => {
    const repeated = [...records, ...records.slice(0, 1)];
    const options = { ...releaseOptions(temporaryFolder()), spoolBudget };
    expect(readFolder((await publish(options, repeated)).directory)).toEqual(expected);
  });

  it('is stored once', async () => {
    const out = temporaryFolder();
    await publish(releaseOptions(out));
    await publish(releaseOptions(out));
    expect(readdirSync(join(out, 'store'))).toHaveLength(1);
  });

  it('repairs a stored release that was damaged', async () => {
    const out = temporaryFolder();
    const { directory } = await publish(releaseOptions(out));
    writeFileSync(join(directory, 'aect.ttl'), 'gone');
    await publish(releaseOptions(out));
    expect(findDamagedFiles(join(out, 'latest'))).toEqual([]);
  });
});

describe('variants of a resource', () => {
  it('are reported, and one of them stands in the table and in every graph', async () => {
    const found: Issue[] = [];
    const { directory } = await publish(releaseOptions(temporaryFolder(), found));
    expect(found).toEqual([
      expect.objectContaining({
        code: 'record-variants',
        source: 'villes',
        record: 'commune/lyon',
        column: 'name',
        value: 'Ville de Lyon',
      }),
    ]);
    const nquads = readFileSync(join(directory, 'aect.nq'), 'utf8');
    expect(nquads).not.toContain('Ville de Lyon');
    for (const source of ['crs', 'villes'])
      expect(nquads).toContain(
        `<https://w3id.org/aect/id/commune/lyon> <https://w3id.org/aect/ontology#siren> "216901231" <https://w3id.org/aect/dataset/${source}> .`,
      );
    expect(readFileSync(join(directory, 'tables/authorities.csv'), 'utf8')).toBe(
      'name,siren,authority\r\nLyon,216901231,commune/lyon\r\n',
    );
    expect(readFileSync(join(directory, 'issues.csv'), 'utf8')).toContain('record-variants');
  });
});

describe('a second release', () => {
  const changed = () => [
    mappedRecord('crs', 2, [mappedRow('crs', 'actions', { action: 'crs/9', title: 'Autre' })]),
  ];

  it('replaces the one of the same date, which stays in the store until the next run', async () => {
    const out = temporaryFolder();
    await publish(releaseOptions(out));
    const before = readlinkSync(join(out, 'releases', '2026-01-15'));
    await publish(releaseOptions(out), changed());
    expect(readFileSync(join(out, 'latest/tables/actions.csv'), 'utf8')).toContain('crs/9');
    expect(findDamagedFiles(join(out, 'releases', before))).toEqual([]);
    await publish(releaseOptions(out), changed());
    expect(existsSync(join(out, 'releases', before))).toBe(false);
    expect(readdirSync(join(out, 'store'))).toHaveLength(1);
  });

  it('of a later date becomes the latest, of an earlier date does not', async () => {
    const out = temporaryFolder();
    await publish(releaseOptions(out));
    await publish({ ...releaseOptions(out), date: '2026-02-01' }, changed());
    await publish({ ...releaseOptions(out), date: '2025-02-01' }, changed());
    expect(readlinkSync(join(out, 'latest'))).toBe('releases/2026-02-01');
    expect(readdirSync(join(out, 'releases')).sort()).toEqual(['2025-02-01', '2026-01-15', '2026-02-01']);
  });

  it('that is aborted leaves the last one and no draft', async () => {
    const out = temporaryFolder();
    await publish(releaseOptions(out));
    const before = readFolder(join(out, 'latest/'));
    const draft = await openRelease(releaseOptions(out));
    await draft.add(changed());
    await draft.abort();
    await draft.abort();
    expect(readFolder(join(out, 'latest/'))).toEqual(before);
    expect(readdirSync(out).sort()).toEqual(['latest', 'releases', 'store']);
    await expect(draft.add(changed())).rejects.toThrow('committed or aborted');
  });

  it('that cannot be right is refused and leaves the last one', async () => {
    const out = temporaryFolder();
    await publish(releaseOptions(out));
    const before = readFolder(join(out, 'latest/'));
    const draft = await openRelease(releaseOptions(out));
    await draft.add(changed());
    const wrong = { ...companions(), ontologyText: '<urn:a> <urn:b> <urn:c> .' };
    await expect(draft.commit(wrong)).rejects.toMatchObject({
      code: 'RELEASE_CORRUPT',
      message: expect.stringContaining('ontology.ttl'),
    });
    expect(readFolder(join(out, 'latest/'))).toEqual(before);
    expect(readdirSync(out).sort()).toEqual(['latest', 'releases', 'store']);
  });

  it('refuses a row of a table or column that is not described', async () => {
    for (const row of [
      { table: 'countries', values: { country: 'FRA' }, quads: [] } as const,
      { table: 'actions', values: { action: 'x', colour: 'red' }, quads: [] } as const,
    ]) {
      const draft = await openRelease(releaseOptions(temporaryFolder()));
      await expect(draft.add([mappedRecord('crs', 2, [row])])).rejects.toThrow(
        /no column colour|No table "countries"/i,
      );
    }
  });
});

describe('the output folder', () => {
  it.each(['2026-02-30', '15/01/2026', '../../etc', '2026-1-5', ''])(
    'is not touched for the date "%s"',
    async (date) => {
      const out = join(temporaryFolder(), 'out');
      await expect(openRelease({ ...releaseOptions(out), date })).rejects.toMatchObject({ code: 'USAGE' });
      expect(existsSync(out)).toBe(false);
    },
  );

  it('may be a link to a folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', join(folder, 'out'));
    await publish(releaseOptions(join(folder, 'out')));
    expect(findDamagedFiles(join(folder, 'real/latest'))).toEqual([]);
  });

  it('that is a file is refused with advice', async () => {
    const out = join(temporaryFolder(), 'out');
    writeFileSync(out, 'mine');
    await expect(openRelease(releaseOptions(out))).rejects.toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
      message: expect.stringMatching(/choose another folder/),
    });
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });

  it('below a file is refused with advice', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, 'mine');
    await expect(openRelease(releaseOptions(join(file, 'out')))).rejects.toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
    });
  });

  it.each(['latest', 'releases/2026-01-15'])(
    'with a "%s" that is not our link is refused, and left as it is',
    async (path) => {
      const out = temporaryFolder();
      mkdirSync(join(out, path), { recursive: true });
      writeFileSync(join(out, path, 'mine'), 'mine');
      await expect(openRelease(releaseOptions(out))).rejects.toMatchObject({
        code: 'OUTPUT_UNWRITABLE',
        message: expect.stringMatching(/move it away/),
      });
      expect(readFileSync(join(out, path, 'mine'), 'utf8')).toBe('mine');
    },
  );

  it('may hold folders of other dates that are not links, which stay', async () => {
    const out = temporaryFolder();
    mkdirSync(join(out, 'releases/2020-01-01'), { recursive: true });
    await publish(releaseOptions(out));
    await publish(releaseOptions(out));
    expect(readdirSync(join(out, 'releases')).sort()).toEqual(['2020-01-01', '2026-01-15']);
  });

  it.each(['user', 'mine-2024-01-15-0123456789ab', '2024-01-15-0123456789AB', '2024-01-15', '.hidden'])(
    'keeps what is in its store and is not ours: "%s"',
    async (name) => {
      const out = temporaryFolder();
      mkdirSync(join(out, 'store', name), { recursive: true });
      writeFileSync(join(out, 'store', name, 'mine'), 'mine');
      await publish(releaseOptions(out));
      expect(readFileSync(join(out, 'store', name, 'mine'), 'utf8')).toBe('mine');
    },
  );

  it('keeps a file in its store that is named like a release', async () => {
    const out = temporaryFolder();
    mkdirSync(join(out, 'store'));
    writeFileSync(join(out, 'store', '2024-01-15-0123456789ab'), 'mine');
    await publish(releaseOptions(out));
    expect(readdirSync(join(out, 'store'))).toContain('2024-01-15-0123456789ab');
  });

  it('is cleaned of releases that no link names', async () => {
    const out = temporaryFolder();
    for (const name of ['2024-01-15-0123456789ab', '2024-01-15-0123456789ab-2'])
      mkdirSync(join(out, 'store', name), { recursive: true });
    await publish(releaseOptions(out));
    expect(readdirSync(join(out, 'store'))).toHaveLength(1);
  });

  it.runIf(existsSync('/proc/self'))(
    'that takes no folders is refused, and the run does not hang',
    { timeout: 30_000 },
    () => {
      const program = temporaryFolder();
      compileForNode(program);
      const { stderr, signal } = spawnSync(
        process.execPath,
        [join(program, 'test/publish/crash-child.js'), '/proc/aect/public', '0'],
        { encoding: 'utf8', timeout: 15_000 },
      );
      expect(signal).toBeNull();
      expect(stderr).toMatch(/Cannot write the release at \/proc\/aect .*choose another/);
    },
  );

  it('is refused while another run of this process is writing there', async () => {
    const other = temporaryFolder();
    const draft = await openRelease(releaseOptions(other));
    await expect(openRelease(releaseOptions(other))).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE' });
    await draft.commit(companions());
    expect(findDamagedFiles(join(other, 'latest'))).toEqual([]);
  });
});
