import { createHash } from 'node:crypto';
import { openDraftFolder } from './draft-folder.ts';
import { describeOutputError } from './output-errors.ts';
import type { ReleaseDraft, ReleaseFile, ReleaseOptions } from './release.ts';
import { checkReleaseDate } from './release-date.ts';
import { openRowSpool } from './row-spool.ts';
import { formatSums } from './sha256-sums.ts';
import { swapRelease } from './swap-release.ts';
import { parseTableLayouts } from './table-layout.ts';
import { writeRelease } from './write-release.ts';

export type { ReleaseDraft, ReleaseSummary } from './release.ts';

/** With this, two sorts at a time and a heap of 256 MB are enough. */
const defaultSpoolBudget = 32_000_000;

/**
 * Starts a release: a transaction and a pure function of its input. Records may come in any order and number; nothing of
 * the last release changes before all files of the new one are written, synchronised and read back.
 *
 * @throws PipelineError `OUTPUT_UNWRITABLE` (also when another run is writing there) or `USAGE` for a wrong date.
 */
export async function openRelease(options: ReleaseOptions): Promise<ReleaseDraft> {
  const { out, date, spoolBudget: budget = defaultSpoolBudget } = options;
  checkReleaseDate(date);
  const layouts = parseTableLayouts(options.tables);
  const folder = await guard(() => openDraftFolder(out, date));
  const spool = openRowSpool({ folder: folder.spool, budget, layouts });
  let open = true;

  async function abort(): Promise<void> {
    if (!open) return;
    open = false;
    await guard(folder.remove);
  }

  /** Runs a step of an open draft; an error ends the draft. */
  async function step<T>(action: () => T | Promise<T>): Promise<T> {
    if (!open) throw new Error('This release has been committed or aborted.');
    try {
      return await action();
    } catch (error) {
      // The first error says what happened; that the draft cannot be removed either adds nothing to it.
      await abort().catch(() => undefined);
      throw describeOutputError(error, out);
    }
  }

  async function guard<T>(action: () => T): Promise<T> {
    try {
      return action();
    } catch (error) {
      throw describeOutputError(error, out);
    }
  }

  return {
    abort,
    add: (records) =>
      step(() => {
        for (const record of records) spool.add(record);
      }),
    commit: (companions) =>
      step(async () => {
        const written = await writeRelease(folder, { rows: spool, layouts, companions, options, budget });
        if (!open) throw new Error('The release was aborted while it was being committed.');
        const directory = swapRelease(out, date, folder, digestOf(written.files));
        // The release is in place: a draft that cannot be removed now is removed by the next run.
        await abort().catch(() => undefined);
        return { directory, ...written };
      }),
  };
}

function digestOf(files: readonly ReleaseFile[]): string {
  return createHash('sha256').update(formatSums(files)).digest('hex');
}
