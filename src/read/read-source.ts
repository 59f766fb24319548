import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CsvwError, parseMetadata, type Table } from '../csvw/index.ts';
import { PipelineError } from '../model/errors.ts';
import type { Source } from '../model/source.ts';

/** A source with the description of its table. */
export interface DescribedSource extends Source {
  readonly table: Table;
}

type Json = Readonly<Record<string, unknown>>;

/** What the release repeats of a source, and where the description says it (CSVW common properties). */
const properties = {
  title: (json: Json) => textOf(json['dc:title']),
  format: (json: Json) => idOf(json['dc:conformsTo'])?.split('/').at(-1),
  license: (json: Json) => idOf(json['dc:license']),
  sourceUrl: (json: Json) => idOf(json['dc:source']),
  attribution: (json: Json) => textOf(json['dc:rights']),
  modified: (json: Json) => textOf(json['dc:modified']),
  publisherKey: (json: Json) => idOf(json['dc:publisher'])?.split('/').at(-1),
  publisherName: (json: Json) => textOf((json['dc:publisher'] as Json | undefined)?.['schema:name']),
} as const;

const jsonNames: Readonly<Record<keyof typeof properties, string>> = {
  title: 'dc:title',
  format: 'dc:conformsTo',
  license: 'dc:license',
  sourceUrl: 'dc:source',
  attribution: 'dc:rights',
  modified: 'dc:modified',
  publisherKey: 'dc:publisher',
  publisherName: 'dc:publisher schema:name',
};

/**
 * Reads the description of a source: the file `source.csvw.json` of its folder.
 *
 * @param folder folder of the source; its name is the name of the source
 * @throws PipelineError `SOURCE_MISSING`, or `SOURCE_INVALID` with what is wrong in the description
 */
export async function readSource(folder: string): Promise<DescribedSource> {
  const path = join(folder, 'source.csvw.json');
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new PipelineError(
      'SOURCE_MISSING',
      `No source description at ${path}. A source is a folder with a source.csvw.json.`,
      { cause },
    );
  });
  const document = parseJson(text, path);
  const errors: CsvwError[] = [];
  const { tables } = parseMetadata(document, {
    url: pathToFileURL(path).href,
    report: (error) => errors.push(error),
  });
  const wrong = errors
    .filter((error) => error.severity === 'error')
    .map((error) => `${error.path ?? ''} ${error.message}`.trim());
  if (wrong.length > 0) throw invalid(path, wrong.join('; '));
  const [table] = tables;
  if (table === undefined || tables.length !== 1)
    throw invalid(path, `${tables.length} tables where one is expected`);

  const text_ = (name: keyof typeof properties): string => {
    const value = properties[name](document);
    if (value === undefined) throw invalid(path, `${jsonNames[name]} is missing`);
    return value;
  };
  return {
    name: basename(folder),
    format: text_('format'),
    path: join(dirname(path), String(document.url)),
    dataset: {
      title: text_('title'),
      publisher: { key: text_('publisherKey'), name: text_('publisherName') },
      license: text_('license'),
      sourceUrl: text_('sourceUrl'),
      attribution: text_('attribution'),
      modified: text_('modified'),
    },
    table,
  };
}

function parseJson(text: string, path: string): Json {
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document === 'object' && document !== null && !Array.isArray(document))
      return document as Json;
  } catch (cause) {
    throw invalid(path, `not JSON: ${(cause as Error).message}`);
  }
  throw invalid(path, 'not a JSON object');
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const text = (value as Json | undefined)?.['@value'];
  return typeof text === 'string' ? text : undefined;
}

function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const id = (value as Json | undefined)?.['@id'];
  return typeof id === 'string' ? id : undefined;
}

function invalid(path: string, what: string): PipelineError {
  return new PipelineError(
    'SOURCE_INVALID',
    `The source description ${path} cannot be used: ${what}. See docs/sources.md.`,
  );
}
