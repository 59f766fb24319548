import { setImmediate as nextTurn } from 'node:timers/promises';
import { formatCsvRow } from './format-csv.ts';
import type { ReleaseFiles } from './release-files.ts';
import type { KeptRow } from './resolve-variants.ts';
import type { TableLayout } from './table-layout.ts';

const rowsPerTurn = 4096;

/**
 * Writes `tables/<name>.csv` for every table of the description, also those without rows.
 *
 * @param rows by table in the order of `layouts`, sorted by key.
 * @param addQuad gets each quad of the rows as a line of canonical N-Quads.
 * @returns number of rows by table
 */
export async function writeTables(
  layouts: readonly TableLayout[],
  rows: Iterable<KeptRow>,
  files: ReleaseFiles,
  addQuad: (line: string) => void,
): Promise<Record<string, number>> {
  const counts = Object.fromEntries(layouts.map(({ name }) => [name, 0]));
  const remaining = rows[Symbol.iterator]();
  try {
    let next = remaining.next();
    let written = 0;
    for (const layout of layouts) {
      const file = files.open(`tables/${layout.name}.csv`);
      file.write(formatCsvRow(layout.titles));
      let count = 0;
      for (; !next.done && next.value.layout === layout; next = remaining.next()) {
        const { cells, graphs, triples } = next.value;
        file.write(formatCsvRow(cells));
        for (const graph of graphs) for (const triple of triples) addQuad(`${triple} ${graph} .`);
        count++;
        if (++written % rowsPerTurn === 0) await nextTurn();
      }
      counts[layout.name] = count;
      file.close({ rows: count });
    }
  } finally {
    remaining.return?.();
  }
  return counts;
}
