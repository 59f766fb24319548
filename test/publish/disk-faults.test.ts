import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PipelineError } from '../../src/model/errors.ts';
import { openRelease } from '../../src/publish/open-release.ts';
import { findDamagedFiles } from '../../src/publish/sha256-sums.ts';
import { interruptFileSystem, systemError } from './interrupt-file-system.ts';
import { companions, mappedRecord, mappedRow, releaseOptions, smallRecords } from './release-fixture.ts';
import { temporaryFolder } from './temporary-folder.ts';

const first = [mappedRecord('crs', 2, [mappedRow('crs', 'actions', { action: 'crs/old', title: 'Avant' })])];

/** A small budget, so that the spools write too. */
async function publish(out: string, records = smallRecords()): Promise<void> {
  const draft = await openRelease({ ...releaseOptions(out), spoolBudget: 1500 });
  try {
    for (const record of records) await draft.add([record]);
    await draft.commit(companions());
  } catch (error) {
    await draft.abort();
    throw error;
  }
}

/** The release that `latest` leads to, if it is whole. */
function readLatest(out: string): 'old' | 'new' | 'damaged' {
  const latest = join(out, 'latest');
  if (!existsSync(latest) || findDamagedFiles(latest).length > 0) return 'damaged';
  return readFileSync(join(latest, 'aect.nq'), 'utf8').includes('crs/old') ? 'old' : 'new';
}

/*
 * The loop of SQLite (sqlite.org/testing.html §3): the fault moves forward by one call (by five where another case goes by
 * one) until the run ends without meeting it; once only in one mode, for ever after in the other.
 */
describe.each([
  ['a full disk', 'ENOSPC', 'once', 1],
  ['a full disk', 'ENOSPC', 'for ever', 5],
  ['a bad disk', 'EIO', 'for ever', 1],
  ['too many open files', 'EMFILE', 'for ever', 5],
])('%s (%s, %s)', (_, code, mode, step) => {
  it('at any call leaves the old release whole, or the new one', { timeout: 120_000 }, async () => {
    const out = temporaryFolder();
    const seen = new Set<string>();
    let faultAt = 0;
    let ended = false;
    while (!ended) {
      // Releases that differ, so that the old one must be replaced each time.
      await publish(out, first);
      faultAt += step;
      let met = false;
      const run = interruptFileSystem(
        (number) => {
          if (mode === 'once' ? number !== faultAt : number < faultAt) return;
          met = true;
          throw systemError(code);
        },
        () => publish(out),
      );
      const error = await run.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      ended = !met;
      if (error !== undefined) {
        expect(error).toBeInstanceOf(PipelineError);
        expect(error).toMatchObject({ code: 'OUTPUT_UNWRITABLE', message: expect.stringContaining(code) });
      }
      const latest = readLatest(out);
      seen.add(latest);
      expect(latest, `fault at call ${faultAt}`).not.toBe('damaged');
      if (ended) expect(latest).toBe('new');
    }
    expect(faultAt).toBeGreaterThan(100);
    expect(seen).toEqual(new Set(['old', 'new']));
    expect(readdirSync(out).sort()).toEqual(['latest', 'releases', 'store']);
  });
});
