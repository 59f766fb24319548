import { describe, expect, it } from 'vitest';
import { openSteps, runSteps, told } from './run-steps.ts';

const step = { step: 'section-header', column: 'name', title: 'Association ({section})', to: 'theme' };

describe('section-header', () => {
  it('takes headers away and gives their section to the rows below', () => {
    const { rows, issues } = runSteps(
      [step],
      [
        ['N°', 'Association (santé)', 'Nature ', '', 'Montant'],
        ['1', 'Les Cigales', 'F', '', '5'],
        ['N°', 'ASSOCIATION  (action internationale et\u00a0jumelage)', 'Nature', '', 'Montant'],
        ['2', 'Les Grillons', 'M', '', '6'],
      ],
    );
    expect(rows).toEqual([
      ['1', 'Les Cigales', 'F', '', '5', 'santé'],
      ['2', 'Les Grillons', 'M', '', '6', 'action internationale et jumelage'],
    ]);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ['layout-step', 2],
      ['layout-step', 4],
    ]);
  });

  it('does not take a beneficiary for a header', () => {
    const row = ['7', 'Association (sans but)', 'F', '', '300', ''];
    expect(runSteps([step], [row]).rows).toEqual([row]);
  });

  it('reads the section in the header of the file too, whose column it names', () => {
    const { layout } = openSteps([step]);
    expect(layout.repairHeader?.(['N°', 'Association (culture)', 'Montant', ''])).toEqual([
      'N°',
      'name',
      'Montant',
      '',
    ]);
    const cells = { code: '1', name: 'Les Cigales', kind: '', project: '', amount: '5', theme: '' };
    expect(layout.apply({ sourceNumber: 2, cells })[0]?.cells.theme).toBe('culture');
  });

  it('leaves a header without the title alone', () => {
    const header = ['N°', 'Structure', 'Montant'];
    expect(openSteps([step]).layout.repairHeader?.(header)).toEqual(header);
  });

  it('moves cells when the titles of a section stand over other columns', () => {
    const { rows, issues } = runSteps(
      [step],
      [
        ['N°', 'Association (sport)', 'Montant', '', 'Nature'],
        ['1', 'Les Cigales', '5', '', 'F'],
      ],
    );
    expect(rows).toEqual([['1', 'Les Cigales', 'F', '', '5', 'sport']]);
    expect(told(issues).at(-1)).toContain('not to those of the first header (1 row(s) of section "sport")');
  });

  it('sets a row aside, after saying so, when a moved cell would be lost', () => {
    const { rows, issues } = runSteps(
      [step],
      [
        ['N°', 'Association (sport)', '', 'Montant', ''],
        ['1', 'Les Cigales', '', '5', '9'],
      ],
    );
    expect(rows).toEqual([]);
    expect(issues.find(({ code }) => code === 'row-unreadable')).toMatchObject({
      row: 3,
      value: '1 | Les Cigales | 5 | 9',
    });
  });
});
