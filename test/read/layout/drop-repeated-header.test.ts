import { describe, expect, it } from 'vitest';
import { runSteps, told } from './run-steps.ts';

const step = { step: 'drop-repeated-header' };

describe('drop-repeated-header', () => {
  it('takes the header away where it is there again, titles blank or not', () => {
    const { rows, issues } = runSteps(
      [step],
      [
        ['1', 'Les Cigales', 'F', '', '5', 'SANTE'],
        ['N°', 'Structure', 'Type', 'Nom du projet', 'Montant', ''],
        ['2', 'Les Grillons', 'F', '', '6', 'SPORT'],
      ],
    );
    expect(rows).toEqual([
      ['1', 'Les Cigales', 'F', '', '5', 'SANTE'],
      ['2', 'Les Grillons', 'F', '', '6', 'SPORT'],
    ]);
    expect(told(issues)).toEqual([
      'layout-step 3 Step drop-repeated-header: the header is there again and begins a section (1 row(s)).',
    ]);
  });

  it('reads the cells below a header with other titles as that header says', () => {
    const { rows, issues } = runSteps(
      [step],
      [
        ['N°', 'Structure', 'Type', 'Thématique', 'Montant', ''],
        ['64', 'Les Cigales', 'F', 'Jeunesse', '7500', ''],
        ['N°', 'Structure', 'Type', 'Nom du projet', 'Montant', 'Thématique'],
        ['65', 'Les Grillons', 'F', 'Un bal', '10', 'FETES'],
      ],
    );
    expect(rows).toEqual([
      ['64', 'Les Cigales', 'F', '', '7500', 'Jeunesse'],
      ['65', 'Les Grillons', 'F', 'Un bal', '10', 'FETES'],
    ]);
    expect(issues).toHaveLength(3);
  });

  it('does not read what stands under a title that is not in the description, and says so', () => {
    const { rows, issues } = runSteps(
      [step],
      [
        ['N°', 'Structure', 'Type', 'Imputation', 'Montant', ''],
        ['64', 'Les Cigales', 'F', '', '7500', ''],
        ['65', 'Les Grillons', 'F', '6574', '1', ''],
      ],
    );
    expect(rows).toEqual([['64', 'Les Cigales', 'F', '', '7500', '']]);
    expect(issues.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['column-unknown', 2, 'Imputation'],
      ['row-unreadable', 4, undefined],
      ['layout-step', 2, undefined],
      ['layout-step', 3, undefined],
    ]);
  });

  it('leaves a row of data with one text that is a title', () => {
    const rows = [
      ['1', 'Structure', 'F', '', '5', ''],
      ['', 'Structure', '', '', '', ''],
    ];
    expect(runSteps([step], rows).rows).toEqual(rows);
  });
});
