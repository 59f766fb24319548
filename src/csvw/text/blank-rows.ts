import type { CsvwReport } from '../report.ts';

/** Blank rows that were read and not yet reported: those at the end of a file are none. */
export interface BlankRows {
  /** Takes the number of a blank row. */
  readonly add: (row: number) => void;
  /** Reports them all: a row follows. */
  readonly report: () => void;
}

/** Opens an empty list; each row is reported as a warning (`row-blank`) with the URL of its file, if given. */
export function openBlankRows(report: CsvwReport, url?: string): BlankRows {
  const place = url === undefined ? {} : { url };
  let rows: number[] = [];
  return {
    add: (row) => rows.push(row),
    report: () => {
      const message = 'The row is blank; it is left out.';
      for (const row of rows) report({ code: 'row-blank', severity: 'warning', message, row, ...place });
      if (rows.length > 0) rows = [];
    },
  };
}
