import { PipelineError } from '../model/errors.ts';

/** What a person can do about an error of the file system, by its code. */
const advice: Readonly<Record<string, string>> = {
  EACCES: 'give yourself the right to write there, or choose another folder',
  EPERM: 'give yourself the right to write there, or choose another folder',
  ENOENT: 'a folder is missing, or this place takes no new ones: choose another folder',
  EROFS: 'the file system is read-only: choose another folder',
  ENOSPC: 'the disk is full: free some space and run again',
  EDQUOT: 'the disk quota is used up: free some space and run again',
  ENOTDIR: 'a part of this path is a file: choose another folder, or move the file away',
  EEXIST: 'something with this name is already there: choose another folder, or move it away',
  EISDIR: 'a folder is in the way: choose another folder, or move it away',
  EMFILE: 'too many files are open: raise the limit (ulimit -n) and run again',
  ENFILE: 'too many files are open on this machine: close some programs and run again',
  EIO: 'the disk reports an error: check it, or choose another one',
};

/** True for an error of the file system, as Node.js throws them. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

/**
 * An error of the file system as the `OUTPUT_UNWRITABLE` that it means for a release, with place, cause and advice; any
 * other error as it is.
 */
export function describeOutputError(error: unknown, out: string): unknown {
  if (!isSystemError(error)) return error;
  const path = error.path ?? out;
  const todo = advice[error.code ?? ''] ?? 'check the folder and run again';
  return new PipelineError(
    'OUTPUT_UNWRITABLE',
    `Cannot write the release at ${path} (${error.code}, ${error.syscall}): ${todo}. The last release is untouched.`,
    { cause: error },
  );
}
