import { accountKey } from '../../model/account-key.ts';
import type { SourceRow } from '../../model/records.ts';
import type { Source } from '../../model/source.ts';
import { cellText } from '../cell-text.ts';
import { findCurrency } from '../values/find-currency.ts';
import { type AmountReading, parseAmount } from '../values/parse-amount.ts';

/** Stages of funding (lexicon, collection c-etapes) and the column of the declaration that tells the amount of each. */
export const declarationAmountColumns: Readonly<Record<string, string>> = {
  prevu: 'montant_prevu',
  engage: 'montant_engage',
  verse: 'montant_verse',
};

/** An amount of the line, by its stage. */
export interface LineAmount {
  readonly stage: string;
  readonly column: string;
  readonly value: string;
  readonly reading: AmountReading;
}

/** ISO 4217 code of the currency of the line, when its column gives one; `undefined` when it gives one that is not known. */
export function declaredCurrency(row: SourceRow): string | null | undefined {
  const text = cellText(row, 'devise');
  if (text === null) return null;
  const currency = findCurrency(text.toUpperCase()) ?? findCurrency(text);
  return typeof currency === 'string' ? currency : undefined;
}

/** Reads the amounts of a line. A blank is no amount. */
export function readLineAmounts(row: SourceRow, source: Source): readonly LineAmount[] {
  const rule = source.decimalChar === undefined ? {} : { decimalChar: source.decimalChar };
  return Object.entries(declarationAmountColumns).flatMap(([stage, column]) => {
    const value = cellText(row, column);
    return value === null ? [] : [{ stage, column, value, reading: parseAmount(value, rule) }];
  });
}

/** Amounts of a line by stage, for the accounts: none when their currency is not known. */
export function declarationAmounts(row: SourceRow, source: Source): Readonly<Record<string, string>> {
  const currency = declaredCurrency(row);
  if (currency === undefined) return {};
  return Object.fromEntries(
    readLineAmounts(row, source).flatMap(({ stage, reading }) =>
      'problem' in reading ? [] : [[accountKey(stage, currency ?? reading.currency), reading.amount]],
    ),
  );
}
