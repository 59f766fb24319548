import { describe, expect, it } from 'vitest';
import { openSteps, runSteps, told } from './run-steps.ts';

const header = ['N°', 'Structure', 'Type', 'Nom du projet', 'Montant', 'Thématique'];

describe('fill-down', () => {
  it('gives the rows of a block the cell of its first row, and says so once', () => {
    const { rows, issues } = runSteps(
      [{ step: 'fill-down', columns: ['theme'] }],
      [
        ['1', 'Les Cigales', 'F', '', '5', ''],
        ['2', 'Les Grillons', 'F', '', '5', 'SANTE'],
        ['3', 'Les Criquets', 'F', '', '5', ' '],
        ['4', 'Les Bourdons', 'F', '', '5', ''],
        ['5', 'Les Abeilles', 'F', '', '5', 'SPORT'],
      ],
    );
    expect(rows.map((row) => row[5])).toEqual(['', 'SANTE', 'SANTE', 'SANTE', 'SPORT']);
    expect(told(issues)).toEqual([
      'layout-step 4 Step fill-down: theme taken from the row above (2 row(s)).',
    ]);
  });

  it('does not cross a header, unless the whole table is meant', () => {
    const rows = [
      ['1', 'Les Cigales', 'F', '', '5', 'SANTE'],
      header,
      ['2', 'Les Grillons', 'F', '', '5', ''],
    ];
    const fill = { step: 'fill-down', columns: ['theme'] };
    const themes = (steps: unknown) => runSteps(steps, rows).rows.map((row) => row[5]);
    expect(themes([{ step: 'drop-repeated-header' }, fill])).toEqual(['SANTE', '']);
    expect(themes([{ step: 'drop-repeated-header' }, { ...fill, within: 'table' }])).toEqual([
      'SANTE',
      'SANTE',
    ]);
  });

  it('fills columns together: a name without its code is a name, not a blank', () => {
    const { rows } = runSteps(
      [{ step: 'fill-down', columns: ['code', 'name'] }],
      [
        ['1', 'Les Cigales', 'F', '', '5', ''],
        ['', '', 'F', '', '6', ''],
        ['', 'Les Grillons', 'F', '', '7', ''],
      ],
    );
    expect(rows.map(([code, name]) => [code, name])).toEqual([
      ['1', 'Les Cigales'],
      ['1', 'Les Cigales'],
      ['', 'Les Grillons'],
    ]);
  });

  it('fills only as long as the key is the same', () => {
    const { rows } = runSteps(
      [{ step: 'fill-down', columns: ['name'], key: 'code' }],
      [
        ['1', 'Les Cigales', '', '', '5', ''],
        ['1', '', '', '', '6', ''],
        ['2', '', '', '', '7', ''],
      ],
    );
    expect(rows.map(([, name]) => name)).toEqual(['Les Cigales', 'Les Cigales', '']);
  });

  it('fills nothing in below a row that was set aside, and says so, until a cell tells again', () => {
    const { layout, issues } = openSteps([{ step: 'fill-down', columns: ['theme'] }]);
    const apply = (sourceNumber: number, theme: string) =>
      layout.apply({ sourceNumber, cells: { code: 'x', theme } }).map(({ cells }) => cells['theme']);
    expect(apply(2, 'SANTE')).toEqual(['SANTE']);
    layout.lose();
    expect(apply(4, '')).toEqual(['']);
    expect(apply(5, 'SPORT')).toEqual(['SPORT']);
    expect(apply(6, '')).toEqual(['SPORT']);
    expect(issues.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['row-doubtful', 4, 'theme'],
    ]);
  });
});
