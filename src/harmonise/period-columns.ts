import type { PartialDate } from './values/parse-date.ts';

/** The beginning and the end of something, as the tidy tables have them: a day, a month or a year, each in its column. */
export function periodColumns(start: PartialDate, end: PartialDate) {
  return {
    start_date: start.date,
    start_month: start.month,
    start_year: start.year,
    end_date: end.date,
    end_month: end.month,
    end_year: end.year,
  };
}
