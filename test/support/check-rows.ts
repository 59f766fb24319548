import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Issue } from '../../src/model/issue.ts';
import { packageRoot } from '../../src/model/package-root.ts';
import { type Publication, publish } from '../../src/pipeline.ts';
import { readSource } from '../../src/read/read-source.ts';
import type { Accounts } from '../../src/validate/open-ledger.ts';
import { sharedWorkshop } from './run-publish.ts';

/** What became of some rows: statements of the release, issues and accounts. */
export interface PublishedRows {
  /** N-Quads lines of the release. */
  readonly quads: readonly string[];
  readonly issues: readonly Issue[];
  readonly accounts: Accounts;
}

/** A CSV file and the format that it is in: a folder of `data/sources`. */
export interface RowsFile {
  readonly format: string;
  readonly delimiter: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** Columns that a publisher adds to the format. */
  readonly added?: readonly string[];
}

/** A description, as far as a test changes it. */
interface Description {
  readonly url: string;
  'aect:awaitsFile'?: boolean;
  readonly tableSchema: { readonly columns: unknown[] };
}

/** Publishes rows as `aect publish` does, with the description that the project has for their format. */
export async function publishRows({ format, delimiter, rows, added = [] }: RowsFile): Promise<PublishedRows> {
  const root = await mkdtemp(join(tmpdir(), 'aect-rows-'));
  const folder = join(root, 'essai');
  try {
    await mkdir(folder);
    const description = join(packageRoot, 'data', 'sources', format, 'source.csvw.json');
    const json = JSON.parse(await readFile(description, 'utf8')) as Description;
    delete json['aect:awaitsFile'];
    json.tableSchema.columns.push(...added.map((name) => ({ name, titles: name, datatype: 'string' })));
    await writeFile(join(folder, 'source.csvw.json'), JSON.stringify(json));
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
    await writeFile(join(folder, json.url), lines.map((cells) => `${cells.join(delimiter)}\n`).join(''));
    const out = join(root, 'public');
    const options = { out, date: '2024-01-15' };
    const publication: Publication = await publish(
      [await readSource(folder)],
      await sharedWorkshop(),
      options,
      () => {},
    );
    const [account] = publication.accounts;
    if (account === undefined) throw new Error('no accounts');
    const text = await readFile(join(publication.release.directory, 'aect.nq'), 'utf8');
    return { quads: text.trimEnd().split('\n'), issues: publication.issues, accounts: account };
  } finally {
    await rm(root, { recursive: true });
  }
}
