import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import { openIssueSpool } from '../../src/publish/write-issues.ts';
import { temporaryFolder } from './temporary-folder.ts';

function write(...issues: Issue[]): string[][] {
  const spool = openIssueSpool({ folder: temporaryFolder(), budget: 100 });
  for (const issue of issues) spool.add(issue);
  return parse([...spool.drain()].join('')).slice(1);
}

const issue: Issue = { code: 'amount-missing', message: 'No amount.', source: 'crs', file: 'crs.csv' };

describe('issues.csv', () => {
  it('leaves out the row number of an issue that names its record', () => {
    expect(write({ ...issue, row: 3, record: 'CT1' })).toEqual([
      ['warning', 'amount-missing', 'crs', 'crs.csv', 'CT1', '', '', '', 'No amount.'],
    ]);
  });

  it('has a line for each issue, also for those that only the row number told apart', () => {
    const rows = [3, 9, 4, 7, 8].map((row) => ({ ...issue, row, record: 'CT1' }));
    const other = { ...issue, row: 2, record: 'CT0' };
    const lines = write(...rows, other);
    expect(lines).toHaveLength(6);
    expect(lines.map((cells) => cells[4])).toEqual(['CT0', 'CT1', 'CT1', 'CT1', 'CT1', 'CT1']);
    expect(write(other, ...rows.reverse())).toEqual(lines);
  });

  it('sorts row numbers as numbers', () => {
    const rows = write({ ...issue, row: 10 }, { ...issue, row: 9 }, { ...issue, row: 100 });
    expect(rows.map((cells) => cells[5])).toEqual(['9', '10', '100']);
  });

  it('disarms formulas and leaves numbers', () => {
    const values = ['=1+1', '+cmd', '-2+3', '@SUM', '\tx', '\r=1', '-12.5', '+33', '-1,5', '007', 'a=b'];
    const written = write(...values.map((value, row) => ({ ...issue, row: row + 1, value }))).map(
      (cells) => cells[7],
    );
    expect(written).toEqual([
      "'=1+1",
      "'+cmd",
      "'-2+3",
      "'@SUM",
      "'\tx",
      "'\r=1",
      '-12.5',
      '+33',
      '-1,5',
      '007',
      'a=b',
    ]);
  });
});
