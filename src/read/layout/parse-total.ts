/**
 * Text of an amount in euros → exact decimal, for the check of totals: `5 000 €`, `1 234,50`, `-400`, `840690.0`.
 * A point or comma before exactly three digits may group thousands: it is read only when `decimalChar` says so.
 * `undefined` for what is no such amount.
 */
export function parseTotal(text: string, decimalChar?: ',' | '.'): string | undefined {
  const compact = text.replace(/[\s'\u2019]|€|EUR$|euros?$/giu, '').replace(/^\u2212/, '-');
  const match = /^(-?\d+)(?:([.,])(\d+))?$/.exec(compact);
  if (match === null) return undefined;
  const [, whole = '', mark, fraction] = match;
  if (mark === undefined || fraction === undefined) return whole;
  if (decimalChar !== undefined && mark !== decimalChar)
    return fraction.length === 3 ? whole + fraction : undefined;
  return decimalChar === undefined && fraction.length === 3 ? undefined : `${whole}.${fraction}`;
}
