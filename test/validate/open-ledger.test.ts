import { describe, expect, it } from 'vitest';
import type { SourceRow, TidyRecord } from '../../src/model/records.ts';
import { openLedger } from '../../src/validate/open-ledger.ts';

const row = (number: number, amount: string): SourceRow => ({
  source: 's',
  file: 'x.csv',
  row: number,
  values: { amount },
});
const record = ({ row: number, values }: SourceRow): TidyRecord => ({
  source: 's',
  file: 'x.csv',
  row: number,
  declaration: 's/1',
  rows: [{ table: 'fundings', values: { stage: 'engage', currency: 'EUR', amount: String(values.amount) } }],
});
const open = () =>
  openLedger('s', {
    amountsOf: ({ values }) => ({ engage: String(values.amount) }),
    amountColumns: ['amount'],
  });
const outOfScope = { source: 's', file: 'x.csv', code: 'row-out-of-scope', message: 'No.', row: 2 } as const;

describe('openLedger', () => {
  it('counts each of the rows that a layout makes of one row of the file', () => {
    const ledger = open();
    const rows = [row(2, '1.00'), row(2, '2.00'), row(2, '4.00'), row(3, '8.00')];
    ledger.enter(rows);
    ledger.note(outOfScope);
    ledger.note(outOfScope);
    ledger.leave([record(row(2, '2.00')), record(row(3, '8.00'))]);
    expect(ledger.close()).toMatchObject({
      rowsRead: 4,
      rowsMapped: 2,
      rowsSetAside: { 'row-out-of-scope': 2 },
      amountsIn: { engage: '15.00' },
      amountsOut: { engage: '10.00' },
      amountsSetAside: { engage: '5.00' },
    });
  });

  it('finds a row of these that is lost', () => {
    const ledger = open();
    ledger.enter([row(2, '1.00'), row(2, '2.00')]);
    ledger.leave([record(row(2, '1.00'))]);
    expect(() => ledger.close()).toThrow('s: 2 rows read, 1 mapped and 0 set aside: a row is lost.');
  });

  it('finds an amount that changed, and a row that went out and was set aside', () => {
    const changed = open();
    changed.enter([row(2, '1.00')]);
    changed.leave([record(row(2, '1.01'))]);
    expect(() => changed.close()).toThrow('-0.01 of stage "engage" is unaccounted for.');
    const both = open();
    both.enter([row(2, '1.00')]);
    both.note(outOfScope);
    both.leave([record(row(2, '1.00'))]);
    expect(() => both.close()).toThrow('a row is lost');
  });
});
