import { processExists, readProcessState } from './process-state.ts';

/** The process that writes a draft, as the name of the draft tells it. */
export interface DraftOwner {
  readonly pid: number;
  /** When it started; only where the system tells it, since numbers of processes are used again. */
  readonly start: string | undefined;
}

const draftName = /^\.draft-([0-9]+)(?:-([0-9]+))?$/;

/** Name of the drafts of this process: `.draft-<pid>-<start>`, or `.draft-<pid>` where the start is not known. */
export function formatDraftName(): string {
  const start = readProcessState(process.pid)?.start;
  return `.draft-${process.pid}${start === undefined ? '' : `-${start}`}`;
}

/** The owner of a draft, from its name; `undefined` for what is not a draft. */
export function parseDraftName(name: string): DraftOwner | undefined {
  const [, pid, start] = draftName.exec(name) ?? [];
  return pid === undefined ? undefined : { pid: Number(pid), start };
}

/**
 * `dead`: the process has ended, or its number belongs to another one now. `unknown`: the system tells when processes
 * started and the name does not, so that no run has made it here.
 */
export function findOwnerState({ pid, start }: DraftOwner): 'alive' | 'dead' | 'unknown' {
  if (!processExists(pid)) return 'dead';
  const found = readProcessState(pid);
  if (found === undefined) return 'alive';
  if (start === undefined) return 'unknown';
  return found.zombie || found.start !== start ? 'dead' : 'alive';
}
