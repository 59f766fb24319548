import { readFileSync } from 'node:fs';

/** What Linux tells of a process. */
export interface ProcessState {
  /** Clock tick of its start since the machine was booted: with the number, it names a process for good. */
  readonly start: string;
  /** True when it has ended and its parent has not asked for its exit code yet. */
  readonly zombie: boolean;
}

/** Fields 3 and 22 of /proc/<pid>/stat (proc(5)), counted from the one after the name of the program. */
const stateField = 0;
const startField = 19;

/** Looks a process up; `undefined` when there is none, or when the system does not tell. */
export function readProcessState(pid: number): ProcessState | undefined {
  const stat = readStat(pid);
  // The name of the program stands in parentheses, and may hold blanks and parentheses itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const start = fields[startField];
  return start === undefined ? undefined : { start, zombie: fields[stateField] === 'Z' };
}

function readStat(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

/** True if there is a process with this number, a zombie too. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
