import type { SourceRow } from '../model/records.ts';
import { cellText } from './cell-text.ts';
import { scaleDecimal } from './scale-decimal.ts';

/** Stages of funding (lexicon, collection c-etapes) and the column of the CRS that tells the amount of each. */
export const crsAmountColumns: Readonly<Record<string, string>> = {
  engage: 'commitment_national',
  verse: 'disbursement_national',
};

/** DAC currency codes that are read, and their ISO 4217 code (OECD, DAC and CRS code lists). */
const currencies: ReadonlyMap<string, string> = new Map([
  ['918', 'EUR'],
  ['302', 'USD'],
]);

/** ISO 4217 code of the currency of a CRS line; the euro when the file has no such column. */
export function crsCurrency(row: SourceRow): string | undefined {
  if (!('currency_code' in row.values)) return 'EUR';
  return currencies.get(cellText(row, 'currency_code') ?? '');
}

/** Amounts of a CRS line by stage, in units of its currency: the file has them in millions. A blank is no amount. */
export function crsAmounts(row: SourceRow): Readonly<Record<string, string>> {
  if (crsCurrency(row) === undefined) return {};
  const amounts: Record<string, string> = {};
  for (const [stage, column] of Object.entries(crsAmountColumns)) {
    const millions = cellText(row, column);
    const amount = millions === null ? undefined : scaleDecimal(millions, 6);
    if (amount !== undefined) amounts[stage] = amount;
  }
  return amounts;
}
