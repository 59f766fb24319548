import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import {
  type CsvwError,
  makeRow,
  parseMetadata,
  readCsv,
  rowQuads,
  type Table,
  type TableGroup,
} from '../csvw/index.ts';
import { PipelineError } from '../model/errors.ts';
import { packageRoot } from '../model/package-root.ts';
import { defaultBaseIri } from '../model/vocabulary.ts';

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
  /** The lexicon of `data/lexicon`, mapped to SKOS by its own description. */
  readonly lexicon: readonly Quad[];
}

/**
 * Reads the definitions of the package.
 *
 * @param base IRI that replaces `https://w3id.org/aect/` everywhere
 * @throws PipelineError `SOURCE_INVALID` when a definition is wrong
 */
export async function readDefinitions(base: string = defaultBaseIri): Promise<Definitions> {
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
    lexicon: await readLexicon(base),
  };
}

/** The lexicon: every table of `data/lexicon`, mapped by `lexicon.csvw.json`. */
async function readLexicon(base: string): Promise<Quad[]> {
  const folder = join(packageRoot, 'data', 'lexicon');
  const description = join(folder, 'lexicon.csvw.json');
  const document: unknown = JSON.parse(
    (await readFile(description, 'utf8')).replaceAll(defaultBaseIri, () => base),
  );
  const quads = new Map<string, Quad>();
  for (const table of parseMetadata(document, { url: pathToFileURL(description).href, report: refuse })
    .tables) {
    for await (const quad of readTableQuads(table, base))
      quads.set(JSON.stringify([quad.subject, quad.predicate, quad.object]), quad);
  }
  return [...quads.values()];
}

async function* readTableQuads(table: Table, base: string): AsyncGenerator<Quad> {
  const path = fileURLToPath(table.url);
  const text = (await readFile(path, 'utf8')).replaceAll(defaultBaseIri, () => base);
  let number = 0;
  for await (const batch of readCsv(bytesOf(text), table.dialect, refuse, { url: table.url })) {
    for (const { header, cells, sourceNumber } of batch) {
      if (!header)
        yield* rowQuads(makeRow(table, cells, { number: ++number, sourceNumber }, refuse), {
          report: refuse,
        });
    }
  }
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
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
