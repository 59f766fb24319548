import type { DateKind } from './date-parts.ts';
import { matchLexicalDate } from './parse-date.ts';

/** Days from 0000-03-01 in the proleptic Gregorian calendar, by arithmetic on whole numbers. */
function countDays(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return (
    shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + inYear
  );
}

function zoneMinutes(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number);
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/**
 * Compares two XSD lexical forms of one kind of date on the time line. A value without time zone counts as UTC:
 * XSD leaves some of these pairs without order, a validator has to decide.
 */
export function compareDates(one: string, other: string, kind: DateKind): number {
  const [a, b] = [one, other].map((text) => {
    const parts = matchLexicalDate(text, kind) ?? {};
    const days = countDays(Number(parts.year ?? 1972), Number(parts.month ?? 12), Number(parts.day ?? 1));
    const minutes = Number(parts.hour ?? 0) * 60 + Number(parts.minute ?? 0) - zoneMinutes(parts.zone);
    return {
      seconds: (days * 1440 + minutes) * 60 + Number(parts.second ?? 0),
      fraction: parts.fraction ?? '',
    };
  });
  if (a === undefined || b === undefined) return 0;
  const width = Math.max(a.fraction.length, b.fraction.length);
  const fractions = [a.fraction.padEnd(width, '0'), b.fraction.padEnd(width, '0')] as const;
  return a.seconds - b.seconds || (fractions[0] < fractions[1] ? -1 : fractions[0] > fractions[1] ? 1 : 0);
}

const duration = /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Moments that XSD 1.1 part 2 (§3.3.6.1) adds durations to in order to compare them: year and month. */
const references = [
  [1696, 9],
  [1697, 2],
  [1903, 3],
  [1903, 7],
] as const;

/**
 * Compares two `xsd:duration` lexical forms: negative, zero or positive when all four reference moments agree,
 * `undefined` where the order of XSD is partial (`P1M` and `P30D`).
 */
export function compareDurations(one: string, other: string): number | undefined {
  const [a, b] = [one, other].map((text) => {
    const [, sign, ...numbers] = duration.exec(text) ?? [];
    const [years = 0, months = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = numbers.map((n) =>
      Number(n ?? 0),
    );
    const factor = sign === '-' ? -1 : 1;
    return {
      months: factor * (years * 12 + months),
      seconds: factor * (days * 86_400 + hours * 3600 + minutes * 60 + seconds),
    };
  });
  if (a === undefined || b === undefined) return undefined;
  const signs = references.map(([year, month]) => {
    const end = (months: number): number => {
      const total = year * 12 + month - 1 + months;
      return countDays(Math.floor(total / 12), (((total % 12) + 12) % 12) + 1, 1) * 86_400;
    };
    return Math.sign(end(a.months) + a.seconds - end(b.months) - b.seconds);
  });
  return signs.every((sign) => sign === signs[0]) ? signs[0] : undefined;
}
