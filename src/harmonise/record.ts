import type { Issue, Report } from '../model/issue.ts';
import type { SourceRow, TidyRecord, TidyRow } from '../model/records.ts';
import type { TableName } from '../model/tables.ts';
import { type RowInput, tidyRow } from './tidy-row.ts';

/** A record in the making: collects the rows that a source row becomes, and reports its issues in place. */
export interface RecordDraft {
  readonly add: <Name extends TableName>(table: Name, values: RowInput<Name>) => void;
  readonly report: (
    issue: Pick<Issue, 'code' | 'message'> &
      Partial<Pick<Issue, 'column' | 'value' | 'candidates' | 'declared'>>,
  ) => void;
  readonly finish: (declaration: string) => TidyRecord;
}

/** Opens the record of a source row. */
export function openRecord(row: SourceRow, report: Report): RecordDraft {
  const rows: TidyRow[] = [];
  const record = row.record === undefined ? {} : { record: row.record };
  const place = { source: row.source, file: row.file, row: row.row, ...record };
  return {
    add: (table, values) => {
      rows.push(tidyRow(table, values));
    },
    report: (issue) => report({ ...place, ...issue }),
    finish: (declaration) => ({ ...place, declaration, rows }),
  };
}
