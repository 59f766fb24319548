import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Issue } from '../../src/model/issue.ts';
import type { CellValue } from '../../src/model/records.ts';
import { readRows } from '../../src/read/read-rows.ts';
import { type DescribedSource, readSource } from '../../src/read/read-source.ts';

/** What came of a file. */
export interface ReadResult {
  /** Cells of the rows that were kept, in the order of the description. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Row numbers of the rows that were kept. */
  readonly numbers: readonly number[];
  readonly issues: readonly Issue[];
}

const column = (name: string, title: string, required = false): object => ({
  name,
  titles: [title],
  datatype: 'string',
  required,
});

/** Describes a small table: an identifier, a town, an amount, a note. */
export async function describeSmallSource(
  dialect: Record<string, unknown> = {},
  others: Record<string, unknown> = {},
): Promise<DescribedSource> {
  const root = await mkdtemp(join(tmpdir(), 'aect-small-'));
  try {
    const folder = join(root, 'small');
    await mkdir(folder);
    const json = {
      '@context': 'http://www.w3.org/ns/csvw',
      url: 'table.csv',
      'dc:title': 'Petite table',
      'dc:conformsTo': { '@id': 'https://w3id.org/aect/formats/oecd-crs' },
      'dc:publisher': { '@id': 'https://w3id.org/aect/id/organisation/ocde', 'schema:name': 'OCDE' },
      'dc:source': { '@id': 'https://data.example/' },
      'dc:license': { '@id': 'https://spdx.org/licenses/etalab-2.0' },
      'dc:rights': 'Données fictives',
      'dc:modified': '2026-01-01',
      dialect: { commentPrefix: null, delimiter: ',', quoteChar: '"', ...dialect },
      null: [''],
      tableSchema: {
        columns: [
          column('id', 'Identifiant', true),
          column('town', 'Commune bénéficiaire'),
          column('amount', 'montant_vote', true),
          column('note', 'Note'),
        ],
      },
      ...others,
    };
    await writeFile(join(folder, 'source.csvw.json'), JSON.stringify(json));
    return await readSource(folder);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Reads a text or bytes with a description, in small pieces. */
export async function readSmall(
  file: string | Uint8Array,
  source: DescribedSource,
  piece = 7,
): Promise<ReadResult> {
  const rows: (readonly CellValue[])[] = [];
  const numbers: number[] = [];
  const issues: Issue[] = [];
  for await (const batch of readRows(cut(Buffer.from(file), piece), source, (issue) => issues.push(issue))) {
    for (const { row, values } of batch) {
      rows.push(Object.values(values));
      numbers.push(row);
    }
  }
  return { rows, numbers, issues };
}

async function* cut(bytes: Buffer, piece: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}
