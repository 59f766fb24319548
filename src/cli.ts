#!/usr/bin/env node
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { checkCommand } from './cli/check-command.ts';
import type { Command, Terminal } from './cli/command.ts';
import { csvwCommand } from './cli/csvw-command.ts';
import { renderCommandHelp, renderHelp, renderVersion } from './cli/help.ts';
import { publishCommand } from './cli/publish-command.ts';
import { queryCommand } from './cli/query-command.ts';
import { sourcesCommand } from './cli/sources-command.ts';
import type { Effects } from './model/effects.ts';
import { PipelineError } from './model/errors.ts';

const commands: Readonly<Record<string, Command>> = {
  publish: publishCommand,
  check: checkCommand,
  query: queryCommand,
  sources: sourcesCommand,
  csvw: csvwCommand,
};

const terminal: Terminal = {
  write: (output) => void process.stdout.write(output),
  flush: async () => {
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
  },
  note: (output) => void process.stderr.write(output),
  interactive: process.stderr.isTTY === true,
  readInput: () => text(process.stdin),
};

const effects: Effects = { now: () => new Date(), epoch: process.env.SOURCE_DATE_EPOCH };

/** Exit codes: 0 done, 1 the run could not go on, 2 wrong usage, 3 `check` or `csvw` found errors in the data, 70 a fault of ours. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--version' || name === '-v') return print(renderVersion());
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const asked = commands[args[0] ?? ''];
    return print(asked === undefined ? renderHelp(commands) : renderCommandHelp(asked));
  }
  const command = commands[name];
  if (command === undefined)
    throw new PipelineError('USAGE', `No command "${name}". Commands: ${Object.keys(commands).join(', ')}.`);
  const { values, positionals } = parse(command, args);
  if (values.help === true) return print(renderCommandHelp(command));
  return command.run(values, positionals, terminal, effects);
}

function parse(command: Command, args: string[]) {
  const options = { ...command.options, help: { type: 'boolean' as const, short: 'h' } };
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (cause) {
    throw new PipelineError('USAGE', `${(cause as Error).message}\nUsage: ${command.usage}`, { cause });
  }
}

function print(output: string): number {
  terminal.write(output);
  return 0;
}

function fail(error: unknown): number {
  if (!(error instanceof PipelineError)) {
    terminal.note(
      `A fault of aect, please report it:\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return 70;
  }
  terminal.note(`aect: ${error.code}: ${error.message}\n`);
  return error.code === 'USAGE' ? 2 : 1;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // a reader such as `head` that closes early ends the command without a fault
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2)).catch(fail);
