import { join } from 'node:path';
import { splitByFile } from '../../src/fetch/split-by-file.ts';
import { packageRoot } from '../../src/model/package-root.ts';
import { defaultBaseIri } from '../../src/model/vocabulary.ts';
import { openWorkshop, type Publication, publish, type Workshop } from '../../src/pipeline.ts';
import { listSources } from '../../src/read/list-sources.ts';

const workshops = new Map<string, Promise<Workshop>>();

/** The workshop of a base, opened once per test file: it is read-only. */
export function sharedWorkshop(base: string = defaultBaseIri): Promise<Workshop> {
  const workshop = workshops.get(base) ?? openWorkshop(base, join(packageRoot, 'data', 'reference'));
  workshops.set(base, workshop);
  return workshop;
}

/** Publishes the sources of a folder whose file is there, as `aect publish --sources … --out … --date 2024-01-15` does. */
export async function runPublish(
  sources: string,
  out: string,
  base: string = defaultBaseIri,
): Promise<Publication> {
  const { ready } = await splitByFile(await listSources(sources));
  return publish(ready, await sharedWorkshop(base), { out, date: '2024-01-15' }, () => {});
}
