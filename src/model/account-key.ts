/**
 * Under what an amount is counted: its stage of funding, with its currency when that is not the euro (`engage USD`).
 * Amounts of two stages, or of two currencies, are never added up.
 */
export function accountKey(stage: string, currency: string): string {
  return currency === 'EUR' ? stage : `${stage} ${currency}`;
}
