import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CsvwError, ProcessorOptions } from '../csvw/index.ts';
import { openLoader } from '../fetch/open-loader.ts';
import { PipelineError } from '../model/errors.ts';
import type { Command, OptionValues, Terminal } from './command.ts';
import { csvwActions } from './csvw-actions.ts';
import { openCsvwLog, renderCsvwError } from './csvw-report.ts';

const names = Object.keys(csvwActions);
const ownOptions = ['minimal', 'format', 'json'] as const;

/** URL of an operand: an http(s) or file URL as it is, anything else is a path. */
function toUrl(operand: string): string {
  return /^(?:https?|file):/i.test(operand) ? operand : pathToFileURL(resolve(operand)).href;
}

function isFile(url: string): boolean {
  return /^file:/i.test(url);
}

function checkOptions(name: string, taken: readonly string[], values: OptionValues): void {
  const stray = ownOptions.find((option) => values[option] !== undefined && !taken.includes(option));
  if (stray === undefined) return;
  throw new PipelineError('USAGE', `"aect csvw ${name}" has no option --${stray}.`);
}

/** Hands errors on as lines, or keeps them for `--json`. */
function openTelling(values: OptionValues, terminal: Terminal, errors: CsvwError[]) {
  return (error: CsvwError): void => {
    if (values.json === true) errors.push(error);
    else if (values.quiet !== true) terminal.note(renderCsvwError(error));
  };
}

/** `aect csvw`: the CSVW engine by itself, on any table. */
export const csvwCommand: Command = {
  usage: `aect csvw ${names.join('|')} FILE|URL [--minimal] [--format nq|nt|ttl|jsonld] [--metadata FILE|URL] [--json] [--quiet]`,
  summary: 'convert or validate any CSV file with CSV on the Web',
  help: `FILE or URL is a CSV file, whose metadata is looked for as the standard says (Link header, FILE-metadata.json,
csv-metadata.json, its own header), or a metadata document (.json).

${Object.entries(csvwActions)
  .map(([name, { summary }]) => `  ${name.padEnd(14)}${summary}`)
  .join('\n')}

Errors and warnings are lines of the error stream: severity, code, place, message, value.
Exit code 0 when there is no error, 3 otherwise; 1 when FILE or URL cannot be loaded.`,
  options: {
    minimal: { type: 'boolean', help: 'rdf, json: only what the cells say, without tables and rows' },
    format: { type: 'string', help: 'rdf: nq, nt, ttl or jsonld (default: nq)' },
    metadata: { type: 'string', help: 'metadata document to use; no other is looked for' },
    json: { type: 'boolean', help: 'validate: print errors and warnings as JSON on the output' },
    quiet: { type: 'boolean', short: 'q', help: 'print no errors and warnings; the exit code tells' },
  },
  run: async (values, [name = '', file, ...others], terminal) => {
    const action = Object.hasOwn(csvwActions, name) ? csvwActions[name] : undefined;
    if (action === undefined)
      throw new PipelineError('USAGE', `Say what to do: aect csvw ${names.join('|')} FILE|URL.`);
    if (file === undefined || others.length > 0)
      throw new PipelineError('USAGE', 'Give one CSV file or metadata document, or its URL.');
    checkOptions(name, action.options, values);
    const url = toUrl(file);
    const metadata = typeof values.metadata === 'string' ? toUrl(values.metadata) : undefined;
    const given = metadata === undefined ? [url] : [url, metadata];
    const errors: CsvwError[] = [];
    const log = openCsvwLog(openTelling(values, terminal, errors));
    // A document from the web must not make us read, and print, files of this machine.
    const trusted = isFile(metadata ?? url);
    const loader = openLoader({ mayReadFile: (asked) => trusted || given.includes(asked) });
    const processor: ProcessorOptions = {
      load: loader.load,
      report: log.report,
      ...(metadata !== undefined && { metadata }),
    };
    const write = async (text: string): Promise<void> => {
      terminal.write(text);
      await terminal.flush();
    };
    try {
      await action.run({ url, processor, values, write, errors });
    } finally {
      await loader.close();
    }
    if (log.errorCodes.has('resource-unavailable'))
      throw new PipelineError(
        'SOURCE_MISSING',
        `There is nothing at ${metadata ?? url}. Check the path or the URL.`,
      );
    return log.errorCodes.size > 0 ? 3 : 0;
  },
};
