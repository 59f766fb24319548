import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type CsvwError, parseMetadata, type Table } from '../csvw/index.ts';
import { PipelineError } from '../model/errors.ts';
import type { Source } from '../model/source.ts';
import { describeDataset } from './describe-dataset.ts';
import { type LayoutStep, readLayout } from './layout/index.ts';
import { readDecimalChar } from './read-decimal-char.ts';
import { readScope } from './read-scope.ts';

/** A source with the description of its table. */
export interface DescribedSource extends Source {
  readonly table: Table;
  /** Members of the dialect that the description leaves open: what the file has is found out. */
  readonly openDialect: ReadonlySet<OpenMember>;
  /** Repairs of the layout that the description declares, in order. */
  readonly layout: readonly LayoutStep[];
}

/** Members of a dialect description (CSVW §5.9) that are found out when they are left out. */
const openMembers = ['delimiter', 'quoteChar'] as const;
type OpenMember = (typeof openMembers)[number];

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads the description of a source: the file `source.csvw.json` of its folder.
 *
 * @param folder folder of the source; its name is the name of the source, and a segment of URIs
 * @throws PipelineError `SOURCE_MISSING`, or `SOURCE_INVALID` with what is wrong in the description
 */
export async function readSource(folder: string): Promise<DescribedSource> {
  const path = join(folder, 'source.csvw.json');
  const refuse = (what: string): never => {
    throw new PipelineError(
      'SOURCE_INVALID',
      `The source description ${path} cannot be used: ${what}. See docs/sources.md.`,
    );
  };
  const name = basename(resolve(folder));
  if (!/^[a-z0-9][a-z0-9._-]*$/.test(name)) {
    refuse(
      `the folder is called "${name}", which must be lower-case letters, digits, ".", "_", "-" to stand in URIs`,
    );
  }
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new PipelineError(
      'SOURCE_MISSING',
      `No source description at ${path}. A source is a folder with a source.csvw.json.`,
      { cause },
    );
  });
  const document = parseJson(text, refuse);
  const errors: CsvwError[] = [];
  const { tables } = parseMetadata(document, {
    url: pathToFileURL(path).href,
    report: (error) => errors.push(error),
  });
  const wrong = errors.map((error) => `${error.path ?? ''} ${error.message}`.trim());
  if (wrong.length > 0) refuse(wrong.join('; '));
  const [table, another] = tables;
  if (table === undefined || another !== undefined)
    return refuse(`it has ${tables.length} tables; one is expected`);
  return {
    name,
    path: locate(table, path, refuse),
    awaitsFile: readAwaitsFile(document, refuse),
    decimalChar: readDecimalChar(document, refuse),
    scope: readScope(
      document,
      table.columns.map(({ name }) => name),
      refuse,
    ),
    ...describeDataset(document, refuse),
    table,
    openDialect: new Set(openMembers.filter((member) => !Object.hasOwn(Object(document.dialect), member))),
    layout: readLayout(document, table.columns, refuse),
  };
}

/** Whether the description comes without its file (`aect:awaitsFile`). */
function readAwaitsFile(document: Json, refuse: (what: string) => never): boolean {
  const value = document['aect:awaitsFile'] ?? false;
  return typeof value === 'boolean' ? value : refuse('"aect:awaitsFile" is neither true nor false');
}

/** Path of the CSV file, which must be in the folder of its description. */
function locate(table: Table, description: string, refuse: (what: string) => never): string {
  if (!table.url.startsWith('file:')) return refuse(`"url" is ${table.url}; give a file in the same folder`);
  const path = fileURLToPath(table.url);
  const inside = relative(dirname(resolve(description)), path);
  return inside.startsWith('..') ? refuse(`"url" leads out of the folder of the source, to ${path}`) : path;
}

function parseJson(text: string, refuse: (what: string) => never): Json {
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document === 'object' && document !== null && !Array.isArray(document))
      return document as Json;
  } catch (cause) {
    return refuse(`not JSON: ${(cause as Error).message}`);
  }
  return refuse('not a JSON object');
}
