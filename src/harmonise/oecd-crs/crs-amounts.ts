import { accountKey } from '../../model/account-key.ts';
import type { SourceRow } from '../../model/records.ts';
import type { Source } from '../../model/source.ts';
import { cellText } from '../cell-text.ts';
import { type AmountReading, parseAmount } from '../values/parse-amount.ts';
import { scaleDecimal } from '../values/scale-decimal.ts';

/** A column of amounts: its stage of funding (lexicon, collection c-etapes) and its unit. */
interface AmountColumn {
  readonly stage: 'engage' | 'verse';
  readonly column: string;
  /** Power of ten of the unit: 6 for millions. */
  readonly exponent: number;
  /** ISO 4217 code; none for the columns whose currency is in `currency_code`. */
  readonly currency?: string;
}

/**
 * Columns of amounts of the CRS, and of its French form, the first that is filled in counts: the amount in the currency
 * in which it was declared, then its conversions. Dollars come last, and stay dollars: they never become euros, and are
 * never added to them. Grant equivalents are another measure of the same money, and are not read.
 */
const columns: readonly AmountColumn[] = [
  { stage: 'engage', column: 'commitment_national', exponent: 6 },
  { stage: 'engage', column: 'commitment_eur', exponent: 0, currency: 'EUR' },
  { stage: 'engage', column: 'commitment_keur', exponent: 3, currency: 'EUR' },
  { stage: 'engage', column: 'commitment_meur', exponent: 6, currency: 'EUR' },
  { stage: 'engage', column: 'usd_commitment', exponent: 6, currency: 'USD' },
  { stage: 'engage', column: 'commitment_kusd', exponent: 3, currency: 'USD' },
  { stage: 'verse', column: 'disbursement_national', exponent: 6 },
  { stage: 'verse', column: 'disbursement_eur', exponent: 0, currency: 'EUR' },
  { stage: 'verse', column: 'disbursement_keur', exponent: 3, currency: 'EUR' },
  { stage: 'verse', column: 'disbursement_meur', exponent: 6, currency: 'EUR' },
  { stage: 'verse', column: 'usd_disbursement', exponent: 6, currency: 'USD' },
  { stage: 'verse', column: 'disbursement_kusd', exponent: 3, currency: 'USD' },
];

/** Names of the columns that hold amounts. */
export const crsAmountColumns: readonly string[] = columns.map(({ column }) => column);

/** DAC currency codes that are read, and their ISO 4217 code (OECD, DAC and CRS code lists). */
const currencies: ReadonlyMap<string, string> = new Map([
  ['918', 'EUR'],
  ['302', 'USD'],
  ['EUR', 'EUR'],
  ['USD', 'USD'],
]);

/** An amount of a CRS line, in units of its currency, or why it cannot be read. */
export interface CrsAmount {
  readonly stage: 'engage' | 'verse';
  readonly column: string;
  /** Text of the cell. */
  readonly written: string;
  readonly reading: AmountReading | { readonly problem: 'currency-unknown'; readonly message: string };
}

/**
 * Reads the amounts of a CRS line, one per stage: exactly, in units of their currency. A blank is no amount; a zero is.
 *
 * @param source its `decimalChar` says what begins the fraction; a point, when it says nothing
 */
export function readCrsAmounts(row: SourceRow, source: Pick<Source, 'decimalChar'>): readonly CrsAmount[] {
  const amounts = new Map<string, CrsAmount>();
  for (const { stage, column, exponent, currency } of columns) {
    const written = cellText(row, column)?.trim() ?? '';
    if (written === '' || amounts.has(stage)) continue;
    const code = currency ?? nationalCurrency(row);
    const reading = parseAmount(written, { decimalChar: source.decimalChar ?? '.' });
    amounts.set(stage, {
      stage,
      column,
      written,
      reading:
        'problem' in reading
          ? reading
          : code === undefined
            ? { problem: 'currency-unknown', message: 'Not a currency that is read; the amount is left out.' }
            : { amount: scaleDecimal(reading.amount, exponent) ?? reading.amount, currency: code },
    });
  }
  return [...amounts.values()];
}

/** ISO 4217 code of the national currency of a CRS line; the euro when the file has no such column. */
function nationalCurrency(row: SourceRow): string | undefined {
  if (!('currency_code' in row.values)) return 'EUR';
  return currencies.get(cellText(row, 'currency_code')?.trim() ?? '');
}

/** Amounts of a CRS line by stage and currency, for the accounts: those of a row that is set aside, too. */
export function crsAmounts(
  row: SourceRow,
  source: Pick<Source, 'decimalChar'>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readCrsAmounts(row, source).flatMap(({ stage, reading }) =>
      'problem' in reading ? [] : [[accountKey(stage, reading.currency), reading.amount]],
    ),
  );
}
