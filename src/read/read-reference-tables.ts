import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultDialect, readCsv } from '../csvw/index.ts';
import { PipelineError } from '../model/errors.ts';

/** Rows of a small table, by column name; an empty cell is `null`. */
export type ReferenceTable = readonly Readonly<Record<string, string | null>>[];

/**
 * Reads every table of a folder (`data/reference/*.csv`) → rows by table name.
 *
 * @throws PipelineError `SOURCE_INVALID` when one of them cannot be read: they are ours, and must be right
 */
export async function readReferenceTables(folder: string): Promise<Readonly<Record<string, ReferenceTable>>> {
  const tables: Record<string, ReferenceTable> = {};
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort()) {
    tables[file.replace(/\.csv$/, '')] = await readTable(join(folder, file));
  }
  return tables;
}

async function readTable(path: string): Promise<ReferenceTable> {
  const rows: Record<string, string | null>[] = [];
  let header: readonly string[] | undefined;
  const batches = readCsv(bytesOf(path), { ...defaultDialect, commentPrefix: null }, (error) => {
    throw new PipelineError('SOURCE_INVALID', `${path}, row ${error.row ?? '?'}: ${error.message}`);
  });
  for await (const batch of batches) {
    for (const { cells } of batch) {
      if (header === undefined) header = cells;
      else rows.push(Object.fromEntries(header.map((name, index) => [name, cells[index] || null])));
    }
  }
  return rows;
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield await readFile(path);
}
