import type { ProcessorOptions } from './locate/load.ts';
import { type Processing, processTables } from './process-tables.ts';
import type { CsvwReport } from './report.ts';
import type { Row } from './rows/row.ts';
import { rowKey } from './rows/row-keys.ts';
import type { ForeignKey, Table, TableGroup } from './table-group.ts';

/** A place that refers to a row of another table. */
interface Reference {
  /** `undefined` when all the cells are null. */
  readonly key: string | undefined;
  readonly row: number;
}

/** A foreign key of a table, with what its rows refer to and how often the keys occur in the referenced table. */
interface ForeignKeyCheck {
  readonly table: Table;
  readonly foreignKey: ForeignKey;
  readonly references: Reference[];
  readonly targets: Map<string, number>;
}

function openChecks(group: TableGroup): ForeignKeyCheck[] {
  return group.tables.flatMap((table) =>
    table.foreignKeys.map((foreignKey) => ({
      table,
      foreignKey,
      references: [],
      targets: new Map<string, number>(),
    })),
  );
}

function recordRow(row: Row, described: Table, checks: readonly ForeignKeyCheck[]): void {
  for (const { table, foreignKey, references, targets } of checks) {
    if (table === described) {
      const key = rowKey(
        row,
        foreignKey.columns.map(({ name }) => name),
      );
      references.push({ key, row: row.sourceNumber });
    }
    if (foreignKey.resource === described.url) {
      const key = rowKey(row, foreignKey.referencedColumns);
      if (key !== undefined) targets.set(key, (targets.get(key) ?? 0) + 1);
    }
  }
}

function reportReferences(
  { table, foreignKey, references, targets }: ForeignKeyCheck,
  report: CsvwReport,
): void {
  const column = foreignKey.columns.map(({ name }) => name).join(', ');
  for (const { key, row } of references) {
    const place = { severity: 'error', url: table.url, row, column } as const;
    if (key === undefined) {
      const message = `The row refers to no row of ${foreignKey.resource}: the standard wants one for each row.`;
      report({ code: 'foreign-key-null', message, ...place });
      continue;
    }
    const count = targets.get(key) ?? 0;
    if (count === 1) continue;
    const what = count === 0 ? 'no row' : `${count} rows`;
    const message = `The reference must be to one row of ${foreignKey.resource}; it is to ${what}.`;
    report({ code: 'foreign-key-broken', message, ...place, value: key });
  }
}

/** Reports a second row with the same primary key (Model for Tabular Data §6.6). */
function openPrimaryKey(table: Table, report: CsvwReport): (row: Row) => void {
  const names = table.primaryKey.map(({ name }) => name);
  const seen = new Map<string, number>();
  return (row) => {
    const key = names.length === 0 ? undefined : rowKey(row, names);
    if (key === undefined) return;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row.sourceNumber);
      return;
    }
    const message = `The primary key is that of row ${first}.`;
    const place = { url: table.url, row: row.sourceNumber, column: names.join(', '), value: key };
    report({ code: 'primary-key-repeated', severity: 'error', message, ...place });
  };
}

async function checkTables({ group, open }: Processing, report: CsvwReport): Promise<void> {
  const checks = openChecks(group);
  for (const described of group.tables) {
    const opened = await open(described);
    if (opened === undefined) continue;
    const checkPrimaryKey = openPrimaryKey(opened.table, report);
    for await (const batch of opened.rows) {
      for (const row of batch) {
        checkPrimaryKey(row);
        recordRow(row, described, checks);
      }
    }
  }
  for (const check of checks) reportReferences(check, report);
}

/**
 * Validates a table or the tables of a metadata document (Model for Tabular Data §6.6): metadata, compatibility with
 * the files, cells, primary and foreign keys. Everything that is wrong is reported; gives whether there was no error.
 * A reference whose cells are all null is an error of its own code, `foreign-key-null`: the standard asks for one
 * referenced row for each row, and a caller may know better.
 * Memory grows with the number of keys, not with the size of rows.
 */
export async function validateCsvw(url: string, options: ProcessorOptions): Promise<boolean> {
  let valid = true;
  const report: CsvwReport = (error) => {
    valid &&= error.severity !== 'error';
    options.report(error);
  };
  const processing = await processTables(url, { ...options, report }, 'validate');
  if (processing !== undefined) await checkTables(processing, report);
  return valid;
}
