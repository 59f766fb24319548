import type { ProcessorOptions } from '../locate/load.ts';
import { processTables } from '../process-tables.ts';
import type { Table, TableGroup } from '../table-group.ts';

/**
 * The description of a table or of the tables of a metadata document, located as for a conversion (Model for Tabular
 * Data §5); a table without a schema gets its columns from its header. Only then is a file opened. `undefined` when
 * the metadata has an error, which has been reported.
 */
export async function describeTables(
  url: string,
  options: ProcessorOptions,
): Promise<TableGroup | undefined> {
  const processing = await processTables(url, options, 'convert');
  if (processing === undefined) return undefined;
  const tables: Table[] = [];
  for (const table of processing.group.tables) {
    const opened = table.described ? { table } : await processing.open(table);
    if (opened !== undefined) tables.push(opened.table);
  }
  return { ...processing.group, tables };
}
