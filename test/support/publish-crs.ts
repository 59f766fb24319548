import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Issue } from '../../src/model/issue.ts';
import { packageRoot } from '../../src/model/package-root.ts';
import { publish } from '../../src/pipeline.ts';
import { readSource } from '../../src/read/read-source.ts';
import type { Accounts } from '../../src/validate/open-ledger.ts';
import { sharedWorkshop } from './run-publish.ts';

export type CrsRow = Readonly<Record<string, string>>;

/** A release made of CRS lines, read back whole. */
export interface CrsRelease {
  /** Text of each file, by its path in the release. */
  readonly files: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
  readonly accounts: readonly Accounts[];
}

/** A usual line of the CRS, of the Dordogne in Senegal. */
export const usualLine: CrsRow = {
  year: '2022',
  donor_code: '4',
  agency_code: '8',
  crs_id: '2022CT0001',
  recipient_code: '269',
  de_recipientcode: 'SEN',
  recipient_name: 'Senegal',
  modality: 'C01',
  flow_code: '11',
  currency_code: '918',
  commitment_national: '0.005',
  disbursement_national: '0.004',
  project_title: "Eau-Puits d'Agnam",
  purpose_code: '14031',
  channel_code: '12002',
  description: "Eau-Puits d'Agnam - Conseil départemental - Conseil départemental de Dordogne",
  sdgfocus: '6.1',
  gender: '1',
};

/**
 * Publishes CRS files as `aect publish` does, each as a source of its own (`essai-1`, `essai-2`…), with the description
 * of the format that the project has.
 *
 * @param edit changes the description
 */
export async function publishCrs(
  sources: readonly (readonly CrsRow[])[],
  edit: (json: Record<string, unknown>) => void = () => {},
): Promise<CrsRelease> {
  const root = await mkdtemp(join(tmpdir(), 'aect-crs-'));
  try {
    const description = await readFile(join(packageRoot, 'data/sources/oecd-crs/source.csvw.json'), 'utf8');
    const described = sources.map(async (rows, index) => {
      const folder = join(root, `essai-${index + 1}`);
      const json = JSON.parse(description) as Record<string, unknown>;
      delete json['aect:awaitsFile'];
      edit(json);
      await mkdir(folder);
      await writeFile(join(folder, 'source.csvw.json'), JSON.stringify(json));
      await writeFile(join(folder, String(json.url)), csvOf(rows));
      return readSource(folder);
    });
    const { accounts, issues, release } = await publish(
      await Promise.all(described),
      await sharedWorkshop(),
      { out: join(root, 'public'), date: '2024-01-15' },
      () => {},
    );
    const paths = await readdir(release.directory, { recursive: true, withFileTypes: true });
    const files = new Map<string, string>();
    for (const entry of paths.filter((each) => each.isFile())) {
      const path = join(entry.parentPath, entry.name);
      files.set(path.slice(release.directory.length + 1), await readFile(path, 'utf8'));
    }
    return { files, issues, accounts };
  } finally {
    await rm(root, { recursive: true });
  }
}

function csvOf(rows: readonly CrsRow[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return lines
    .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`)
    .join('');
}
