import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { compareCodePoints } from '../model/compare-code-points.ts';
import type { DraftFolder } from './draft-folder.ts';
import { releaseDate } from './release-date.ts';
import { findDamagedFiles } from './sha256-sums.ts';
import { formatStoredName } from './stored-name.ts';

/**
 * Puts a written release in place: the folder goes to `store/`, then `releases/<date>` and `latest` are pointed at it,
 * each by the rename of a link, which POSIX makes atomic. At every moment each link leads to a whole release. All is
 * done in one turn of the event loop, with the disk synchronised before each link. `latest` is the release with the
 * greatest date, so that to make an old one again does not put the clock back.
 *
 * @param digest distinguishes contents: the same release made twice is stored once.
 * @returns the path of the release, `<out>/releases/<date>`
 */
export function swapRelease(out: string, date: string, draft: DraftFolder, digest: string): string {
  const releases = join(out, 'releases');
  const store = join(out, 'store');
  for (const folder of [releases, store]) mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(draft.release, { withFileTypes: true }))
    if (entry.isDirectory()) synchronise(join(draft.release, entry.name));
  synchronise(draft.release);

  const name = storeRelease(store, date, digest, draft);
  synchronise(store);
  pointLink(join(releases, date), `../store/${name}`, draft);
  synchronise(releases);
  const dates = readdirSync(releases).filter((entry) => releaseDate.test(entry));
  const newest = dates.sort(compareCodePoints).at(-1) ?? date;
  pointLink(join(out, 'latest'), `releases/${newest}`, draft);
  synchronise(out);
  return join(releases, date);
}

/** Moves the draft to the store, under another name if what has its name is damaged; gives the name. */
function storeRelease(store: string, date: string, digest: string, draft: DraftFolder): string {
  for (let attempt = 1; ; attempt++) {
    const candidate = formatStoredName(date, digest, attempt);
    const path = join(store, candidate);
    if (!existsSync(path)) {
      renameSync(draft.release, path);
      return candidate;
    }
    if (isWhole(path)) return candidate;
  }
}

function isWhole(release: string): boolean {
  try {
    return findDamagedFiles(release).length === 0;
  } catch {
    return false;
  }
}

function pointLink(path: string, target: string, draft: DraftFolder): void {
  const link = join(draft.root, 'link');
  symlinkSync(target, link);
  renameSync(link, path);
}

/** Waits until the entries of a folder are on the disk. */
function synchronise(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
