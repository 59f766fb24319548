import type { SourceRow } from '../../model/records.ts';
import { cellText } from '../cell-text.ts';
import type { RecordDraft } from '../record.ts';
import { isReversed } from '../values/is-reversed.ts';
import { type PartialDate, parseDate } from '../values/parse-date.ts';
import { type Period, parsePeriod } from '../values/parse-period.ts';

/** When a grant was decided, and the period of what it pays for. */
export interface GrantDates {
  readonly fiscalYear: string | null;
  /** Day of the decision or agreement, when it is known to the day. */
  readonly day: string | null;
  readonly period: Period;
}

/**
 * Reads the dates of a grant. The fiscal year is the declared one, else the year of the decision. Gives `undefined`,
 * after an issue, when one of the two cannot be read: a wrong year would count the grant in a wrong budget. The period is
 * that of the project, else that of the payments; the single day of one payment is no period. One that cannot be read, or
 * that ends before it begins, is only left out.
 */
export function grantDates(draft: RecordDraft, row: SourceRow): GrantDates | undefined {
  const year = readDate(draft, row, 'annee');
  const decided = readDate(draft, row, 'dateConvention');
  if (year === undefined || decided === undefined) return undefined;
  return {
    fiscalYear: yearOf(year) ?? yearOf(decided) ?? null,
    day: decided.date ?? null,
    period: readProject(draft, row) ?? readPayments(draft, row),
  };
}

function readDate(draft: RecordDraft, row: SourceRow, column: string): PartialDate | undefined {
  const text = cellText(row, column);
  if (text === null) return {};
  const date = parseDate(text);
  if (!('problem' in date)) return date;
  draft.report({ code: date.problem, message: `${date.message} The row is set aside.`, column, value: text });
  return undefined;
}

function readProject(draft: RecordDraft, row: SourceRow): Period | undefined {
  const period = readPeriod(draft, row, 'datesProjet');
  return period.start === undefined && period.end === undefined ? undefined : period;
}

function readPayments(draft: RecordDraft, row: SourceRow): Period {
  const period = readPeriod(draft, row, 'datesPeriodeVersement');
  return period.end === undefined && period.note === undefined ? {} : period;
}

function readPeriod(draft: RecordDraft, row: SourceRow, column: string): Period {
  const text = cellText(row, column);
  if (text === null) return {};
  const period = parsePeriod(text);
  if ('problem' in period) {
    draft.report({ code: period.problem, message: `${period.message} It is left out.`, column, value: text });
    return {};
  }
  if (!isReversed(period)) return period;
  draft.report({
    code: 'period-reversed',
    message: 'It ends before it begins; both dates are left out.',
    column,
    value: text,
  });
  return {};
}

function yearOf({ date, month, year }: PartialDate): string | undefined {
  return (date ?? month ?? year)?.slice(0, 4);
}
