import { describe, expect, it } from 'vitest';
import { describeSmallSource, readSmall } from '../support/small-source.ts';

const column = (name: string, datatype: string): object => ({ name, datatype });
const source = await describeSmallSource(
  {},
  {
    tableSchema: {
      columns: [
        { name: 'id', datatype: 'string', required: true },
        column('town', 'string'),
        column('amount', 'decimal'),
        column('day', 'date'),
        column('note', 'string'),
      ],
    },
  },
);
const header = 'id,town,amount,day,note';
const read = (...rows: string[]) => readSmall([header, ...rows, ''].join('\n'), source);

describe('isShifted', () => {
  it.each([
    ['a cell too many, and the last one lost', 'B2,,Bègles,20,2021-05-06'],
    ['two cells in one, and an empty one at the end', 'B2 Bègles,20,2021-05-06,reçu,'],
  ])('sets aside a row of the right length whose cells stand one place off: %s', async (_, row) => {
    const { rows, issues } = await read('A1,Angoulême,10,2021-05-05,', row, 'C3,Créteil,30,2021-05-07,');
    expect(rows.map(([id]) => id)).toEqual(['A1', 'C3']);
    expect(issues).toMatchObject([{ code: 'row-unreadable', row: 3 }]);
  });

  it('leaves a row with wrong values in its place', async () => {
    const { rows, issues } = await read('A1,Angoulême,n/a,inconnue,', 'B2,Bègles,20,2021-05-06,');
    expect(rows.map(([id]) => id)).toEqual(['A1', 'B2']);
    expect(issues.map(({ code, row }) => `${code} ${row}`)).toEqual([
      'cell-unreadable 2',
      'cell-unreadable 2',
    ]);
  });
});
