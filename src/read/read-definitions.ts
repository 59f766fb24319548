import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { type CsvwError, parseMetadata, type TableGroup } from '../csvw/index.ts';
import { PipelineError } from '../model/errors.ts';
import type { Lexicon } from '../model/lexicon.ts';
import { packageRoot } from '../model/package-root.ts';
import { defaultBaseIri } from '../model/vocabulary.ts';
import { lexiconFolder, readLexicon } from './read-lexicon.ts';

/** What our words mean, read once per run and rebased: ontology, shapes, context, tidy tables, lexicon. */
export interface Definitions {
  readonly base: string;
  /** `ontology/aect.ttl` as text and as quads. */
  readonly ontologyText: string;
  readonly ontology: readonly Quad[];
  readonly shapesText: string;
  readonly shapes: readonly Quad[];
  /** `ontology/context.jsonld`. */
  readonly context: Readonly<Record<string, unknown>>;
  /** `ontology/tables.csvw.json`, as JSON and as the description that the CSVW engine reads. */
  readonly tablesDocument: Readonly<Record<string, unknown>>;
  readonly tables: TableGroup;
  /** The statements of the lexicon, each once, without dates of change: those depend on the release. */
  readonly lexicon: readonly Quad[];
  /** The lexicon with the cells that its statements come from, to be checked and dated. */
  readonly lexiconSource: Lexicon;
}

/**
 * Reads the definitions of the package.
 *
 * @param base IRI that replaces `https://w3id.org/aect/` everywhere
 * @param lexicon folder of the tables of the lexicon
 * @throws PipelineError `SOURCE_INVALID` when a definition is wrong
 */
export async function readDefinitions(
  base: string = defaultBaseIri,
  lexicon: string = lexiconFolder,
): Promise<Definitions> {
  const lexiconSource = await readLexicon(base, lexicon);
  const read = async (...path: string[]): Promise<string> =>
    (await readFile(join(packageRoot, ...path), 'utf8')).replaceAll(defaultBaseIri, () => base);
  const ontologyText = await read('ontology', 'aect.ttl');
  const shapesText = await read('ontology', 'shapes.ttl');
  const tablesDocument = JSON.parse(await read('ontology', 'tables.csvw.json')) as Record<string, unknown>;
  return {
    base,
    ontologyText,
    ontology: parseTurtle(ontologyText),
    shapesText,
    shapes: parseTurtle(shapesText),
    context: JSON.parse(await read('ontology', 'context.jsonld')) as Record<string, unknown>,
    tablesDocument,
    tables: parseMetadata(tablesDocument, {
      url: new URL('tables/csv-metadata.json', base).href,
      report: refuse,
    }),
    lexicon: distinct(lexiconSource),
    lexiconSource,
  };
}

/** Statements of the lexicon, each once, in the order of its tables. */
function distinct({ facts }: Lexicon): Quad[] {
  const quads = new Map<string, Quad>();
  for (const { quad } of facts) quads.set(JSON.stringify([quad.subject, quad.predicate, quad.object]), quad);
  return [...quads.values()];
}

function parseTurtle(text: string): Quad[] {
  return new Parser().parse(text);
}

function refuse(error: CsvwError): void {
  if (error.severity !== 'error') return;
  throw new PipelineError(
    'SOURCE_INVALID',
    `${error.url ?? ''} ${error.path ?? ''} row ${error.row ?? '-'}, column ${error.column ?? '-'}: ${error.message}`,
  );
}
