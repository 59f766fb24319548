/**
 * The columns of an amount in the tidy tables: also in euros when it is in euros, since none is converted, and said to be a
 * correction when it is negative.
 *
 * @param amount xsd:decimal
 * @param currency ISO 4217 code
 */
export function fundingAmount(amount: string, currency: string) {
  return {
    amount,
    currency,
    amount_in_euro: currency === 'EUR' ? amount : null,
    is_correction: amount.startsWith('-') ? 'true' : null,
  };
}
