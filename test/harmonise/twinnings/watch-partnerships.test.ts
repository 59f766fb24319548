import { describe, expect, it } from 'vitest';
import { watchPartnerships } from '../../../src/harmonise/twinnings/watch-partnerships.ts';
import type { Issue } from '../../../src/model/issue.ts';
import type { TidyRecord } from '../../../src/model/records.ts';

const recordOf = (declaration: string, partnership: string): TidyRecord => ({
  source: 's',
  file: 'f',
  row: 2,
  declaration,
  record: declaration,
  rows: [{ table: 'partnerships', values: { partnership } }],
});

function watchAll(records: readonly TidyRecord[]): (string | undefined)[] {
  const issues: Issue[] = [];
  const watch = watchPartnerships();
  for (const record of records) watch(record, (issue) => issues.push(issue));
  expect(new Set(issues.map(({ code }) => code)).size).toBeLessThanOrEqual(1);
  return issues.map(({ record }) => record).sort();
}

describe('watchPartnerships', () => {
  const records = [recordOf('b', 'p'), recordOf('c', 'p'), recordOf('a', 'p'), recordOf('d', 'q')];

  it('reports all rows of a partnership but the first in code point order', () => {
    expect(watchAll(records)).toEqual(['b', 'c']);
  });

  it('reports the same rows in any order', () => {
    const orders = [[...records].reverse(), [2, 0, 3, 1].flatMap((index) => records[index] ?? [])];
    for (const order of orders) expect(watchAll(order)).toEqual(['b', 'c']);
  });

  it('has nothing to say of a record without partnership', () => {
    expect(watchAll([{ ...recordOf('a', 'p'), rows: [] }, recordOf('b', 'p')])).toEqual([]);
  });
});
