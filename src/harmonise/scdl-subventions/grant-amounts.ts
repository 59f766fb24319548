import { accountKey } from '../../model/account-key.ts';
import type { IssueCode } from '../../model/issue.ts';
import type { SourceRow } from '../../model/records.ts';
import type { Source } from '../../model/source.ts';
import { cellText } from '../cell-text.ts';
import { parseAmount } from '../values/parse-amount.ts';
import { grantStage } from './grant-stage.ts';

/** Columns that hold amounts of a grant. What was only asked for (`montantDemande`) is no amount of the authority. */
export const grantAmountColumns: readonly string[] = ['montant', 'montantVerse', 'montantPropose'];

/** An amount of a grant at one stage. */
export interface GrantAmount {
  readonly stage: 'prevu' | 'engage' | 'verse' | 'etape-inconnue';
  readonly column: string;
  /** Text of the cell. */
  readonly written: string;
  readonly amount: string;
  readonly currency: string;
}

/** Something wrong with an amount: a code that sets the row aside, or that does not. */
export interface AmountProblem {
  readonly code: IssueCode;
  readonly message: string;
  readonly column: string;
  readonly value: string;
}

/** Amounts of a grant, and what keeps others from being read. */
export interface GrantAmounts {
  readonly amounts: readonly GrantAmount[];
  readonly problems: readonly AmountProblem[];
}

/**
 * Digits before the point that no grant in euros has: a hundred million is of the order of all the official development
 * assistance of all French local authorities in a year, as they declare it. An amount like that has the wrong unit, or is
 * an identifier; one would drown all the others.
 */
const tooManyDigits = 9;

/**
 * Reads the amounts of a grant. At a stage at which nothing was decided, a zero in the column of decided amounts only
 * means that, and is no amount. Two columns for one stage: the first counts, they are not added up.
 */
export function grantAmounts(row: SourceRow, source: Pick<Source, 'decimalChar'>): GrantAmounts {
  const amounts = new Map<string, GrantAmount>();
  const problems: AmountProblem[] = [];
  const declared = grantStage(cellText(row, 'etape'));
  const stage = declared === 'refused' ? 'prevu' : declared;
  const rule = source.decimalChar === undefined ? {} : { decimalChar: source.decimalChar };
  const stages: Readonly<Record<string, GrantAmount['stage']>> = {
    montant: stage,
    montantVerse: 'verse',
    montantPropose: 'prevu',
  };
  for (const column of grantAmountColumns) {
    const written = cellText(row, column);
    if (written === null || written.trim() === '') continue;
    const reading = parseAmount(written, rule);
    const at = stages[column] ?? stage;
    if ('problem' in reading)
      problems.push({
        code: reading.problem,
        message: `${reading.message} The row is set aside.`,
        column,
        value: written,
      });
    else if (reading.currency === 'EUR' && reading.amount.replace('-', '').indexOf('.') >= tooManyDigits)
      problems.push({ ...implausible, column, value: written });
    else if (!amounts.has(at) && (at !== 'prevu' || /[1-9]/.test(reading.amount)))
      amounts.set(at, { stage: at, column, written, ...reading });
  }
  return { amounts: [...amounts.values()], problems };
}

const implausible = {
  code: 'amount-implausible',
  message: 'A hundred million euros or more is no grant of a local authority abroad. The row is set aside.',
} as const;

/** Amounts of a grant by stage, for the accounts: those of a row that is set aside, too. */
export function grantAmountsByStage(
  row: SourceRow,
  source: Pick<Source, 'decimalChar'>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    grantAmounts(row, source).amounts.map(({ stage, currency, amount }) => [
      accountKey(stage, currency),
      amount,
    ]),
  );
}
