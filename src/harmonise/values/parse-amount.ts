import { findCurrency } from './find-currency.ts';
import { readSeparators } from './read-separators.ts';
import { scaleDecimal } from './scale-decimal.ts';

/** An amount of money in units of its currency, or why there is none. */
export type AmountReading =
  | {
      /** Decimal with at least two digits after the point; negative for a correction. */
      readonly amount: string;
      /** ISO 4217 code. */
      readonly currency: string;
    }
  | { readonly problem: 'amount-unreadable' | 'amount-ambiguous'; readonly message: string };

/** What is around the digits: sign or accounting parentheses, currency before or after, multiple, power of ten. */
const shape =
  /^(?<open>\()?\s*(?<sign>[-\u2212+])?\s*(?<before>\p{L}{3}|\p{L}{0,3}\p{Sc}\p{L}{0,3})?\s*(?<inner>[-\u2212])?(?<digits>\d(?:[\d\s.,'\u2019]*\d)?)(?:[eE](?<power>[-+]?\d{1,3}))?\s*(?<after>[^\d.,)]*?)\s*(?<close>\))?$/u;

/** Multiples of a currency: thousands, millions, billions, by their sign before it or their French name. */
const multiples: readonly (readonly [RegExp, number])[] = [
  [/^k\s?(?=€|eur|\$|£|[A-Z]{3}$)|^milliers?\s(?:d['\u2019]|de\s)/i, 3],
  [/^M\s?(?=€|EUR|euro|\$|£|[A-Z]{3}$)|^millions?\s(?:d['\u2019]|de\s)/, 6],
  [/^(?:Mds?|Mrds?)\s?(?=€|EUR|euro|\$|£|[A-Z]{3}$)|^milliards?\s(?:d['\u2019]|de\s)/, 9],
];

/** A longer text is no amount: it is not looked into, so that no cell takes long to refuse. */
const longestText = 60;

/** More digits than that before the point are no sum of money: an identifier, or a fault of the export. */
const longestAmount = 15;

/**
 * Text of a cell → amount of money, exactly: no float is made. Reads `24 975,00` (any space), `1'234.50`, `5 000 €`,
 * `K€ 12`, `1,5 M€`, `3.20E-05`, `(400,00)`. Without a currency, the amount is in euros. Only ASCII digits count. A
 * blank is not zero: it has no amount.
 *
 * @param rule what the point and the comma mean in the column, for texts such as `1.234` that could mean either
 */
export function parseAmount(text: string, rule: { decimalChar?: ',' | '.' } = {}): AmountReading {
  const groups = text.length > longestText ? undefined : shape.exec(text.trim())?.groups;
  if (groups === undefined) return unreadable(text);
  const { open, close, sign, inner, before = '', digits = '', power, after = '' } = groups;
  if ((open === undefined) !== (close === undefined) || (before !== '' && after !== ''))
    return unreadable(text);
  if ([open, sign, inner].filter((each) => each !== undefined).length > 1) return unreadable(text);
  const unit = readUnit(before === '' ? after : before);
  if (unit === undefined) return unreadable(text);
  if ('oneOf' in unit) return ambiguous(text, unit.oneOf);

  const number = power === undefined ? readSeparators(digits, rule.decimalChar) : readMantissa(digits);
  if ('problem' in number)
    return number.problem === 'ambiguous' ? ambiguous(text, number.readings.join(' or ')) : unreadable(text);
  const lexical = power === undefined ? number.decimal : `${number.decimal}e${power}`;
  const amount = Math.abs(Number(power ?? 0)) > 30 ? undefined : scaleDecimal(lexical, unit.exponent);
  if (amount === undefined || amount.indexOf('.') > longestAmount) return unreadable(text);
  const negative = (open ?? sign ?? inner ?? '+') !== '+' && /[1-9]/.test(amount);
  return { amount: negative ? `-${amount}` : amount, currency: unit.currency };
}

type Unit = { readonly currency: string; readonly exponent: number } | { readonly oneOf: string };

function readUnit(text: string): Unit | undefined {
  const name = text.replace(/\s+/g, ' ');
  if (name === '') return { currency: 'EUR', exponent: 0 };
  if (name === 'k' || name === 'K') return { currency: 'EUR', exponent: 3 };
  // alone, M is a million in French and often a thousand in accounts
  if (name === 'M') return { oneOf: 'thousands or millions' };
  const [multiple, exponent] = multiples.find(([start]) => start.test(name)) ?? [undefined, 0];
  const currency = findCurrency(multiple === undefined ? name : name.replace(multiple, '').trim());
  return typeof currency === 'string' ? { currency, exponent } : currency;
}

/** Before a power of ten, a point or a comma begins the fraction, and nothing is grouped. */
function readMantissa(digits: string): ReturnType<typeof readSeparators> {
  return /^\d(?:[.,]\d+)?$/.test(digits) ? { decimal: digits.replace(',', '.') } : { problem: 'unreadable' };
}

function unreadable(text: string): AmountReading {
  const message =
    text.trim() === '' ? 'There is no amount; a blank is not zero.' : 'It is not an amount of money.';
  return { problem: 'amount-unreadable', message };
}

function ambiguous(text: string, readings: string): AmountReading {
  return { problem: 'amount-ambiguous', message: `"${text.trim()}" may mean ${readings}; none was chosen.` };
}
