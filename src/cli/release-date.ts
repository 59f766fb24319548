import type { Effects } from '../model/effects.ts';
import { PipelineError } from '../model/errors.ts';

/**
 * Date of a release, YYYY-MM-DD: `--date`, else `SOURCE_DATE_EPOCH` (reproducible-builds.org: seconds, UTC), else today
 * in UTC.
 *
 * @throws PipelineError `USAGE` when one of them is not a date
 */
export function releaseDate(option: string | undefined, epoch: string | undefined, effects: Effects): string {
  if (option !== undefined) {
    if (/^\d{4}-\d{2}-\d{2}$/.test(option) && isDay(option)) return option;
    throw new PipelineError('USAGE', `--date ${option} is not a day. Write it as YYYY-MM-DD.`);
  }
  if (epoch !== undefined && epoch !== '') {
    if (!/^\d{1,11}$/.test(epoch))
      throw new PipelineError(
        'USAGE',
        `SOURCE_DATE_EPOCH is "${epoch}". Write a number of seconds since 1970.`,
      );
    return dayOf(new Date(Number(epoch) * 1000));
  }
  return dayOf(effects.now());
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && dayOf(date) === text;
}
