import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Store } from 'oxigraph';
import { PipelineError } from '../model/errors.ts';
import { renderTable, type SparqlResults } from './render-table.ts';

/** Media types of SPARQL results, by the name that the command line uses. */
const resultFormats = {
  json: 'application/sparql-results+json',
  csv: 'text/csv',
} as const;

export type ResultFormat = 'table' | keyof typeof resultFormats;

/** The dumps of a release that make the default graph: what is published, and the words to read it with. */
const defaultGraphDumps = ['aect.ttl', 'lexicon.ttl', 'ontology.ttl'];

/**
 * Opens a release as a SPARQL store in memory (Oxigraph): every statement in the default graph once, and again in the
 * named graph of its source.
 *
 * @throws PipelineError `RELEASE_UNREADABLE` when a dump is missing or broken
 */
export async function openStore(release: string): Promise<Store> {
  const store = new Store();
  try {
    for (const dump of defaultGraphDumps)
      store.load(await readFile(join(release, dump), 'utf8'), { format: 'text/turtle' });
    store.load(await readFile(join(release, 'aect.nq'), 'utf8'), { format: 'application/n-quads' });
  } catch (cause) {
    const what = (cause as Error).message;
    throw new PipelineError(
      'RELEASE_UNREADABLE',
      `No release can be read at ${release}: ${what}. Run "aect publish" first, or give --release.`,
      { cause },
    );
  }
  return store;
}

/**
 * Runs a SPARQL query and gives its results as text. Graphs (CONSTRUCT, DESCRIBE) come as N-Triples whatever the format.
 *
 * @throws PipelineError `QUERY_INVALID` with what the SPARQL parser says
 */
export function query(store: Store, sparql: string, format: ResultFormat): string {
  try {
    const result = store.query(sparql);
    if (Array.isArray(result) && !isSolutions(result))
      return result.map((quad) => `${String(quad)} .\n`).join('');
    if (format !== 'table') return String(store.query(sparql, { results_format: resultFormats[format] }));
    if (typeof result === 'boolean') return `${result}\n`;
    return renderTable(
      JSON.parse(String(store.query(sparql, { results_format: resultFormats.json }))) as SparqlResults,
    );
  } catch (cause) {
    throw new PipelineError('QUERY_INVALID', `The query cannot be run: ${explain(cause as Error)}`, {
      cause,
    });
  }
}

function isSolutions(result: readonly unknown[]): boolean {
  return result.length === 0 || result[0] instanceof Map;
}

/** What the SPARQL parser says, without its list of every character that it would have accepted. */
function explain(error: Error): string {
  const [line = ''] = error.message.split('\n');
  if (/service/i.test(line)) {
    return 'SERVICE asks another endpoint, which this command does not do: run the query at a SPARQL endpoint.';
  }
  const place = /^error at \d+:\d+/.exec(line)?.[0];
  if (place === undefined) return error.message;
  return line.includes('Prefix not found')
    ? `${place} (line:column): a prefix is not declared`
    : `${place} (line:column): ${line.slice(place.length + 2, 200)}`;
}
