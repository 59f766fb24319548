import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PipelineError } from '../model/errors.ts';
import { openStore, query, type ResultFormat } from '../serve/query-release.ts';
import { type Command, textOption } from './command.ts';

const formats: readonly ResultFormat[] = ['table', 'csv', 'json'];

/** `aect query`: SPARQL over a release, without a server. */
export const queryCommand: Command = {
  usage: 'aect query FILE.rq|- [--release DIR] [--format table|csv|json]',
  summary: 'run a SPARQL query on a release',
  help: `Loads a release in memory (Oxigraph) and runs one SPARQL 1.1 query. The default graph holds the data, the lexicon
and the ontology; each source is also a named graph.`,
  options: {
    release: { type: 'string', help: 'folder of the release (default: dist/public/latest)' },
    format: { type: 'string', help: 'table, csv or json (default: table)' },
  },
  run: async (values, [file, ...others], terminal) => {
    if (file === undefined || others.length > 0)
      throw new PipelineError('USAGE', 'Give one file with a SPARQL query, or - for the input.');
    const format = formats.find((each) => each === textOption(values, 'format', 'table'));
    if (format === undefined) throw new PipelineError('USAGE', `--format is one of ${formats.join(', ')}.`);
    const sparql = file === '-' ? await terminal.readInput() : await readQuery(file);
    const store = await openStore(resolve(textOption(values, 'release', join('dist', 'public', 'latest'))));
    terminal.write(query(store, sparql, format));
    return 0;
  },
};

async function readQuery(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new PipelineError(
      'USAGE',
      `No query at ${file}. Give a file with a SPARQL query, or - for the input.`,
      { cause },
    );
  });
}
