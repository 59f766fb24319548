import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { runSteps, told } from './run-steps.ts';

const step = { step: 'drop-totals-and-check-them', label: 'total', amount: 'amount', decimalChar: ',' };
const row = (amount: string, name = 'Les Cigales') => ['1', name, 'F', '', amount, ''];
const total = (amount: string) => ['', '', 'Total ', '', amount, ''];

describe('drop-totals-and-check-them', () => {
  it('compares each total with the rows since the last one, to the cent', () => {
    const { rows, issues } = runSteps(
      [step],
      [row('5\u00a0000 €'), row('1 234,50'), total('6\u202f234,50 €'), row('10'), row(''), total('10,01')],
    );
    expect(rows).toHaveLength(4);
    expect(told(issues)).toEqual([
      'control-total-checked 4 The total 6234.50 equals the sum of 2 row(s).',
      'control-total-mismatch 7 The total is 10.01; the sum of 2 row(s) is 10.',
    ]);
    expect(issues[1]).toMatchObject({ column: 'amount', value: '10,01' });
  });

  it('says when a total or an amount cannot be read, and when rows have no total', () => {
    const { issues } = runSteps([step], [row('x'), total('1'), row('1'), total('?'), row('2')]);
    expect(told(issues)).toEqual([
      'control-total-unchecked 3 The total of 1 row(s) was not checked: 1 amount(s) cannot be read.',
      'control-total-unchecked 5 The total of 1 row(s) was not checked: it is no amount.',
      'control-total-unchecked 6 1 row(s), from this one on, stand under no total: their sum, 2, was not checked.',
    ]);
  });

  it('keeps a beneficiary called Total when the columns that a total leaves blank say so', () => {
    const named = row('3', 'TOTAL');
    expect(runSteps([{ ...step, blank: ['code', 'name'] }], [named, total('3')]).rows).toEqual([named]);
    expect(runSteps([{ ...step, labelColumns: ['kind'] }], [named, total('3')]).rows).toEqual([named]);
  });

  it('finds the label in a column that is blank but for it', () => {
    const { rows } = runSteps(
      [{ ...step, blank: ['code', 'name'] }],
      [row('3'), ['TOTAL', '', '', '', '3', '']],
    );
    expect(rows).toHaveLength(1);
  });

  it('finds the label where a header between rows has moved it', () => {
    const { rows, issues } = runSteps(
      [{ step: 'drop-repeated-header' }, { ...step, blank: ['code', 'name'] }],
      [
        ['N°', 'Structure', 'Type', 'Thématique', 'Montant', ''],
        ['1', 'Les Cigales', 'F', 'SANTE', '3', ''],
        ['', '', '', 'Total', '3', ''],
      ],
    );
    expect(rows).toEqual([['1', 'Les Cigales', 'F', '', '3', 'SANTE']]);
    expect(issues.map(({ code, row }) => [code, row])).toContainEqual(['control-total-checked', 4]);
  });

  it('takes a bare amount for a total only when it is declared and equals the sum', () => {
    const bare = (amount: string) => ['', '', '', '', amount, ''];
    const run = (options: object, last: string) =>
      runSteps([{ ...step, ...options }], [row('1'), row('2'), bare(last)]).rows;
    expect(run({ unlabelled: true }, '3')).toHaveLength(2);
    expect(run({ unlabelled: true }, '4')).toHaveLength(3);
    expect(run({}, '3')).toHaveLength(3);
  });

  it('totals the whole table, when so declared, beside the totals of sections', () => {
    const { issues } = runSteps(
      [{ ...step, tableLabel: 'total général' }],
      [row('1'), total('1'), row('2'), total('2'), ['', '', 'TOTAL  GÉNÉRAL', '', '3', '']],
    );
    expect(told(issues)).toEqual([
      'control-total-checked 3 The total 1 equals the sum of 1 row(s).',
      'control-total-checked 5 The total 2 equals the sum of 1 row(s).',
      'control-total-checked 6 The total 3 equals the sum of 2 row(s).',
    ]);
  });

  it('takes a total under no row for that of the table', () => {
    const { rows, issues } = runSteps([step], [row('1'), total('1'), row('2'), total('2'), total('3')]);
    expect(rows).toHaveLength(2);
    expect(told(issues).at(-1)).toBe('control-total-checked 6 The total 3 equals the sum of 2 row(s).');
  });

  it('does not read a point before three digits without a rule', () => {
    const { issues } = runSteps([{ ...step, decimalChar: '' }], [row('1.234'), total('1234')]);
    expect(issues[0]?.code).toBe('control-total-unchecked');
    expect(runSteps([step], [row('1.234'), total('1234')]).issues[0]?.code).toBe('control-total-checked');
  });

  property.prop([fc.array(fc.integer({ min: -1_000_000, max: 100_000_000 }), { minLength: 1 })])(
    'adds cents exactly, corrections included',
    (cents) => {
      const text = (value: number) =>
        `${value < 0 ? '-' : ''}${Math.floor(Math.abs(value) / 100)},${String(Math.abs(value) % 100).padStart(2, '0')}`;
      const rows = cents.map((value) => row(text(value)));
      const sum = cents.reduce((a, b) => a + b, 0);
      const codes = [sum, sum + 1].map(
        (value) => runSteps([step], [...rows, total(text(value))]).issues[0]?.code,
      );
      expect(codes).toEqual(['control-total-checked', 'control-total-mismatch']);
    },
  );
});
