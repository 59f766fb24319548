import { normaliseName } from '../normalise-name.ts';
import { type PartialDate, parseDate } from './parse-date.ts';

/** A period as far as it is known; `note` is what was written in the place of a date. */
export interface Period {
  readonly start?: PartialDate;
  readonly end?: PartialDate;
  readonly note?: string;
}

/** Why a text is no period. */
export interface PeriodProblem {
  readonly problem: 'period-unreadable';
  readonly message: string;
}

/**
 * What stands between two dates, the clearest first: a word, an underscore (Etalab 2017), a solidus (ISO 8601, SCDL), a
 * dash. The last two also stand inside dates.
 */
const separators: readonly RegExp[] = [
  /\s+(?:au|à|a|et|jusqu['’]au)\s+/giu,
  /\s*_\s*/gu,
  /\s*\/\s*/gu,
  /\s*[\u2013\u2014-]\s*/gu,
];

/** A longer text is no period: it is not looked into, so that no cell takes long to refuse. */
const longestText = 200;

/** What stands for a date that is not known, or not fixed, as `normaliseName` gives it. */
const openEnds: ReadonlySet<string> = new Set([
  '',
  'nc',
  'nd',
  'na',
  'non communique',
  'non connu',
  'non connue',
  'inconnu',
  'en cours',
  'ce jour',
  'fin',
  'fin action',
  'fin de l action',
  'fin d action',
  'fin du projet',
  'fin de la convention',
  'sans objet',
  'indetermine',
  'indeterminee',
]);

/**
 * Text → period. Reads two dates with `/`, `_`, a dash or « au » between them, a first date that leaves to the second
 * what they share (`9 au 16/03/2014`, `mai-juin 2014`), a side that is not known (`NC/2018-06-30`,
 * `2017-12-12/fin de l'action`), and one date alone, which is the start. Whether the end is before the start is not
 * checked here (`isReversed`).
 */
export function parsePeriod(text: string): Period | PeriodProblem {
  const written = text.replace(/\s+/gu, ' ').trim();
  if (written === '') return problem('There is no period.');
  if (written.length > longestText) return problem('It is too long for a period.');
  const whole = parseDate(written);
  if (!('problem' in whole)) return { start: whole };
  const body = written.replace(/^(?:du|de|entre le|entre)\s+/iu, '');
  for (const separator of separators) {
    const [reading, another] = readAround(body, separator);
    if (another !== undefined) return problem('It can be read in two ways.');
    if (reading !== undefined) return reading;
  }
  return openEnds.has(normaliseName(written)) ? { note: written } : problem(whole.message);
}

/** Every way to read a text as two dates around a separator. */
function readAround(text: string, separator: RegExp): readonly Period[] {
  const readings = new Map<string, Period>();
  for (const { index, 0: between } of text.matchAll(separator)) {
    const period = readSides(text.slice(0, index), text.slice(index + between.length));
    if (period !== undefined) readings.set(JSON.stringify(period), period);
  }
  return [...readings.values()];
}

function readSides(left: string, right: string): Period | undefined {
  // words in the place of the end say when, or under which condition: they are a note
  const end = readSide(right) ?? (/\d/.test(right) || dated(left) === undefined ? undefined : right.trim());
  const start = readSide(left) ?? (typeof end === 'object' ? complete(left, end) : undefined);
  if (start === undefined || end === undefined) return undefined;
  const notes = [start, end].filter((side) => typeof side === 'string' && side !== '');
  return {
    ...(typeof start === 'object' ? { start } : {}),
    ...(typeof end === 'object' ? { end } : {}),
    ...(notes.length > 0 ? { note: notes.join('/') } : {}),
  };
}

/** A date, or the words in its place; `undefined` when it is neither. */
function readSide(text: string): PartialDate | string | undefined {
  const words = text.trim();
  return dated(words) ?? (words !== '' && openEnds.has(normaliseName(words)) ? words : undefined);
}

function dated(text: string): PartialDate | undefined {
  const date = parseDate(text);
  return 'problem' in date ? undefined : date;
}

/** Gives a first date the month and the year of the second. */
function complete(text: string, end: PartialDate): PartialDate | undefined {
  const [year = '', month] = (end.date ?? end.month ?? '').split('-');
  if (year === '' || month === undefined) return undefined;
  const day = /^(\d{1,2})(?:er)?$/u.exec(text)?.[1];
  const dates =
    day === undefined || end.date === undefined
      ? [dated(`${text}/${year}`), dated(`${text} ${year}`)]
      : [dated(`${day}/${month}/${year}`)];
  return dates.find((date) => date !== undefined && Object.keys(date).join() === Object.keys(end).join());
}

function problem(message: string): PeriodProblem {
  return { problem: 'period-unreadable', message };
}
