import { describe, expect, it } from 'vitest';
import { openSteps } from './run-steps.ts';

describe('a description of a layout is read strictly', () => {
  const total = { step: 'drop-totals-and-check-them', label: 'total', amount: 'amount' };
  it.each([
    [{}, '"aect:layout" is not a list of steps'],
    [['fill-down'], 'aect:layout[0] is not an object'],
    [[{ step: 'fil-down' }], 'aect:layout[0].step is "fil-down"; the steps are section-header,'],
    [[{}], 'aect:layout[0].step is missing'],
    [[{ step: 'toString' }], 'aect:layout[0].step is "toString"'],
    [
      [{ step: 'drop-blank-rows', rows: 1 }],
      'aect:layout[0].rows is no member of this step (step "drop-blank-rows")',
    ],
    [
      [{ step: 'fill-down' }],
      'aect:layout[0].columns is missing: a list of columns of the description is expected',
    ],
    [[{ step: 'fill-down', columns: ['Thématique'] }], 'aect:layout[0].columns is not a list of columns'],
    [
      [{ step: 'fill-down', columns: ['theme'], within: 'file' }],
      'aect:layout[0].within is none of section, table',
    ],
    [[total, { ...total, amount: 'sum' }], 'aect:layout[1].amount is not a column of the description'],
    [[{ ...total, label: '(' }], 'aect:layout[0].label holds "(", which is no regular expression'],
    [[{ ...total, unlabelled: 'yes' }], 'aect:layout[0].unlabelled is not true or false'],
    [
      [{ step: 'rename-values', column: 'kind', values: { F: 1 } }],
      'aect:layout[0].values is not an object of texts',
    ],
    [
      [{ step: 'rejoin-cells', delimiter: ',', patterns: { sum: '.' } }],
      'aect:layout[0].patterns names "sum", which is no column of the description',
    ],
    [
      [{ step: 'section-header', column: 'name', title: 'Association', to: 'theme' }],
      'aect:layout[0].title has not exactly one {section}',
    ],
    [
      [{ step: 'flag-cut-text', columns: ['name'], length: 0 }],
      'aect:layout[0].length is not a number from 1',
    ],
  ])('%j', (steps, message) => {
    expect(() => openSteps(steps)).toThrow(message);
  });

  it('a description without it has no step', () => {
    const { layout, issues } = openSteps(undefined);
    const row = { sourceNumber: 2, cells: { name: '' } };
    expect(layout.apply(row)).toEqual([row]);
    layout.close();
    expect(issues).toEqual([]);
    expect(layout.repairCells ?? layout.repairHeader).toBeUndefined();
  });
});
