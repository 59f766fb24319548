import type { DatatypeKind } from './builtin-datatypes.ts';

/** Kinds of datatypes that are dates, times or parts of them. */
export type DateKind = Extract<
  DatatypeKind,
  'date' | 'time' | 'dateTime' | 'gYear' | 'gYearMonth' | 'gMonth' | 'gMonthDay' | 'gDay'
>;

/** Digits of a date or time as they were written, fields padded as XSD wants them; missing ones undefined. */
export interface DateParts {
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
  readonly hour?: string | undefined;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  /** Digits after the decimal point of the seconds. */
  readonly fraction?: string | undefined;
  /** `Z`, `+hh:mm` or `-hh:mm`. */
  readonly zone?: string | undefined;
}

/** Fields that a value of each kind is made of. */
export const dateFields: Readonly<Record<DateKind, readonly (keyof DateParts)[]>> = {
  date: ['year', 'month', 'day'],
  time: ['hour', 'minute', 'second'],
  dateTime: ['year', 'month', 'day', 'hour', 'minute', 'second'],
  gYear: ['year'],
  gYearMonth: ['year', 'month'],
  gMonth: ['month'],
  gMonthDay: ['month', 'day'],
  gDay: ['day'],
};

/** Number of days of a month in the proleptic Gregorian calendar; 31 where the month is unknown. */
export function daysOfMonth(year: number | undefined, month: number | undefined): number {
  if (month === 2) {
    const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
    return leap ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function isBetween(value: number | undefined, low: number, high: number): boolean {
  return value === undefined || (value >= low && value <= high);
}

/** Whether the fields name a moment that exists: 2021-02-30 and 25:00 do not (XSD 1.1 part 2, §D.2). */
export function isRealDate(parts: DateParts): boolean {
  const [year, month, hour] = [toNumber(parts.year), toNumber(parts.month), toNumber(parts.hour)];
  const [minute, second] = [toNumber(parts.minute), toNumber(parts.second)];
  const midnight = hour === 24 && !minute && !second && !Number(parts.fraction ?? 0);
  const [zoneHour, zoneMinute] = (parts.zone ?? '').replace(/^[+-]/, '').split(':').map(Number);
  const zoned = parts.zone === undefined || parts.zone === 'Z';
  return (
    isBetween(month, 1, 12) &&
    isBetween(toNumber(parts.day), 1, daysOfMonth(year, month)) &&
    (midnight || isBetween(hour, 0, 23)) &&
    isBetween(minute, 0, 59) &&
    isBetween(second, 0, 59) &&
    (zoned || isBetween((zoneHour ?? 0) * 60 + (zoneMinute ?? 0), 0, 14 * 60)) &&
    (zoned || isBetween(zoneMinute, 0, 59))
  );
}

function writeTime({ hour, minute, second, fraction }: DateParts): string {
  return `${hour}:${minute}:${second ?? '00'}${fraction ? `.${fraction}` : ''}`;
}

const writers: Readonly<Record<DateKind, (parts: DateParts) => string>> = {
  date: ({ year, month, day }) => `${year}-${month}-${day}`,
  time: writeTime,
  dateTime: (parts) => `${parts.year}-${parts.month}-${parts.day}T${writeTime(parts)}`,
  gYear: ({ year }) => `${year}`,
  gYearMonth: ({ year, month }) => `${year}-${month}`,
  gMonth: ({ month }) => `--${month}`,
  gMonthDay: ({ month, day }) => `--${month}-${day}`,
  gDay: ({ day }) => `---${day}`,
};

/** XSD lexical form of the fields of a kind. */
export function writeDate(kind: DateKind, parts: DateParts): string {
  return writers[kind](parts) + (parts.zone ?? '');
}
