import { describe, expect, it } from 'vitest';
import { runSteps, told } from './run-steps.ts';

describe('unpivot', () => {
  const step = {
    step: 'unpivot',
    columns: { kind: '2021', project: '2022' },
    value: 'amount',
    to: 'theme',
  };

  it('makes a row of each cell, none of a blank one, and loses no row', () => {
    const { rows, issues } = runSteps(
      [step],
      [
        ['1', 'Les Cigales', '1 200,00', '0'],
        ['2', 'Les Grillons', ' ', '7,5'],
        ['3', 'Les Bourdons'],
      ],
    );
    expect(rows).toEqual([
      ['1', 'Les Cigales', '', '', '1 200,00', '2021'],
      ['1', 'Les Cigales', '', '', '0', '2022'],
      ['2', 'Les Grillons', '', '', '7,5', '2022'],
      ['3', 'Les Bourdons', '', '', '', ''],
    ]);
    expect(told(issues)).toEqual([
      'layout-step 2 Step unpivot: cells of one row are put one below the other, in amount (3 row(s)).',
      'layout-step 4 Step unpivot: a row has none of the cells that are put one below the other (1 row(s)).',
    ]);
  });

  it('comes after a total of each column, and before steps that change cells', () => {
    const { rows, issues } = runSteps(
      [
        { step: 'drop-totals-and-check-them', label: 'total', amount: ['kind', 'project'] },
        step,
        { step: 'append-unit', columns: ['amount'], unit: 'K€' },
      ],
      [
        ['1', 'Les Cigales', '1', '2'],
        ['2', 'Les Grillons', '', '3'],
        ['', 'Total', '1', '6'],
      ],
    );
    expect(rows.map((row) => row[4])).toEqual(['1 K€', '2 K€', '3 K€']);
    expect(told(issues).slice(0, 2)).toEqual([
      'control-total-checked 4 The total 1 equals the sum of 2 row(s).',
      'control-total-mismatch 4 The total is 6; the sum of 2 row(s) is 5.',
    ]);
  });

  it('refuses a column that the description does not have', () => {
    expect(() => runSteps([{ ...step, columns: { other: '2021' } }], [])).toThrow(
      'aect:layout[0].columns names "other", which is no column of the description (step "unpivot")',
    );
  });
});

describe('append-unit', () => {
  it('gives numbers the unit of their header, and keeps a text with a unit of its own', () => {
    const { rows, issues } = runSteps(
      [{ step: 'append-unit', columns: ['amount'], unit: 'K€' }],
      [
        ['1', 'A', '', '', ' 12,5 '],
        ['2', 'B', '', '', '300 €'],
        ['3', 'C', '', '', ''],
      ],
    );
    expect(rows.map((row) => row[4])).toEqual(['12,5 K€', '300 €', '']);
    expect(told(issues)).toEqual([
      'layout-step 2 Step append-unit: amount is read in K€ (1 row(s)).',
      'layout-step 3 Step append-unit: a text of amount does not end in a digit, and is kept (1 row(s)).',
    ]);
  });
});
