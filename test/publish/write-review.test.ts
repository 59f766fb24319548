import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import { formatReview } from '../../src/publish/write-review.ts';

const doubt: Issue = {
  code: 'authority-ambiguous',
  message: 'Two.',
  source: 'b',
  value: 'Commune de Vouillé',
  declared: { type: 'commune' },
  candidates: [
    { id: 'siren:217903558', label: 'Vouillé (79355)' },
    { id: 'siren:218602944', label: 'Vouillé (86294)' },
  ],
};

describe('review.csv', () => {
  it('has each identity in doubt once, with its sources, its number of declarations and its candidates', () => {
    const others: Issue[] = [
      { ...doubt, source: 'a' },
      { ...doubt, declared: { type: 'groupement' }, candidates: [] },
      { code: 'title-missing', message: 'None.', source: 'a' },
    ];
    expect([...formatReview([doubt, ...others])].slice(1)).toEqual([
      'Commune de Vouillé,commune,,,,,,,a b,2,siren:217903558 = Vouillé (79355) | siren:218602944 = Vouillé (86294)\r\n',
      'Commune de Vouillé,groupement,,,,,,,b,1,\r\n',
    ]);
  });

  it('does not depend on the order of the issues', () => {
    const issues = [doubt, { ...doubt, source: 'a', candidates: [...(doubt.candidates ?? [])].reverse() }];
    expect([...formatReview(issues)]).toEqual([...formatReview([...issues].reverse())]);
  });

  it('lets no spreadsheet run a declared name', () => {
    expect([...formatReview([{ ...doubt, value: '=cmd()' }])][1]).toMatch(/^'=cmd\(\),/);
  });
});
