import { basename } from 'node:path';
import { openFile } from '../fetch/open-file.ts';
import { PipelineError } from '../model/errors.ts';
import { type DescriptionMatch, matchDescription } from '../read/match-description.ts';
import type { DescribedSource } from '../read/read-source.ts';
import { surveyFile } from '../read/survey-file.ts';

/** A description with how well the file fits it. */
interface Fit {
  readonly source: DescribedSource;
  readonly match: DescriptionMatch;
}

/** Share of rows of the header's width below which a file needs its rows repaired. */
const enoughFitting = 0.9;

/** Differences of fit, the most telling first; each is negative when `a` fits better. */
const comparisons: readonly ((a: Fit, b: Fit) => number)[] = [
  (a, b) => columnScore(b.match) - columnScore(a.match),
  (a, b) => Number(b.match.readable) - Number(a.match.readable),
  (a, b) => Number(readsRows(b)) - Number(readsRows(a)),
  // the description of a format says nothing of whose file it is; that of one publisher's file does
  (a, b) => Number(isFormat(b.source)) - Number(isFormat(a.source)),
  (a, b) => a.match.missing - b.match.missing,
];

/**
 * Finds the description of a file: the one that is named, else the one that names the file, else the one whose columns fit
 * the header of the file best.
 *
 * @param name name of a source, if one was asked for
 * @returns the description, and when it was not named a sentence that says why it was taken
 * @throws PipelineError `SOURCE_MISSING` when the file is not there, `SOURCE_EMPTY` or `SOURCE_UNREADABLE` when it is no table
 *   of text, `USAGE` when there is no source of that name, when none
 *   fits, or when several fit as well
 */
export async function recogniseSource(
  path: string,
  sources: readonly DescribedSource[],
  name: string | undefined,
): Promise<{ readonly source: DescribedSource; readonly reason?: string }> {
  const names = sources.map((source) => source.name).join(', ');
  const named = name ?? (sources.length === 1 ? sources[0]?.name : undefined);
  if (named !== undefined) {
    const source = sources.find((each) => each.name === named);
    if (source !== undefined) return { source };
    throw new PipelineError('USAGE', `No source "${named}". Sources: ${names}.`);
  }
  const own = sources.find((source) => source.path === path);
  if (own !== undefined) return { source: own };
  await openFile(path);
  const fits = (await findFits(path, sources)).sort(compareFits);
  const [best, second] = fits;
  const file = basename(path);
  const [any] = sources;
  // an empty file or a workbook fits nothing, and is told as what it is
  if (best === undefined && any !== undefined) await surveyFile(await openFile(path), { ...any, path });
  if (best === undefined || columnScore(best.match) <= 0)
    throw new PipelineError(
      'USAGE',
      `${file} has the columns of no description: is it a CSV file with a header? Say with --source which one to use (${names}), or describe its columns: docs/sources.md.`,
    );
  if (second !== undefined && compareFits(best, second) === 0)
    throw new PipelineError(
      'USAGE',
      `${file} fits several descriptions equally well. Say with --source which one to use: ${fits
        .filter((fit) => compareFits(best, fit) === 0)
        .map(({ source }) => source.name)
        .join(', ')}.`,
    );
  const { matched, missing, unknown } = best.match;
  const reason = `${file} is read as ${best.source.name} (${best.source.format}): ${matched} columns known, ${missing} missing, ${unknown} unknown. Another one: --source.`;
  return { source: best.source, reason };
}

async function findFits(path: string, sources: readonly DescribedSource[]): Promise<Fit[]> {
  const fits: Fit[] = [];
  for (const source of sources) {
    const match = await matchDescription(path, source);
    if (match !== undefined) fits.push({ source, match });
  }
  return fits;
}

function compareFits(a: Fit, b: Fit): number {
  for (const compare of comparisons) {
    const difference = compare(a, b);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Columns of the file that the description knows, less those that it does not. */
function columnScore({ matched, unknown }: DescriptionMatch): number {
  return matched - unknown;
}

/** Whether the rows of the file are split well, or the description knows how to repair them. */
function readsRows({ source, match }: Fit): boolean {
  return match.fitting >= enoughFitting || source.layout.some(({ name }) => name === 'rejoin-cells');
}

/** Whether the source is the plain description of its format. */
function isFormat({ name, format }: DescribedSource): boolean {
  return name === format;
}
