import type { ProcessorOptions } from './locate/load.ts';
import { type OpenGroup, openGroup } from './locate/open-group.ts';
import type { CsvwReport } from './report.ts';
import { type OpenTable, openTable } from './rows/open-table.ts';
import type { Table, TableGroup } from './table-group.ts';

/** A group whose tables open one after the other. */
export interface Processing {
  readonly group: TableGroup;
  /** Opens the file of a table of the group; `undefined`, after an error, when it cannot be loaded. */
  readonly open: (table: Table) => Promise<OpenTable | undefined>;
}

/** What is wrong with data is a warning for a converter: it records it and goes on ("Interpreting datatypes"). */
function recordData(report: CsvwReport): CsvwReport {
  return (error) => report({ ...error, severity: 'warning' });
}

function openWith({ group, opened }: OpenGroup, options: ProcessorOptions, validating: boolean): Processing {
  const { load, report } = options;
  // A body can be read once: a second description of the same file loads it again.
  let kept = opened;
  return {
    group,
    open: async (table) => {
      const resource = kept?.url === table.url ? kept.resource : await load(table.url);
      if (resource === kept?.resource) kept = undefined;
      if (resource === undefined) {
        const message = 'The file of the table could not be loaded.';
        report({ code: 'table-unavailable', severity: 'error', message, url: table.url });
        return undefined;
      }
      return openTable(table, resource, { report: validating ? report : recordData(report), validating });
    },
  };
}

/**
 * Locates and reads the metadata of a URL and prepares its tables (Model for Tabular Data §6.1). `undefined` when
 * the metadata has an error, which has been reported: the standard asks to stop.
 */
export async function processTables(
  url: string,
  options: ProcessorOptions,
  purpose: 'convert' | 'validate',
): Promise<Processing | undefined> {
  const located = await openGroup(url, options);
  return located === undefined || located.failed
    ? undefined
    : openWith(located, options, purpose === 'validate');
}
