import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { setsRowAside } from '../../src/model/issue.ts';
import { type CheckedGrants, checkGrants, takeAll, usualGrant, valuesOf } from '../support/check-grants.ts';

/** One grant with some cells changed, checked from bytes to shapes. */
const checkOne = (
  cells: Record<string, string>,
  edit?: (json: Record<string, unknown>) => void,
): Promise<CheckedGrants> => checkGrants([{ ...usualGrant, ...cells }], edit);

/** OK: the row is published, and nothing is said of the cell. */
function expectOk({ accounts, issues }: CheckedGrants, column: string): void {
  expect(accounts).toMatchObject({ rowsRead: 1, rowsMapped: 1, amountsUnreadable: 0 });
  expect(issues.filter((issue) => issue.column === column)).toEqual([]);
}

/** WARN: the row is published, with a diagnostic that gives the cell. */
function expectWarn({ accounts, issues }: CheckedGrants, code: string, column: string, value: string): void {
  expect(accounts).toMatchObject({ rowsRead: 1, rowsMapped: 1 });
  expect(issues).toContainEqual(expect.objectContaining({ code, column, value, row: 2 }));
}

/** QUAR: the row is set aside, for one reason, with its place and the text as it was written. */
function expectSetAside(checked: CheckedGrants, code: string, column: string, value: string): void {
  const { accounts, issues, records } = checked;
  expect(accounts).toMatchObject({ rowsRead: 1, rowsMapped: 0, rowsSetAside: { [code]: 1 } });
  expect(records).toEqual([]);
  const [issue, another] = issues.filter((each) => setsRowAside(each.code));
  expect(another).toBeUndefined();
  expect(issue).toMatchObject({ code, column, value, row: 2, file: 'subventions.csv' });
  expect(issue?.message).toMatch(/set aside/);
}

const decimalChar =
  (char: string) =>
  (json: Record<string, unknown>): void => {
    takeAll(json);
    json['aect:decimalChar'] = char;
  };

describe('V01: separators of thousands', () => {
  it.each([
    ['a space', '1 234,56'],
    ['a no-break space', '1\u00a0234,56'],
    ['a narrow no-break space', '1\u202f234,56'],
    ['an apostrophe', "1'234,56"],
    ['a typographic apostrophe', '1\u2019234.56'],
    ['with its currency', '1\u202f234,56\u00a0€'],
  ])('%s → OK', async (_, montant) => {
    const checked = await checkOne({ montant });
    expectOk(checked, 'montant');
    expect(valuesOf(checked, 'fundings', 'amount')).toEqual(['1234.56']);
    expect(checked.accounts.amountsOut).toEqual({ engage: '1234.56' });
  });
});

describe('V02: point and comma', () => {
  it.each(['1.234,56', '1,234.56'])('%s tells by itself → OK', async (montant) => {
    const checked = await checkOne({ montant });
    expectOk(checked, 'montant');
    expect(valuesOf(checked, 'fundings', 'amount')).toEqual(['1234.56']);
  });
  it.each([
    ['1.234', ',', '1234.00'],
    ['1,234', ',', '1.234'],
    ['1.234', '.', '1.234'],
    ['1,234', '.', '1234.00'],
  ])('%s with the decimal mark "%s" → OK', async (montant, mark, amount) => {
    const checked = await checkOne({ montant }, decimalChar(mark));
    expectOk(checked, 'montant');
    expect(valuesOf(checked, 'fundings', 'amount')).toEqual([amount]);
  });
  it.each(['1.234', '1,234', '12 345,678'])('%s without a rule → QUAR', async (montant) => {
    const checked = await checkOne({ montant });
    expectSetAside(checked, 'amount-ambiguous', 'montant', montant);
    expect(checked.accounts).toMatchObject({ amountsUnreadable: 1, amountsOut: {} });
  });
});

describe('V03: negative amounts', () => {
  it.each(['-400,00', '\u2212400', '(400,00)', '- 400 €'])('%s → WARN, a correction', async (montant) => {
    const checked = await checkOne({ montant });
    expectWarn(checked, 'amount-correction', 'montant', montant);
    expect(valuesOf(checked, 'fundings', 'amount')).toEqual(['-400.00']);
    expect(valuesOf(checked, 'fundings', 'is_correction')).toEqual(['true']);
  });
  it('a correction takes its amount from the total, to the cent', async () => {
    const { accounts } = await checkGrants([
      { ...usualGrant, montant: '1000,10' },
      { ...usualGrant, montant: '-0,11' },
    ]);
    expect(accounts).toMatchObject({ amountsIn: { engage: '999.99' }, amountsOut: { engage: '999.99' } });
  });
});

describe('V04: absurd amounts', () => {
  it.each(['100000000', '21690266800013', '2,43E+13', '500 M€'])('%s → QUAR', async (montant) => {
    const checked = await checkOne({ montant });
    expectSetAside(checked, 'amount-implausible', 'montant', montant);
    expect(checked.accounts.amountsOut).toEqual({});
  });
  it('99 999 999,99 € → OK', async () => {
    expectOk(await checkOne({ montant: '99 999 999,99 €' }), 'montant');
  });
  it('the year of the row as an amount → WARN', async () => {
    expectWarn(await checkOne({ montant: '2020' }), 'amount-like-year', 'montant', '2020');
  });
  it('another year as an amount is an amount → OK', async () => {
    expectOk(await checkOne({ montant: '2000' }), 'montant');
  });
  it('zero is an amount, a blank is none → OK, WARN', async () => {
    const zero = await checkOne({ montant: '0' });
    expectOk(zero, 'montant');
    expect(valuesOf(zero, 'fundings', 'amount')).toEqual(['0.00']);
    const blank = await checkOne({ montant: '' });
    expect(valuesOf(blank, 'fundings', 'amount')).toEqual([]);
    expect(blank.issues).toContainEqual(expect.objectContaining({ code: 'amount-missing', row: 2 }));
  });
});

describe('V05: what only a computer takes for a number', () => {
  it.each([
    '1e400',
    'NaN',
    'Infinity',
    '0x10',
    '\uff11\uff12\uff13',
    '\u0661\u0662\u0663',
    '1_000',
    '50%-50%',
    '12 34',
    '1.2.3',
    '++5',
    'TRUE',
    '=400+1',
  ])('%s → QUAR', async (montant) => {
    const checked = await checkOne({ montant });
    expectSetAside(checked, 'amount-unreadable', 'montant', montant);
    expect(checked.accounts.amountsUnreadable).toBe(1);
  });
});

describe('V06: other currencies', () => {
  it.each([
    ['1 500 000 XOF', 'XOF', '1500000.00'],
    ['$1,234.56', 'USD', '1234.56'],
    ['2 000 MAD', 'MAD', '2000.00'],
    ['£500', 'GBP', '500.00'],
  ])('%s → OK, with its unit', async (montant, currency, amount) => {
    const checked = await checkOne({ montant });
    expectOk(checked, 'montant');
    expect(valuesOf(checked, 'fundings', 'currency')).toEqual([currency]);
    expect(valuesOf(checked, 'fundings', 'amount')).toEqual([amount]);
    expect(valuesOf(checked, 'fundings', 'amount_in_euro')).toEqual([null]);
  });
  it('FCFA is two currencies → QUAR', async () => {
    expectSetAside(await checkOne({ montant: '5 000 FCFA' }), 'amount-ambiguous', 'montant', '5 000 FCFA');
  });
});

describe.each([
  ['V07: days that do not exist', ['2020-02-31', '31/04/2020', '2023-02-29', '2020-00-10', '10/13/2020']],
  ['V09: years of two digits', ['01/02/20', '1-2-20', '20-02-01']],
  ['V11: years out of all time', ['0202-02-01', '20220-02-01', '01/02/0202', '2202', '1066']],
  ['V12: serial numbers of a spreadsheet', ['43831', '43831.5', '60']],
])('%s → QUAR', (_, texts) => {
  it.each(texts)('%s', async (dateConvention) => {
    const checked = await checkOne({ dateConvention });
    expectSetAside(checked, 'date-unreadable', 'dateConvention', dateConvention);
    expect(checked.accounts.amountsSetAside).toEqual({ engage: '400.00' });
  });
});

describe('V08: the day comes first', () => {
  it.each(['01/02/2020', '1/2/2020', '01.02.2020', '01-02-2020', '1er février 2020', '2020-02-01'])(
    '%s is the first of February → OK',
    async (dateConvention) => {
      const checked = await checkOne({ dateConvention });
      expectOk(checked, 'dateConvention');
      expect(valuesOf(checked, 'fundings', 'commitment_date')).toEqual(['2020-02-01']);
      expect(valuesOf(checked, 'fundings', 'fiscal_year')).toEqual(['2020']);
    },
  );
});

describe('V10: an end before its start', () => {
  it.each(['2020-12-31/2020-01-01', '31/12/2020_01/01/2020', '2021-2020'])(
    '%s → WARN',
    async (datesPeriodeVersement) => {
      const checked = await checkOne({ datesPeriodeVersement });
      expectWarn(checked, 'period-reversed', 'datesPeriodeVersement', datesPeriodeVersement);
      expect(valuesOf(checked, 'actions', 'start_date')).toEqual([null]);
      expect(valuesOf(checked, 'actions', 'end_date')).toEqual([null]);
    },
  );
  it('a year does not end before one of its months → OK', async () => {
    expectOk(await checkOne({ datesPeriodeVersement: '2020-05-01/2020' }), 'datesPeriodeVersement');
  });
});

const cell = (...texts: string[]) => fc.constantFrom(...texts);
const anyGrant = fc.record({
  montant: cell('400', '1.234', '-5,50', '', 'n.c.', '1e400', '21690266800013', '12 XOF', '0'),
  montantPropose: cell('', '300', '1,234', '?'),
  dateConvention: cell('2020-02-01', '2020-02-31', '01/02/20', '', '43831'),
  datesPeriodeVersement: cell('', '2020-12-31/2020-01-01', 'bientôt'),
  etape: cell('', 'Demande', 'Refusée', 'Versée', 'Z'),
  idAttribuant: cell('21690266800013', '12000018700019', '2,1E+13', ''),
  objet: cell('Puits au Mali', 'Piscine', ''),
});

test.prop([fc.array(anyGrant, { minLength: 1, maxLength: 12 })], { numRuns: 40 })(
  'the law of accounts: whatever the cells, no row and no cent is lost',
  async (grants) => {
    // the ledger throws when the amounts do not add up
    const { accounts, issues } = await checkGrants(
      grants.map((grant) => ({ ...usualGrant, ...grant })),
      () => {},
    );
    const aside = new Set(issues.filter(({ code }) => setsRowAside(code)).map(({ row }) => row));
    expect(accounts.rowsRead).toBe(grants.length);
    expect(accounts.rowsMapped + aside.size).toBe(grants.length);
  },
);

describe('hostile cells take no time', () => {
  it.each([
    ['montant', `5${' '.repeat(50_000)}x`],
    ['montant', '1,'.repeat(50_000)],
    ['datesPeriodeVersement', '2020-'.repeat(20_000)],
    ['dateConvention', `${' '.repeat(50_000)}2020`],
  ])('%s', async (column, text) => {
    const before = performance.now();
    await checkOne({ [column]: text });
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
