import { PipelineError } from '../model/errors.ts';

/** Name of a release: a day, YYYY-MM-DD. */
export const releaseDate = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/**
 * Checks the date of a release, which becomes a folder name.
 *
 * @throws PipelineError `USAGE` for anything but a day of the calendar written YYYY-MM-DD.
 */
export function checkReleaseDate(date: string): void {
  const day = new Date(`${date}T00:00:00Z`);
  // JavaScript reads 2020-02-31 as 2 March.
  const exists = releaseDate.test(date) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
  if (!exists)
    throw new PipelineError('USAGE', `"${date}" is not a date: write the day of the release as YYYY-MM-DD.`);
}
