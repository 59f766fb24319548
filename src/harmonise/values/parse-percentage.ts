/** A share of a whole, or why there is none. */
export type PercentageReading =
  | {
      /** Decimal from 0 to 1. */
      readonly share: string;
    }
  | { readonly problem: 'percentage-unreadable'; readonly message: string };

/**
 * Text → share from 0 to 1. The schema of subventions (SCDL) asks for a fraction (`0.45`); files also have `45`, `45 %`.
 * Up to 1 it is a fraction; above, or with a percent sign, hundredths. `1` is the whole.
 */
export function parsePercentage(text: string): PercentageReading {
  const match = /^(?<digits>\d{1,3}(?:[.,]\d+)?)\s*(?<sign>%)?$/u.exec(text.trim())?.groups;
  if (match === undefined) return problem('It is not a share or a percentage.');
  const { digits = '', sign } = match;
  const [whole = '0', fraction = ''] = digits.split(/[.,]/);
  const hundredths = sign !== undefined || Number(whole) > 1 || (whole === '1' && /[1-9]/.test(fraction));
  const places = fraction.length + (hundredths ? 2 : 0);
  const scaled = (whole + fraction).padStart(places + 1, '0');
  const point = scaled.length - places;
  const decimals = scaled.slice(point).replace(/0+$/, '');
  const share = `${String(Number(scaled.slice(0, point)))}${decimals === '' ? '' : `.${decimals}`}`;
  return Number(share) > 1 ? problem('It is more than the whole.') : { share };
}

function problem(message: string): PercentageReading {
  return { problem: 'percentage-unreadable', message };
}
