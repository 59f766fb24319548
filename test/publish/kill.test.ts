import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRelease } from '../../src/publish/open-release.ts';
import { findDamagedFiles } from '../../src/publish/sha256-sums.ts';
import { compileForNode } from './compile-for-node.ts';
import { companions, mappedRecord, mappedRow, releaseOptions } from './release-fixture.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The last calls of a run are the ones that matter: fsync of folders, renames, links. */
const callsOfTheSwap = 28;
const kills = 12;

async function publishOld(out: string): Promise<void> {
  const draft = await openRelease(releaseOptions(out));
  await draft.add([
    mappedRecord('crs', 2, [mappedRow('crs', 'actions', { action: 'crs/old', title: 'Avant' })]),
  ]);
  await draft.commit(companions());
}

describe('a run killed at any moment', () => {
  it('leaves the old release whole, or the new one, and the next run cleans up', {
    timeout: 120_000,
  }, async () => {
    const program = temporaryFolder();
    compileForNode(program);
    const run = (out: string, killAt: number) =>
      spawnSync(process.execPath, [join(program, 'test/publish/crash-child.js'), out, String(killAt)], {
        encoding: 'utf8',
      });

    const whole = temporaryFolder();
    await publishOld(whole);
    const complete = run(whole, 0);
    const calls = Number(complete.stdout);
    expect(calls, complete.stderr).toBeGreaterThan(100);

    const out = temporaryFolder();
    const states = new Set<string>();
    for (let index = 0; index < kills; index++) {
      await publishOld(out);
      // A third spread over the writing, the others over the swap.
      const early = index < kills / 3;
      const part = early ? (index * 3) / kills : (index - kills / 3) / ((kills * 2) / 3);
      const killAt = early
        ? 1 + Math.floor(part * (calls - callsOfTheSwap))
        : calls - Math.floor(part * callsOfTheSwap);
      const { signal } = run(out, killAt);
      expect(signal, `kill at call ${killAt}`).toBe('SIGKILL');
      for (const release of [
        'latest',
        ...readdirSync(join(out, 'releases')).map((date) => join('releases', date)),
      ])
        expect(findDamagedFiles(join(out, release)), `${release} after a kill at call ${killAt}`).toEqual([]);
      states.add(readFileSync(join(out, 'latest/aect.nq'), 'utf8').includes('crs/old') ? 'old' : 'new');
    }
    expect(states).toEqual(new Set(['old', 'new']));
    await publishOld(out);
    expect(readdirSync(out).sort()).toEqual(['latest', 'releases', 'store']);
  });
});
