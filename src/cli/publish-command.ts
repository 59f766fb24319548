import { join, resolve } from 'node:path';
import { splitByFile } from '../fetch/split-by-file.ts';
import { PipelineError } from '../model/errors.ts';
import { packageRoot } from '../model/package-root.ts';
import { defaultBaseIri } from '../model/vocabulary.ts';
import { openWorkshop, publish } from '../pipeline.ts';
import { listSources } from '../read/list-sources.ts';
import { type Command, type OptionValues, textOption } from './command.ts';
import { endOnSignals } from './end-on-signals.ts';
import { parseBaseIri } from './parse-base-iri.ts';
import { showProgress } from './progress.ts';
import { releaseDate } from './release-date.ts';
import { renderAccounts, renderAwaited, renderIssueCounts, renderRelease } from './summary.ts';

/** `aect publish`: the main job. */
export const publishCommand: Command = {
  usage:
    'aect publish [--sources DIR] [--out DIR] [--date YYYY-MM-DD] [--base IRI] [--accept-fewer] [--quiet] [--json]',
  summary: 'turn the sources into a release of linked data',
  help: `Reads every source of a folder, maps it to the AECT ontology, checks it, and writes a release:
OUT/releases/DATE/ and OUT/latest/. All or nothing: on an error the last release is untouched.`,
  options: {
    sources: { type: 'string', help: 'folder of the sources (default: those of the package)' },
    out: { type: 'string', help: 'folder of the publication (default: dist/public)' },
    date: { type: 'string', help: 'date of the release (default: SOURCE_DATE_EPOCH, else today, UTC)' },
    base: { type: 'string', help: `IRI that every URI of ours starts with (default: ${defaultBaseIri})` },
    'accept-fewer': {
      type: 'boolean',
      help: 'publish a source that lost more than half of its declarations since the last release',
    },
    quiet: { type: 'boolean', short: 'q', help: 'print nothing but errors' },
    json: { type: 'boolean', help: 'print the summary as JSON' },
  },
  run: async (values, operands, terminal, effects) => {
    if (operands.length > 0) throw new PipelineError('USAGE', `Unexpected argument "${operands[0]}".`);
    const quiet = values.quiet === true;
    const acceptFewer = values['accept-fewer'] === true;
    const folder = resolve(textOption(values, 'sources', join(packageRoot, 'data', 'sources')));
    const { ready: sources, awaited } = await splitByFile(await listSources(folder));
    if (sources.length === 0)
      throw new PipelineError(
        'SOURCE_MISSING',
        `No source of ${folder} has its file: ${awaited.map(({ path }) => path).join(', ')}. Put the file of one at its place.`,
      );
    const workshop = await openWorkshop(baseOption(values), join(packageRoot, 'data', 'reference'));
    const date = releaseDate(
      typeof values.date === 'string' ? values.date : undefined,
      effects.epoch,
      effects,
    );
    const out = resolve(textOption(values, 'out', join('dist', 'public')));
    const publication = await endOnSignals(() =>
      publish(sources, workshop, { out, date, acceptFewer }, showProgress(terminal, quiet)),
    );
    const awaitedNames = awaited.map(({ name }) => name);
    if (values.json === true)
      terminal.write(`${JSON.stringify({ ...publication, awaited: awaitedNames }, null, 2)}\n`);
    else if (!quiet) {
      const { accounts, issues, release } = publication;
      const parts = [renderAccounts(accounts), ...renderAwaited(awaitedNames), renderIssueCounts(issues)];
      terminal.write(`${[...parts, renderRelease(release)].join('\n')}\n`);
    }
    await terminal.flush().catch((cause: Error) => {
      throw new PipelineError(
        'OUTPUT_UNWRITABLE',
        `the summary could not be written, but the release is in place at ${publication.release.directory}. ${cause.message}`,
        { cause },
      );
    });
    return 0;
  },
};

function baseOption(values: OptionValues): string {
  const text = textOption(values, 'base', defaultBaseIri);
  const base = parseBaseIri(text);
  if (base !== undefined) return base;
  throw new PipelineError(
    'USAGE',
    `--base ${text} cannot start URIs. Give an http(s) IRI in its usual form that ends in "/", as ${defaultBaseIri} does.`,
  );
}
