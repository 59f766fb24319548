import type { Effects } from '../model/effects.ts';

/** Where a command writes: results on the output, everything else on the error stream. */
export interface Terminal {
  readonly write: (text: string) => void;
  /**
   * Waits until what was written has been taken. A reader that has left is no fault: what follows is not written.
   *
   * @throws PipelineError `OUTPUT_UNWRITABLE` when it could not be written for another reason
   */
  readonly flush: () => Promise<void>;
  /** Writes a message; that it cannot be written stops nothing. */
  readonly note: (text: string) => void;
  /** True when a person watches: progress lines may be rewritten. */
  readonly interactive: boolean;
  readonly readInput: () => Promise<string>;
}

/** Values of the options of a command, as `node:util` parseArgs gives them. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** One subcommand of `aect`. */
export interface Command {
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly help: string;
  readonly options: Readonly<
    Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string; readonly help: string }>
  >;
  /** Runs and gives the exit code. */
  readonly run: (
    values: OptionValues,
    operands: readonly string[],
    terminal: Terminal,
    effects: Effects,
  ) => Promise<number>;
}

/** The text of an option, or its default. */
export function textOption(values: OptionValues, name: string, byDefault: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : byDefault;
}
