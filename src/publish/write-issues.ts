import { type Issue, issueCodes } from '../model/issue.ts';
import { formatCsvRow } from './format-csv.ts';
import { openSortedSpool } from './sorted-spool.ts';
import { decodeFields, encodeFields } from './spool-fields.ts';

/** Columns of `issues.csv`. */
export const issueColumns = [
  'severity',
  'code',
  'source',
  'file',
  'record',
  'row',
  'column',
  'value',
  'message',
] as const;
const rowColumn = issueColumns.indexOf('row');
/** Digits to which row numbers are padded for sorting. */
const rowDigits = 12;

/** Text that a spreadsheet would run as a formula (OWASP, CSV injection); plain numbers are left alone. */
const formulaStart = /^[=+\-@\t\r]/;
const plainNumber = /^[+-]?[0-9]+(?:[.,][0-9]+)?$/;

/** Issues in, the lines of `issues.csv` out: one for each issue, sorted by column. */
export interface IssueSpool {
  readonly add: (issue: Issue) => void;
  readonly drain: () => Generator<string>;
  /** Number of issues that were drained. */
  readonly count: () => number;
}

/**
 * Opens the spool of the issues of a release. The row number is left out when the issue names its record, so that the
 * file does not change when the rows of a source are put in another order.
 */
export function openIssueSpool(options: { folder: string; budget: number }): IssueSpool {
  const spool = openSortedSpool({ ...options, name: 'issues' });
  let added = 0;
  let count = 0;
  return {
    count: () => count,
    add(issue) {
      const { code, source, file, record, row, column, value, message } = issue;
      const place = record === undefined && row !== undefined ? String(row).padStart(rowDigits, '0') : '';
      const cells = [issueCodes[code].severity, code, source, file, record, place, column, value, message];
      // The spool gives equal lines back once: a number behind the columns keeps apart what looks the same.
      spool.add(encodeFields([...cells.map((cell) => cell ?? ''), String(added++)]));
    },
    *drain() {
      yield formatCsvRow(issueColumns);
      for (const line of spool.drain()) {
        const fields = decodeFields(line).slice(0, issueColumns.length);
        const cells = fields.map((cell, index) =>
          index === rowColumn ? (cell ?? '').replace(/^0+/, '') : (cell ?? ''),
        );
        count++;
        yield formatIssueRow(cells);
      }
    },
  };
}

/**
 * One line of `issues.csv`. Values that a spreadsheet would run as a formula get an apostrophe in front: the file is for
 * people.
 *
 * @param cells texts in the order of `issueColumns`
 */
export function formatIssueRow(cells: readonly string[]): string {
  return formatCsvRow(cells.map(disarm));
}

function disarm(cell: string): string {
  return formulaStart.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
}
