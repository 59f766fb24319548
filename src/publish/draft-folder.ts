import { lstatSync, mkdirSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { PipelineError } from '../model/errors.ts';
import { findOwnerState, formatDraftName, parseDraftName } from './draft-owner.ts';
import { makeFolder } from './make-folder.ts';
import { isStoredName } from './stored-name.ts';

/** Folders of a draft: the release to be, and what is needed only while it is written. */
export interface DraftFolder {
  readonly root: string;
  readonly release: string;
  readonly spool: string;
  readonly remove: () => void;
}

/** Drafts of this process: their name says nothing about which of its runs is alive. */
const ownDrafts = new Set<string>();

/**
 * Makes a draft in a folder, after having removed what a dead run left there: its draft, and releases that no link
 * names. When the process ends before it has removed the draft, the draft goes with it.
 *
 * @throws PipelineError `OUTPUT_UNWRITABLE` if another run is writing there, or if `latest` or the release of this date
 * is not one of our links; errors of the file system as they are.
 */
export function openDraftFolder(out: string, date: string): DraftFolder {
  makeFolder(resolve(out));
  for (const path of [join(out, 'latest'), join(out, 'releases', date)]) checkLink(path);
  const root = resolve(out, formatDraftName());
  if (ownDrafts.has(root)) throw busy(root, process.pid);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  ownDrafts.add(root);
  const remove = () => {
    // What cannot be removed now is a dead draft for the next run, of this process too.
    ownDrafts.delete(root);
    process.off('exit', removeAtExit);
    rmSync(root, { recursive: true, force: true });
  };
  const removeAtExit = () => {
    try {
      remove();
    } catch {
      // It is too late to tell; the next run tries again.
    }
  };
  process.once('exit', removeAtExit);
  try {
    // Own draft first, then look for others: of two runs that start at once, both see the other or one does.
    removeDeadDrafts(out, root);
    removeUnlinkedReleases(out);
    const draft = { root, release: join(root, 'release'), spool: join(root, 'spool'), remove };
    mkdirSync(join(draft.release, 'tables'), { recursive: true });
    mkdirSync(draft.spool);
    return draft;
  } catch (error) {
    remove();
    throw error;
  }
}

function checkLink(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === false)
    throw new PipelineError(
      'OUTPUT_UNWRITABLE',
      `${path} is not a link made by an earlier release, so it is not replaced: move it away, or choose another folder.`,
    );
}

function removeDeadDrafts(out: string, own: string): void {
  for (const name of readdirSync(out)) {
    const owner = parseDraftName(name);
    if (owner === undefined || name === basename(own)) continue;
    const state = findOwnerState(owner);
    if (state === 'alive') throw busy(join(out, name), owner.pid);
    if (state === 'dead') rmSync(join(out, name), { recursive: true, force: true });
  }
}

/**
 * A release that was replaced stays until the next run, for readers who are in the middle of it; so does one whose run
 * died before its link was made. Only folders that are named as releases are looked at: the folder that was chosen may
 * hold a `store` of somebody else.
 */
function removeUnlinkedReleases(out: string): void {
  const releases = join(out, 'releases');
  const links = listFolder(releases)
    .map((name) => join(releases, name))
    .filter((path) => lstatSync(path).isSymbolicLink());
  const linked = new Set(links.map((path) => basename(readlinkSync(path))));
  const store = join(out, 'store');
  for (const name of listFolder(store).filter(isStoredName))
    if (!linked.has(name) && lstatSync(join(store, name)).isDirectory())
      rmSync(join(store, name), { recursive: true, force: true });
}

function listFolder(path: string): string[] {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path) : [];
}

function busy(draft: string, pid: number): PipelineError {
  return new PipelineError(
    'OUTPUT_UNWRITABLE',
    `Another run (process ${pid}) is writing to ${dirname(draft)}: wait until it has ended. If that process is not a run of aect, delete ${draft}.`,
  );
}
