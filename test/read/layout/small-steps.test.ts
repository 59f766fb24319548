import { describe, expect, it } from 'vitest';
import { runSteps, told } from './run-steps.ts';

describe('drop-blank-rows', () => {
  it('takes rows of nothing but spaces away, and counts them', () => {
    const { rows, issues } = runSteps(
      [{ step: 'drop-blank-rows' }],
      [[], ['1', 'Les Cigales'], [' ', '\u00a0'], ['', '', '', '', '0']],
    );
    expect(rows).toHaveLength(2);
    expect(told(issues)).toEqual([
      'layout-step 2 Step drop-blank-rows: a row has no text in any column of the description (2 row(s)).',
    ]);
  });
});

describe('rename-values', () => {
  it('reads codes as the description says, keeps what is no code, and says both', () => {
    const { rows, issues } = runSteps(
      [{ step: 'rename-values', column: 'kind', values: { F: 'fonctionnement', M: 'manifestation' } }],
      [
        ['1', 'A', ' F '],
        ['2', 'B', 'X'],
        ['3', 'C', ''],
        ['4', 'D', 'fonctionnement'],
        ['5', 'E', 'F'],
      ],
    );
    expect(rows.map((row) => row[2])).toEqual([
      'fonctionnement',
      'X',
      '',
      'fonctionnement',
      'fonctionnement',
    ]);
    expect(told(issues)).toEqual([
      'layout-step 2 Step rename-values: kind "F" is read as "fonctionnement" (2 row(s)).',
      'layout-step 3 Step rename-values: a text of kind is not in the table of codes, and is kept (1 row(s)).',
    ]);
  });
});

describe('flag-cut-text', () => {
  it('keeps texts as long as the export lets them be, and reports each', () => {
    const given = [
      ['1', 'Programme\u00a0', '', "d'eau", '', ''],
      ['2', 'Program', '', 'Programmes', '', ''],
      ['3', 'Programmes d', '', '', '', ''],
      ['4', '🎉🎉🎉🎉🎉', '', '🎉🎉🎉🎉🎉🎉🎉🎉🎉', '', ''],
    ];
    const { rows, issues } = runSteps(
      [{ step: 'flag-cut-text', columns: ['name', 'project'], length: 10 }],
      given,
    );
    expect(rows).toEqual(given);
    expect(issues.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([
      ['text-cut', 2, 'name', 'Programme\u00a0'],
      ['text-cut', 3, 'project', 'Programmes'],
      ['text-cut', 5, 'project', '🎉🎉🎉🎉🎉🎉🎉🎉🎉'],
    ]);
  });
});
