import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type CsvwError, parseMetadata, type TableGroup } from '../csvw/index.ts';
import { PipelineError } from '../model/errors.ts';
import type { Issue } from '../model/issue.ts';
import type { Lexicon, LexiconFact, LexiconTable } from '../model/lexicon.ts';
import { packageRoot } from '../model/package-root.ts';
import { defaultBaseIri } from '../model/vocabulary.ts';
import { digestResources } from './read-lexicon-digests.ts';
import { readLexiconTable } from './read-lexicon-table.ts';
import { rebaseQuad } from './rebase-quad.ts';

/** Where the tables of the lexicon are. */
export const lexiconFolder = join(packageRoot, 'data', 'lexicon');

/**
 * Reads the lexicon: every table of its folder, mapped to SKOS by `lexicon.csvw.json`. What is wrong with a cell is an
 * issue, with row and column; what is wrong with the whole (relations, labels, mappings) is for the checks of the lexicon.
 *
 * @param base IRI that replaces `https://w3id.org/aect/` in statements; digests do not depend on it
 * @throws PipelineError `LEXICON_INVALID` when a table is missing, `SOURCE_INVALID` when the description is wrong
 */
export async function readLexicon(
  base: string = defaultBaseIri,
  folder: string = lexiconFolder,
): Promise<Lexicon> {
  const facts: LexiconFact[] = [];
  const tables = new Map<string, LexiconTable>();
  const issues: Issue[] = [];
  for (const table of (await readDescription(folder)).tables) {
    const path = fileURLToPath(table.url);
    const read = await readLexiconTable(table, await readTableText(path), (issue) => issues.push(issue));
    for (const fact of read.facts) facts.push(fact);
    tables.set(read.table.file, read.table);
  }
  const rebased = (iri: string): string => iri.replace(defaultBaseIri, () => base);
  const scheme = `${defaultBaseIri}lexique`;
  const states = digestResources(facts, tables.get('history.csv')?.rows ?? [], `${scheme}/`);
  return {
    folder,
    scheme: rebased(scheme),
    namespace: rebased(`${scheme}/`),
    facts: facts.map(({ quad, place }) => ({ quad: rebaseQuad(quad, base), place })),
    tables,
    issues,
    states: new Map([...states].map(([iri, state]) => [rebased(iri), state])),
  };
}

async function readDescription(folder: string): Promise<TableGroup> {
  const path = join(folder, 'lexicon.csvw.json');
  const document: unknown = JSON.parse(await readFile(path, 'utf8'));
  return parseMetadata(document, { url: pathToFileURL(path).href, report: refuse });
}

async function readTableText(path: string): Promise<Uint8Array> {
  return readFile(path).catch((cause: unknown) => {
    throw new PipelineError(
      'LEXICON_INVALID',
      `The lexicon has no table ${path}. Put the file back: the description lexicon.csvw.json names it.`,
      { cause },
    );
  });
}

function refuse(error: CsvwError): void {
  if (error.severity !== 'error') return;
  throw new PipelineError('SOURCE_INVALID', `${error.url ?? ''} ${error.path ?? ''}: ${error.message}`);
}
