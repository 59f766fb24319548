import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the nearest `package.json` above a module: the same from `src/` and from `dist/lib/`. */
function findPackageRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No package.json above the aect library.');
  return findPackageRoot(parent);
}

/** Root folder of the `aect` package, where `ontology/` and `data/` are. */
export const packageRoot: string = findPackageRoot(dirname(fileURLToPath(import.meta.url)));
