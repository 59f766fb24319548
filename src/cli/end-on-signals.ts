/** Exit codes of a command that a signal ended, as shells count them: 128 and the number of the signal. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Runs an action that SIGINT and SIGTERM end with the exit of the process, so that what is to be done at its exit (the
 * draft of a release is removed) is done.
 */
export async function endOnSignals<T>(action: () => Promise<T>): Promise<T> {
  const end = (signal: keyof typeof exitCodes): void => process.exit(exitCodes[signal]);
  process.once('SIGINT', end).once('SIGTERM', end);
  try {
    return await action();
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
  }
}
