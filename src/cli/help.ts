import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../model/package-root.ts';
import type { Command } from './command.ts';

/** Version of the package, one line. */
export function renderVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  return `aect ${version}\n`;
}

/** What `aect --help` prints. */
export function renderHelp(commands: Readonly<Record<string, Command>>): string {
  return `aect: public CSV declarations of the external action of French local authorities (AECT) → linked open data

Usage: aect COMMAND [OPTIONS]

Commands:
${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`)
  .join('\n')}

"aect COMMAND --help" tells more. Exit codes: 0 done; 1 the run could not go on, the last release is untouched;
2 wrong usage; 3 "check" or "csvw" found errors in the data; 70 a fault of aect.
`;
}

/** What `aect COMMAND --help` prints. */
export function renderCommandHelp({ usage, help, options }: Command): string {
  const lines = Object.entries(options).map(([name, { short, type, help: line }]) => {
    const flag = `${short === undefined ? '    ' : `-${short}, `}--${name}${type === 'string' ? ' …' : ''}`;
    return `  ${flag.padEnd(20)}${line}`;
  });
  return `Usage: ${usage}\n\n${help}\n\nOptions:\n${lines.join('\n')}\n`;
}
