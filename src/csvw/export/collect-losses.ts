import type { CsvwReport } from '../report.ts';
import type { Column, Table } from '../table-group.ts';

/** Notes that something of a table cannot be said in another language; the columns of one note are told together. */
export type Lose = (code: string, message: string, column?: Column) => void;

/** What a table loses in an export. */
export interface Losses {
  readonly lose: Lose;
  /** Reports each loss once, as a warning with the names of its columns. */
  readonly report: () => void;
}

/** Collects what a table loses in an export, in the order in which it is met. */
export function collectLosses({ url }: Table, report: CsvwReport): Losses {
  const columns = new Map<string, { code: string; message: string; names: Set<string> }>();
  return {
    lose: (code, message, column) => {
      const key = `${code} ${message}`;
      const known = columns.get(key) ?? { code, message, names: new Set() };
      columns.set(key, known);
      if (column !== undefined) known.names.add(column.name);
    },
    report: () => {
      for (const { code, message, names } of columns.values()) {
        const column = [...names].join(', ');
        report({ code, severity: 'warning', message, url, ...(column !== '' && { column }) });
      }
    },
  };
}
