import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDraftFolder } from '../../src/publish/draft-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

const date = '2026-01-15';
/** Linux tells when a process started; elsewhere a draft is known by the number of its process alone. */
const hasStartTimes = existsSync('/proc/self/stat');

/** Field 22 of /proc/<pid>/stat (proc(5)): when the process started. */
function startOf(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

/** Names of the drafts in a folder, after one of ours was opened there and closed. */
function openAndClose(out: string): string[] {
  openDraftFolder(out, date).remove();
  return readdirSync(out).filter((name) => name.startsWith('.draft'));
}

describe('the drafts of other runs', () => {
  // Above the greatest process number of Linux (2^22).
  it.each(['.draft-99999999', '.draft-99999999-17'])('are removed when the run is dead: %s', (name) => {
    const out = temporaryFolder();
    mkdirSync(join(out, name, 'release'), { recursive: true });
    expect(openAndClose(out)).toEqual([]);
  });

  it.runIf(hasStartTimes)('are removed when the number of their process belongs to another one now', () => {
    const out = temporaryFolder();
    mkdirSync(join(out, `.draft-${process.ppid}-1`, 'spool'), { recursive: true });
    expect(openAndClose(out)).toEqual([]);
  });

  it.runIf(hasStartTimes)(
    'are removed when their process has ended and only its parent does not know',
    async () => {
      const out = temporaryFolder();
      // A shell that becomes a program that waits for no child: the child is a zombie.
      const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 30'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      onTestFinished(() => void parent.kill());
      const [printed] = (await once(parent.stdout, 'data')) as [Buffer];
      const pid = Number(String(printed));
      await expect.poll(() => readFileSync(`/proc/${pid}/stat`, 'utf8')).toMatch(/\) Z /);
      mkdirSync(join(out, `.draft-${pid}-${startOf(pid)}`));
      expect(openAndClose(out)).toEqual([]);
    },
  );

  it.runIf(hasStartTimes)('do not lock when they were not made by a run: they stay', () => {
    const out = temporaryFolder();
    mkdirSync(join(out, '.draft-1'));
    expect(openAndClose(out)).toEqual(['.draft-1']);
  });

  it('refuse the folder while their run is alive, and the message names what to delete', () => {
    const out = temporaryFolder();
    const name = hasStartTimes ? `.draft-${process.ppid}-${startOf(process.ppid)}` : `.draft-${process.ppid}`;
    mkdirSync(join(out, name));
    expect(() => openDraftFolder(out, date)).toThrow(join(out, name));
    expect(readdirSync(out)).toEqual([name]);
  });
});

describe('a draft', () => {
  it('carries the start of its process where the system tells it', () => {
    const draft = openDraftFolder(temporaryFolder(), date);
    const start = hasStartTimes ? `-${startOf(process.pid)}` : '';
    expect(basename(draft.root)).toBe(`.draft-${process.pid}${start}`);
    draft.remove();
  });

  it('is in a folder that is made with its parents', () => {
    const out = join(temporaryFolder(), 'a', 'b');
    expect(openAndClose(out)).toEqual([]);
  });
});
