import { DataFactory } from 'n3';
import { compileTable } from '../../../src/csvw/compiled/compile-table.ts';
import type { RunResult } from '../../../src/csvw/compiled/run-table.ts';
import { writeNQuad } from '../../../src/csvw/compiled/write-nquad.ts';
import { type CsvwError, parseMetadata, rowQuads, type Table } from '../../../src/csvw/index.ts';
import { openTable } from '../../../src/csvw/rows/open-table.ts';

/** What a path made of a file: N-Quads with blank nodes numbered, and errors in an order of their own. */
export interface Outcome {
  readonly lines: string[];
  readonly errors: string[];
}

export const graph = DataFactory.namedNode('https://example.org/graph');
const url = 'https://example.org/tables/table.csv';

/** Reads the description of one table; faults in it are faults of the test. */
export function describeTable(description: object): Table {
  const faults: CsvwError[] = [];
  const document = { '@context': 'http://www.w3.org/ns/csvw', url, ...description };
  const [table] = parseMetadata(document, { url, report: (error) => faults.push(error) }).tables;
  const fault = faults.find(({ severity }) => severity === 'error');
  if (table === undefined || fault !== undefined)
    throw new Error(`bad description: ${JSON.stringify(faults)}`);
  return table;
}

/** Bytes in chunks of a size. */
export async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function settle(text: string, errors: readonly CsvwError[]): Outcome {
  const labels = new Map<string, string>();
  const named = text.replace(/(^|[\s])_:(\S+)/gm, (_, before: string, label: string) => {
    labels.set(label, labels.get(label) ?? `b${labels.size}`);
    return `${before}_:${labels.get(label)}`;
  });
  return {
    lines: named === '' ? [] : named.slice(0, -1).split('\n').sort(),
    errors: errors.map((error) => JSON.stringify(error, Object.keys(error).sort())).sort(),
  };
}

/** The file by the reference path: `openTable` and `rowQuads`. */
export async function runReferencePath(table: Table, bytes: Uint8Array, size = 65_536): Promise<Outcome> {
  const errors: CsvwError[] = [];
  const report = (error: CsvwError) => errors.push(error);
  const opened = await openTable(table, { body: inChunks(bytes, size) }, { report, validating: false });
  let text = '';
  for await (const rows of opened.rows) {
    for (const row of rows) text += rowQuads(row, { report, graph }).map(writeNQuad).join('');
  }
  return settle(text, errors);
}

/** The file by the compiled path. */
export async function runCompiledPath(
  table: Table,
  bytes: Uint8Array,
  size = 65_536,
): Promise<Outcome & { readonly result: RunResult }> {
  const errors: CsvwError[] = [];
  const chunks: Buffer[] = [];
  const compiled = compileTable(table, { graph });
  const result = await compiled.run(
    inChunks(bytes, size),
    (chunk) => chunks.push(Buffer.from(chunk)),
    (error) => errors.push(error),
  );
  const text = Buffer.concat(chunks).toString('utf8');
  return { ...settle(text, errors), result };
}
