import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultDialect, readCsv } from '../csvw/index.ts';

/** Counts the declarations of each dataset in the latest release of a folder; there are none when there is no release. */
export async function countPublished(out: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const path = join(out, 'latest', 'tables', 'declarations.csv');
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (!isThere) return counts;
  let column = -1;
  for await (const batch of readCsv(createReadStream(path), defaultDialect, () => {})) {
    for (const { header, cells } of batch) {
      if (header) column = cells.indexOf('dataset');
      else counts.set(cells[column] ?? '', (counts.get(cells[column] ?? '') ?? 0) + 1);
    }
  }
  return counts;
}
