#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { checkCommand } from './cli/check-command.ts';
import type { Command, OptionValues } from './cli/command.ts';
import { csvwCommand } from './cli/csvw-command.ts';
import { escapeControls } from './cli/escape-controls.ts';
import { renderCommandHelp, renderHelp, renderVersion } from './cli/help.ts';
import { openTerminal } from './cli/open-terminal.ts';
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

const terminal = openTerminal();
const effects: Effects = { now: () => new Date(), epoch: process.env.SOURCE_DATE_EPOCH };

/** Exit codes: 0 done, 1 the run could not go on, 2 wrong usage, 3 `check` or `csvw` found errors in the data, 70 a fault of ours. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--version' || name === '-v') return print(renderVersion());
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const [asked] = args;
    return print(asked === undefined ? renderHelp(commands) : renderCommandHelp(findCommand(asked)));
  }
  const command = findCommand(name);
  const { values, positionals } = parse(command, args);
  if (values.help === true) return print(renderCommandHelp(command));
  return command.run(values, positionals, terminal, effects);
}

function findCommand(name: string): Command {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return command;
  throw new PipelineError('USAGE', `No command "${name}". Commands: ${Object.keys(commands).join(', ')}.`);
}

function parse(command: Command, args: string[]): { values: OptionValues; positionals: string[] } {
  const { values, positionals } = parseOptions(command, args);
  // An empty path would mean the current folder; it comes from a variable of a script that is not set.
  const [empty] = Object.entries(values).find(([, value]) => value === '') ?? [];
  if (empty === undefined) return { values, positionals };
  throw new PipelineError('USAGE', `--${empty} is empty. Give it a value, or leave it out.`);
}

function parseOptions(command: Command, args: string[]): { values: OptionValues; positionals: string[] } {
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
  if (error instanceof PipelineError) {
    terminal.note(`${escapeLines(`aect: ${error.code}: ${error.message}`)}\n`);
    return error.code === 'USAGE' ? 2 : 1;
  }
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.note(`A fault of aect, please report it:\n${escapeLines(fault)}\n`);
  return 70;
}

/** A message of several lines for the terminal: it may quote a file. */
function escapeLines(message: string): string {
  return message.split('\n').map(escapeControls).join('\n');
}

async function run(args: readonly string[]): Promise<number> {
  const code = await main(args);
  await terminal.flush();
  return code;
}

process.exitCode = await run(process.argv.slice(2)).catch(fail);
