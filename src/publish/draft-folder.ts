import { lstatSync, mkdirSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { PipelineError } from '../model/errors.ts';

/** Folders of a draft: the release to be, and what is needed only while it is written. */
export interface DraftFolder {
  readonly root: string;
  readonly release: string;
  readonly spool: string;
  readonly remove: () => void;
}

const draftName = /^\.draft-([0-9]+)$/;
/** Drafts of this process: their number in the name says nothing about who is alive. */
const ownDrafts = new Set<string>();

/**
 * Makes `<out>/.draft-<pid>`, after having removed what a dead run left: its draft, and releases that no link names.
 *
 * @throws PipelineError `OUTPUT_UNWRITABLE` if another run is writing there, or if `latest` or the release of this date
 * is not one of our links; errors of the file system as they are.
 */
export function openDraftFolder(out: string, date: string): DraftFolder {
  mkdirSync(out, { recursive: true });
  for (const path of [join(out, 'latest'), join(out, 'releases', date)]) checkLink(path);
  const root = resolve(out, `.draft-${process.pid}`);
  if (ownDrafts.has(root)) throw busy(out, process.pid);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  ownDrafts.add(root);
  const remove = () => {
    // What cannot be removed now is a dead draft for the next run, of this process too.
    ownDrafts.delete(root);
    rmSync(root, { recursive: true, force: true });
  };
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
    const pid = Number(draftName.exec(name)?.[1]);
    if (Number.isNaN(pid) || name === basename(own)) continue;
    if (isAlive(pid)) throw busy(out, pid);
    rmSync(join(out, name), { recursive: true, force: true });
  }
}

/**
 * A release that was replaced stays until the next run, for readers who are in the middle of it; so does one whose run
 * died before its link was made.
 */
function removeUnlinkedReleases(out: string): void {
  const releases = join(out, 'releases');
  const links = listFolder(releases)
    .map((name) => join(releases, name))
    .filter((path) => lstatSync(path).isSymbolicLink());
  const linked = new Set(links.map((path) => basename(readlinkSync(path))));
  for (const name of listFolder(join(out, 'store')))
    if (!linked.has(name)) rmSync(join(out, 'store', name), { recursive: true, force: true });
}

function listFolder(path: string): string[] {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path) : [];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function busy(out: string, pid: number): PipelineError {
  return new PipelineError(
    'OUTPUT_UNWRITABLE',
    `Another run (process ${pid}) is writing to ${out}: wait until it has ended.`,
  );
}
