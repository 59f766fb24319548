import { basename, join, resolve } from 'node:path';
import { PipelineError } from '../model/errors.ts';
import { type Issue, issueCodes } from '../model/issue.ts';
import { packageRoot } from '../model/package-root.ts';
import { defaultBaseIri } from '../model/vocabulary.ts';
import { check, openWorkshop } from '../pipeline.ts';
import { listSources } from '../read/list-sources.ts';
import { type Command, textOption } from './command.ts';
import { cutText, escapeControls } from './escape-controls.ts';
import { showProgress } from './progress.ts';
import { renderAccounts, renderIssueCounts } from './summary.ts';

/** `aect check`: the issues of one file. */
export const checkCommand: Command = {
  usage: 'aect check FILE [--source NAME] [--sources DIR] [--quiet] [--json]',
  summary: 'show the issues of one file, and publish nothing',
  help: `Reads one CSV file with the description of a source, and lists every issue with its row and column.
Exit code 0 when no row was set aside by a violation, 3 otherwise.`,
  options: {
    source: {
      type: 'string',
      help: 'source whose description fits the file (default: the only one there is)',
    },
    sources: { type: 'string', help: 'folder of the sources (default: those of the package)' },
    quiet: { type: 'boolean', short: 'q', help: 'print nothing; the exit code tells' },
    json: { type: 'boolean', help: 'print accounts and issues as JSON' },
  },
  run: async (values, [file, ...others], terminal) => {
    if (file === undefined || others.length > 0)
      throw new PipelineError('USAGE', 'Give one CSV file to check.');
    const sources = await listSources(
      resolve(textOption(values, 'sources', join(packageRoot, 'data', 'sources'))),
    );
    const names = sources.map(({ name }) => name);
    const name = textOption(values, 'source', names.length === 1 ? (names[0] ?? '') : '');
    const source = sources.find((each) => each.name === name);
    if (source === undefined)
      throw new PipelineError(
        'USAGE',
        `Say with --source which description fits ${file}: ${names.join(', ')}.`,
      );
    const workshop = await openWorkshop(defaultBaseIri, join(packageRoot, 'data', 'reference'));
    const quiet = values.quiet === true;
    const result = await check(
      { ...source, path: resolve(file) },
      workshop,
      showProgress(terminal, quiet || values.json === true),
    );
    if (values.json === true) terminal.write(`${JSON.stringify(result, null, 2)}\n`);
    else if (!quiet)
      terminal.write(
        `${result.issues.map(renderIssue).join('')}${renderAccounts(result.accounts)}\n${renderIssueCounts(result.issues)}\n`,
      );
    return result.issues.some(({ code }) => issueCodes[code].severity === 'violation') ? 3 : 0;
  },
};

/** Characters that are shown of a cell or an identifier, and of a message: both may come from the file. */
const longestCell = 60;
const longestMessage = 400;

function renderIssue({ code, file, row, record, column, value, message }: Issue): string {
  const place = [
    basename(file ?? ''),
    row === undefined ? '' : `row ${row}`,
    cutText(record ?? '', longestCell),
    cutText(column ?? '', longestCell),
  ].filter((part) => part !== '');
  const shown = value === undefined || value === '' ? '' : ` [${cutText(value, longestCell)}]`;
  const what = `${cutText(message, longestMessage)}${shown}`;
  const line = `${issueCodes[code].severity.padEnd(9)}  ${code.padEnd(24)}  ${place.join(', ')}: ${what}`;
  return `${escapeControls(line)}\n`;
}
