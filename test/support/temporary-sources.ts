import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/model/package-root.ts';

/** A copy of the bundled source that a test may break, and a folder to publish in. */
export interface TemporarySources {
  readonly root: string;
  /** Folder of the sources. */
  readonly sources: string;
  readonly out: string;
  /** Path of the CSV file. */
  readonly csv: string;
  /** Path of the description. */
  readonly description: string;
  /** Rewrites the CSV file. */
  readonly editCsv: (edit: (text: string) => string | Uint8Array) => Promise<void>;
  /** Changes the description. */
  readonly editDescription: (edit: (json: Record<string, unknown>) => unknown) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Copies `data/sources` into a new folder of the system's temporary folder. */
export async function copySources(): Promise<TemporarySources> {
  const root = await mkdtemp(join(tmpdir(), 'aect-'));
  const sources = join(root, 'sources');
  await cp(join(packageRoot, 'data', 'sources'), sources, { recursive: true });
  const folder = join(sources, 'oecd-crs-2023');
  const csv = join(folder, 'declarations.csv');
  const description = join(folder, 'source.csvw.json');
  return {
    root,
    sources,
    out: join(root, 'public'),
    csv,
    description,
    editCsv: async (edit) => writeFile(csv, edit(await readFile(csv, 'utf8'))),
    editDescription: async (edit) => {
      const json = JSON.parse(await readFile(description, 'utf8')) as Record<string, unknown>;
      edit(json);
      await writeFile(description, JSON.stringify(json));
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
