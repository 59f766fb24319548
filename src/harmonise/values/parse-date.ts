import { findMonth } from './find-month.ts';

/** A date as precise as it was written: one of a day, a month or a year, in the lexical forms of XSD. */
export interface PartialDate {
  /** YYYY-MM-DD */
  readonly date?: string;
  /** YYYY-MM */
  readonly month?: string;
  /** YYYY */
  readonly year?: string;
}

/** Why a text is no date. */
export interface DateProblem {
  readonly problem: 'date-unreadable';
  readonly message: string;
}

interface Parts {
  readonly y?: string;
  readonly m?: string;
  readonly d?: string;
  readonly name?: string;
}

/** Forms of dates, day before month as French law and usage have it. */
const forms: readonly RegExp[] = [
  /^(?<y>\d{4})([-/])(?<m>\d{1,2})\2(?<d>\d{1,2})$/,
  /^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/,
  // with a time zone only at midnight: any other hour may be another day in France
  /^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)T00:00(?::00(?:\.0+)?)?(?:Z|[-+]\d\d:?\d\d)$/,
  /^(?<y>(?:19|20)\d\d)(?<m>\d\d)(?<d>\d\d)$/,
  /^(?<d>\d{1,2})([-/.])(?<m>\d{1,2})\2(?<y>\d{4})(?: 00:00(?::00)?)?$/,
  /^(?:\p{L}+di |dimanche )?(?<d>\d{1,2})(?:er)? (?<name>\p{L}+\.?) (?<y>\d{4})$/iu,
  /^(?<y>\d{4})[-/](?<m>\d\d)$/,
  /^(?<m>\d{1,2})[-/.](?<y>\d{4})$/,
  // "fin juillet 2014" is a day of July that is not told
  /^(?:(?:début|debut|fin|courant|en|mi)[ -])?(?<name>\p{L}+\.?)[ -](?<y>\d{4})$/iu,
  /^(?<y>\d{4})$/,
];

/** Texts that are no date, and what they are. */
const faults: readonly (readonly [RegExp, string])[] = [
  [/^$/, 'There is no date.'],
  [/^\d{5}(?:[.,]\d+)?$/, 'It is a number of days, as a spreadsheet stores dates; its day is not certain.'],
  [/^\d{1,2}[-/. ]\d{1,2}[-/. ]\d\d$/, 'Its year has two digits.'],
  [/^\d{1,2}[-/. ]\p{L}+\.?[-/. ]\d\d$/u, 'Its year has two digits.'],
];

/** A longer text is no date: it is not looked into, so that no cell takes long to refuse. */
const longestText = 60;

const firstYear = 1900;
const lastYear = 2100;

/**
 * Text → day, month or year. Reads ISO 8601 dates, `d/m/yyyy` (also with points or hyphens), `yyyy`, `mm/yyyy`,
 * `mai 2014`, `1er mars 2014`. Gives a problem for a day that does not exist, a year of two digits or out of 1900–2100,
 * and the serial number of a spreadsheet: none of them becomes another date.
 */
export function parseDate(text: string): PartialDate | DateProblem {
  if (text.length > longestText) return problem('It is too long for a date.');
  const written = text.replace(/\s+/gu, ' ').trim();
  for (const form of forms) {
    const parts: Parts | undefined = form.exec(written)?.groups;
    if (parts !== undefined) return dateOf(parts);
  }
  const fault = faults.find(([form]) => form.test(written));
  return problem(fault?.[1] ?? 'It is not a date in a form that is read.');
}

function dateOf({ y = '', m, d, name }: Parts): PartialDate | DateProblem {
  if (Number(y) < firstYear || Number(y) > lastYear)
    return problem(`Its year is not between ${firstYear} and ${lastYear}.`);
  const month = name === undefined ? m?.padStart(2, '0') : findMonth(name);
  if (month === undefined) return name === undefined ? { year: y } : problem(`"${name}" is not a month.`);
  if (Number(month) < 1 || Number(month) > 12) return problem('There is no such month.');
  if (d === undefined) return { month: `${y}-${month}` };
  const last = new Date(Date.UTC(Number(y), Number(month), 0)).getUTCDate();
  if (Number(d) < 1 || Number(d) > last) return problem('There is no such day in that month.');
  return { date: `${y}-${month}-${d.padStart(2, '0')}` };
}

function problem(message: string): DateProblem {
  return { problem: 'date-unreadable', message };
}
