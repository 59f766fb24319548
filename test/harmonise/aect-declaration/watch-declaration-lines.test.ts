import { describe, expect, it } from 'vitest';
import { watchDeclarationLines } from '../../../src/harmonise/aect-declaration/watch-declaration-lines.ts';
import type { Issue } from '../../../src/model/issue.ts';
import type { TidyRecord, TidyRow } from '../../../src/model/records.ts';

const action = (title: string, values: TidyRow['values'] = {}): TidyRow => ({
  table: 'actions',
  values: { action: 's/1', title, start_date: null, start_year: null, ...values },
});
const actor = (lead: string | null): TidyRow => ({
  table: 'action-actors',
  values: { action: 's/1', lead_authority: lead },
});
const support: TidyRow = { table: 'action-actors', values: { action: 's/1', support_organisation: 'x' } };

function watchAll(...lines: readonly (readonly TidyRow[])[]): string[] {
  const issues: Issue[] = [];
  const watch = watchDeclarationLines();
  for (const [index, rows] of lines.entries()) {
    const record: TidyRecord = { source: 's', file: 'f', row: index + 2, declaration: `s/1/${index}`, rows };
    watch(record, (issue) => issues.push(issue));
  }
  return issues.map(({ code, row, column, value }) => `${code} ${row} ${column} ${value}`);
}

describe('watchDeclarationLines', () => {
  it('has nothing to say of lines that agree', () => {
    expect(watchAll([action('A'), actor('x')], [action('A'), actor(null), support, actor('x')])).toEqual([]);
  });

  it('reports each column of the sheet once, with the later value', () => {
    expect(watchAll([action('A')], [action('B', { start_year: '2020' })])).toEqual([
      'lines-disagree 3 intitule B',
      'lines-disagree 3 date_debut 2020',
    ]);
  });

  it('takes a date of another precision for another date', () => {
    const lines = [[action('A', { start_year: '2020' })], [action('A', { start_date: '2020-01-01' })]];
    expect(watchAll(...lines)).toEqual(['lines-disagree 3 date_debut 2020-01-01']);
  });

  it('reports a second lead', () => {
    expect(watchAll([actor('x'), action('A')], [actor('y'), action('A')])).toEqual([
      'lines-disagree 3 chef_de_file_nom y',
    ]);
  });

  it('lets another action say otherwise', () => {
    expect(watchAll([action('A')], [action('B', { action: 's/2' })])).toEqual([]);
  });
});
