import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { harmonise } from '../../src/harmonise/harmonise.ts';
import type { Issue } from '../../src/model/issue.ts';
import { packageRoot } from '../../src/model/package-root.ts';
import type { SourceRow, TidyRecord } from '../../src/model/records.ts';
import { check } from '../../src/pipeline.ts';
import { readRows } from '../../src/read/read-rows.ts';
import { type DescribedSource, readSource } from '../../src/read/read-source.ts';
import type { Accounts } from '../../src/validate/open-ledger.ts';
import { sharedWorkshop } from './run-publish.ts';

/** What became of some grants: tidy records as harmonised, issues and accounts of a whole check. */
export interface CheckedGrants {
  readonly records: readonly TidyRecord[];
  readonly issues: readonly Issue[];
  readonly accounts: Accounts;
}

/** Cells of a grant by column of `data/sources/scdl-subventions`. */
export type Grant = Readonly<Record<string, string>>;

/** A grant like any other; what a test is about is put over it. */
export const usualGrant: Grant = {
  nomAttribuant: 'Ville de Villeurbanne',
  idAttribuant: '21690266800013',
  dateConvention: '2020-02-01',
  nomBeneficiaire: "Association d'essai",
  objet: 'Forage de puits au Mali',
  montant: '400.00',
};

/**
 * Checks grants as `aect check` does: a CSV file is written, with the description of `data/sources/scdl-subventions`.
 *
 * @param edit changes the description; by default every row is in scope
 */
export async function checkGrants(
  grants: readonly Grant[],
  edit: (json: Record<string, unknown>) => void = takeAll,
): Promise<CheckedGrants> {
  const root = await mkdtemp(join(tmpdir(), 'aect-grants-'));
  const folder = join(root, 'essai');
  try {
    await mkdir(folder);
    const description = join(packageRoot, 'data', 'sources', 'scdl-subventions', 'source.csvw.json');
    const json = JSON.parse(await readFile(description, 'utf8')) as Record<string, unknown>;
    delete json['aect:awaitsFile'];
    edit(json);
    await writeFile(join(folder, 'source.csvw.json'), JSON.stringify(json));
    await writeFile(join(folder, 'subventions.csv'), csvOf(grants));
    const source = await readSource(folder);
    const workshop = await sharedWorkshop();
    const { issues, accounts } = await check(source, workshop, () => {});
    const [account] = accounts;
    if (account === undefined) throw new Error('no accounts');
    return { records: await recordsOf(source), issues, accounts: account };
  } finally {
    await rm(root, { recursive: true });
  }
}

/** Every row in scope, for tests that are about something else. */
export function takeAll(json: Record<string, unknown>): void {
  json['aect:scope'] = [{ rule: 'all', columns: [], reason: 'the file holds nothing else' }];
}

async function recordsOf(source: DescribedSource): Promise<TidyRecord[]> {
  const rows = readRows(bytesOf(source.path), source, () => {}) as AsyncIterable<SourceRow[]>;
  const records: TidyRecord[] = [];
  const { references } = await sharedWorkshop();
  for await (const batch of harmonise(rows, source, references, () => {})) records.push(...batch);
  return records;
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield await readFile(path);
}

function csvOf(grants: readonly Grant[]): string {
  const columns = [...new Set(grants.flatMap((grant) => Object.keys(grant)))];
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = [columns, ...grants.map((grant) => columns.map((column) => grant[column] ?? ''))];
  return lines.map((cells) => `${cells.map(quote).join(',')}\n`).join('');
}

/** Values of a column of a tidy table, over all records. */
export function valuesOf(
  { records }: Pick<CheckedGrants, 'records'>,
  table: string,
  column: string,
): (string | null)[] {
  return records
    .flatMap(({ rows }) => rows)
    .filter((row) => row.table === table)
    .map(({ values }) => values[column] ?? null);
}
