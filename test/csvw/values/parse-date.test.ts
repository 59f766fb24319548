import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { compareDates, compareDurations } from '../../../src/csvw/values/compare-dates.ts';
import { type DateKind, daysOfMonth } from '../../../src/csvw/values/date-parts.ts';
import { parseDatePattern } from '../../../src/csvw/values/date-pattern.ts';
import { parseDate } from '../../../src/csvw/values/parse-date.ts';

function read(text: string, kind: DateKind, pattern?: string): string | undefined {
  if (pattern === undefined) return parseDate(text, kind);
  const compiled = parseDatePattern(pattern, kind);
  if (compiled === undefined) throw new Error(`bad pattern ${pattern}`);
  return parseDate(text, kind, compiled);
}

describe('parseDate', () => {
  it.each<[string, DateKind, string | undefined, string]>([
    ['31/12/2023', 'date', 'dd/MM/yyyy', '2023-12-31'],
    ['1/2/2020', 'date', 'd/M/yyyy', '2020-02-01'],
    ['29.2.2024', 'date', 'd.M.yyyy', '2024-02-29'],
    ['20150322', 'date', 'yyyyMMdd', '2015-03-22'],
    ['2015-03-22', 'date', undefined, '2015-03-22'],
    ['2015-03-22+14:00', 'date', undefined, '2015-03-22+14:00'],
    ['15:02', 'time', 'HH:mm', '15:02:00'],
    ['15:02:37.14', 'time', 'HH:mm:ss.SSS', '15:02:37.14'],
    ['15-3-2015 1502 -08', 'dateTime', 'd-M-yyyy HHmm X', '2015-03-15T15:02:00-08:00'],
    ['2015-03-15T15:02:37Z', 'dateTime', 'yyyy-MM-ddTHH:mm:ssXXX', '2015-03-15T15:02:37Z'],
    ['24:00:00', 'time', undefined, '24:00:00'],
    ['--02-29', 'gMonthDay', undefined, '--02-29'],
    ['2023', 'gYear', undefined, '2023'],
  ])('reads %j as %s by %s', (text, kind, pattern, lexical) => {
    expect(read(text, kind, pattern)).toBe(lexical);
  });

  it.each<[string, DateKind, string | undefined]>([
    ['2021-02-30', 'date', undefined],
    ['2021-02-29', 'date', undefined],
    ['1900-02-29', 'date', undefined],
    ['31/04/2020', 'date', 'dd/MM/yyyy'],
    ['12/31/2020', 'date', 'dd/MM/yyyy'],
    ['01/02/20', 'date', 'dd/MM/yyyy'],
    ['1/2/2020', 'date', 'dd/MM/yyyy'],
    ['43831', 'date', undefined],
    ['20220-01-01', 'date', 'yyyy-MM-dd'],
    ['2020-13-01', 'date', undefined],
    ['2020-01-00', 'date', undefined],
    ['24:00:01', 'time', undefined],
    ['15:02:37.143', 'time', 'HH:mm:ss.S'],
    ['15:02 Z', 'time', 'HH:mm x'],
    ['2015-03-22+14:01', 'date', undefined],
    ['MAI 2014', 'gYearMonth', undefined],
    ['２０２０-01-01', 'date', undefined],
  ])('refuses %j as %s by %s', (text, kind, pattern) => {
    expect(read(text, kind, pattern)).toBeUndefined();
  });

  it.each([
    ['yy-MM-dd', 'date'],
    ['dd MMM yyyy', 'date'],
    ['yyyy-MM', 'date'],
    ['yyyy-MM-dd HH:mm', 'date'],
    ['yyyy-MM-dd yyyy', 'date'],
    ['HH', 'time'],
    ['', 'date'],
  ] as const)('rejects the pattern %j for a %s', (pattern, kind) => {
    expect(parseDatePattern(pattern, kind)).toBeUndefined();
  });

  property.prop([
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  ])('reads exactly the days that exist, in any order of fields', (year, month, day) => {
    const [y, m, d] = [
      String(year).padStart(4, '0'),
      String(month).padStart(2, '0'),
      String(day).padStart(2, '0'),
    ];
    const expected = day <= daysOfMonth(year, month) ? `${y}-${m}-${d}` : undefined;
    expect(read(`${d}/${m}/${y}`, 'date', 'dd/MM/yyyy')).toBe(expected);
    expect(read(`${m}.${d}.${y}`, 'date', 'MM.dd.yyyy')).toBe(expected);
    expect(read(`${y}-${m}-${d}`, 'date')).toBe(expected);
  });
});

describe('compareDates', () => {
  it('follows the time line across zones, months and fractions', () => {
    expect(compareDates('2015-03-15T15:02:37+02:00', '2015-03-15T13:02:37Z', 'dateTime')).toBe(0);
    expect(compareDates('2015-02-28', '2015-03-01', 'date')).toBeLessThan(0);
    expect(compareDates('2016-03-01', '2016-02-29', 'date')).toBeGreaterThan(0);
    expect(compareDates('15:02:37.14', '15:02:37.5', 'time')).toBeLessThan(0);
    expect(compareDates('-0001', '0001', 'gYear')).toBeLessThan(0);
  });

  property.prop([
    fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
    fc.integer(),
  ])('orders days as an independent calendar does', (date, shift) => {
    const other = new Date(date.getTime() + (shift % 100_000_000_000));
    fc.pre(other.getUTCFullYear() >= 1 && other.getUTCFullYear() <= 9999);
    const [a, b] = [date.toISOString().slice(0, 10), other.toISOString().slice(0, 10)];
    expect(Math.sign(compareDates(a, b, 'date'))).toBe(a < b ? -1 : a > b ? 1 : 0);
  });
});

describe('compareDurations', () => {
  it('orders what XSD orders and leaves the rest', () => {
    expect(compareDurations('PT36H', 'P1D')).toBe(1);
    expect(compareDurations('P1Y', 'P12M')).toBe(0);
    expect(compareDurations('-P1D', 'P1D')).toBe(-1);
    expect(compareDurations('P1M', 'P30D')).toBeUndefined();
    expect(compareDurations('P1M', 'P32D')).toBe(-1);
  });
});
