import { text } from 'node:stream/consumers';
import { PipelineError } from '../model/errors.ts';
import type { Terminal } from './command.ts';

/**
 * The terminal of this process. A reader of the output that leaves early, as `head` does, changes nothing of what a
 * command does and of its exit code; nor does an error stream that takes nothing.
 */
export function openTerminal(): Terminal {
  const { stdout, stderr } = process;
  let lost: NodeJS.ErrnoException | undefined;
  const lose = (error: Error | null | undefined): void => {
    lost ??= error ?? undefined;
  };
  stdout.on('error', lose);
  stderr.on('error', () => undefined);
  return {
    write(output) {
      if (lost === undefined) stdout.write(output);
    },
    async flush() {
      if (lost === undefined)
        await new Promise<void>((resolve) => {
          stdout.write('', (error) => {
            lose(error);
            resolve();
          });
        });
      if (lost !== undefined && lost.code !== 'EPIPE')
        throw new PipelineError(
          'OUTPUT_UNWRITABLE',
          `The output could not be written (${lost.code ?? lost.message}): write it to another place.`,
          { cause: lost },
        );
    },
    note: (output) => void stderr.write(output),
    interactive: stderr.isTTY === true,
    readInput: () => text(process.stdin),
  };
}
