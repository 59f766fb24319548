import { describe, expect, it } from 'vitest';
import { runSteps, told } from './run-steps.ts';

describe('section-row', () => {
  it('takes a title that stands alone on its row for the section of the rows below', () => {
    const { rows, issues } = runSteps(
      [{ step: 'section-row', column: 'code', to: 'theme' }],
      [
        ['1', 'Les Cigales', '', '', '5'],
        ['COMMISSION  CULTURE'],
        ['2', 'Les Grillons', '', '', '6'],
        ['COMMISSION SANTÉ', ' '],
        ['3', 'Les Bourdons', '', '', '7'],
      ],
    );
    expect(rows.map((row) => row[5])).toEqual(['', 'COMMISSION CULTURE', 'COMMISSION SANTÉ']);
    expect(told(issues)).toEqual([
      'layout-step 3 Step section-row: a row with a title alone begins a section (1 row(s) of section "COMMISSION CULTURE").',
      'layout-step 5 Step section-row: a row with a title alone begins a section (1 row(s) of section "COMMISSION SANTÉ").',
    ]);
  });

  it('takes only what the expression fits, and the name out of it', () => {
    const { rows } = runSteps(
      [{ step: 'section-row', column: 'name', to: 'theme', name: 'commission n° \\d+ : (.+)' }],
      [
        ['', 'Commission n° 4 : jumelages'],
        ['', 'Les Cigales'],
        ['2', 'Les Grillons'],
      ],
    );
    expect(rows.map((row) => [row[1], row[5]])).toEqual([
      ['Les Cigales', 'jumelages'],
      ['Les Grillons', 'jumelages'],
    ]);
  });
});

describe('drop-rows', () => {
  it('takes away what a page repeats, with its text in the report', () => {
    const { rows, issues } = runSteps(
      [{ step: 'drop-rows', column: 'code', text: 'page \\d+/\\d+|report' }],
      [
        ['Page 1/2'],
        ['1', 'Les Cigales', '', '', '5'],
        ['Report', '', '', '', '5'],
        ['Reporters sans frontières'],
      ],
    );
    expect(rows.map((row) => row[0])).toEqual(['1', 'Reporters sans frontières']);
    expect(told(issues)).toEqual([
      'layout-step 2 Step drop-rows: "Page 1/2" is no data (1 row(s)).',
      'layout-step 4 Step drop-rows: "Report | 5" is no data (1 row(s)).',
    ]);
  });

  it('keeps a row with other texts when the text must stand alone', () => {
    const { rows } = runSteps(
      [{ step: 'drop-rows', column: 'name', text: 'ville de valmeuse', alone: true }],
      [
        ['', 'Ville de Valmeuse'],
        ['1', 'Ville de Valmeuse', '', '', '5'],
      ],
    );
    expect(rows).toHaveLength(1);
  });
});

describe('a total of the table', () => {
  const steps = [
    { step: 'drop-repeated-header' },
    { step: 'drop-totals-and-check-them', label: 'sous-total', tableLabel: 'total', amount: 'amount' },
  ];
  const header = ['N°', 'Association', 'Nature', 'Nom du projet', 'Montant', 'Thématique'];
  const rows = (total: string) => [
    ['1', 'A', '', '', '5', ''],
    header,
    ['2', 'B', '', '', '6', ''],
    ['', 'Total', '', '', total, ''],
  ];

  it('covers rows that stand under no other, when it is right', () => {
    const codes = (total: string) => runSteps(steps, rows(total)).issues.map(({ code }) => code);
    expect(codes('11')).toEqual(['control-total-checked', 'layout-step']);
    expect(codes('12')).toContain('control-total-mismatch');
    expect(codes('12').filter((code) => code === 'control-total-unchecked')).toHaveLength(2);
  });
});
