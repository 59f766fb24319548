import { join, resolve } from 'node:path';
import { PipelineError } from '../model/errors.ts';
import { issueCodes } from '../model/issue.ts';
import { packageRoot } from '../model/package-root.ts';
import { defaultBaseIri } from '../model/vocabulary.ts';
import { check, openWorkshop } from '../pipeline.ts';
import { listSources } from '../read/list-sources.ts';
import { type Command, textOption } from './command.ts';
import { issueFormats } from './issues/issue-formats.ts';
import { showProgress } from './progress.ts';
import { recogniseSource } from './recognise-source.ts';

/** `aect check`: the issues of one file. */
export const checkCommand: Command = {
  usage:
    'aect check FILE [--source NAME] [--sources DIR] [--format text|csv|json|html] [--all] [--quiet] [--json]',
  summary: 'show the issues of one file, and publish nothing',
  help: `Reads one CSV file with the description that fits it best, and shows its issues by kind: what they mean, what to do,
and where they are. The name of the description is on the error stream.
Exit code 0 when no row was set aside by a violation, 3 otherwise.`,
  options: {
    source: {
      type: 'string',
      help: 'source whose description is used (default: the one whose columns fit best)',
    },
    sources: { type: 'string', help: 'folder of the sources (default: those of the package)' },
    format: {
      type: 'string',
      help: `${Object.keys(issueFormats).join(', ')} (default: text, the issues by kind)`,
    },
    all: { type: 'boolean', help: 'text: show every place, not only the first of each kind' },
    quiet: { type: 'boolean', short: 'q', help: 'print nothing; the exit code tells' },
    json: { type: 'boolean', help: 'the same as --format json' },
  },
  run: async (values, [file, ...others], terminal) => {
    if (file === undefined || others.length > 0)
      throw new PipelineError('USAGE', 'Give one CSV file to check.');
    const format = values.json === true ? 'json' : textOption(values, 'format', 'text');
    const render = Object.hasOwn(issueFormats, format) ? issueFormats[format] : undefined;
    if (render === undefined)
      throw new PipelineError('USAGE', `--format ${format}: give ${Object.keys(issueFormats).join(', ')}.`);
    const quiet = values.quiet === true;
    const folder = resolve(textOption(values, 'sources', join(packageRoot, 'data', 'sources')));
    const name = typeof values.source === 'string' ? values.source : undefined;
    const { source, reason } = await recogniseSource(resolve(file), await listSources(folder), name);
    if (!quiet && reason !== undefined) terminal.note(`${reason}\n`);
    const workshop = await openWorkshop(defaultBaseIri, join(packageRoot, 'data', 'reference'));
    const findings = await check(
      { ...source, path: resolve(file) },
      workshop,
      showProgress(terminal, quiet || format !== 'text'),
    );
    if (!quiet) terminal.write(render(findings, file, values.all === true));
    return findings.issues.some(({ code }) => issueCodes[code].severity === 'violation') ? 3 : 0;
  },
};
