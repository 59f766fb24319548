import type { SourceRow } from '../../model/records.ts';
import type { AddedParty } from '../add-organisation.ts';
import { cellList, cellText } from '../cell-text.ts';
import { fundingAmount } from '../funding-amount.ts';
import { hashKey } from '../hash-key.ts';
import { normaliseName } from '../normalise-name.ts';
import type { RecordDraft } from '../record.ts';
import { parsePercentage } from '../values/parse-percentage.ts';
import type { GrantAmount } from './grant-amounts.ts';
import type { GrantDates } from './grant-dates.ts';

interface FundingContext {
  readonly dates: GrantDates;
  readonly lead: string | undefined;
  readonly beneficiary: AddedParty | undefined;
}

/**
 * Adds the amounts of a grant, one funding for each stage. Where the money comes from is not said by a file of grants:
 * only a grant wholly in kind is known for what it is. A negative amount is a correction.
 */
export function addGrantFundings(
  draft: RecordDraft,
  action: string,
  row: SourceRow,
  amounts: readonly GrantAmount[],
  { dates, lead, beneficiary }: FundingContext,
): void {
  const inKind = isInKind(row);
  for (const each of amounts) {
    const { stage, amount, currency } = each;
    reportAmount(draft, each, dates);
    const key = hashKey([stage, lead ?? '', dates.fiscalYear ?? '', currency, amount], 8);
    draft.add('fundings', {
      funding: `${action}/${stage}-${key}`,
      action,
      stage,
      ...fundingAmount(amount, currency),
      fiscal_year: dates.fiscalYear,
      commitment_date: stage === 'engage' ? dates.day : null,
      funding_source: inKind ? 'valorisation' : null,
      funder_authority: lead,
      recipient_authority:
        beneficiary !== undefined && 'authority' in beneficiary ? beneficiary.authority : null,
      recipient_organisation:
        beneficiary !== undefined && 'organisation' in beneficiary ? beneficiary.organisation : null,
    });
  }
  if (amounts.length === 0)
    draft.report({ code: 'amount-missing', message: 'The row tells no amount.', column: 'montant' });
  reportShare(draft, row);
}

function reportAmount(
  draft: RecordDraft,
  { amount, column, written, stage }: GrantAmount,
  { fiscalYear }: GrantDates,
): void {
  if (amount.startsWith('-'))
    draft.report({
      code: 'amount-correction',
      message: 'The amount is negative; it is published as a correction.',
      column,
      value: written,
    });
  if (fiscalYear !== null && amount === `${fiscalYear}.00`)
    draft.report({
      code: 'amount-like-year',
      message: 'The amount is the year of the row; it is published as it is.',
      column,
      value: written,
    });
  if (stage === 'etape-inconnue')
    draft.report({
      code: 'stage-unknown',
      message: 'The stage is not known; the amount is published without one.',
      column,
      value: written,
    });
}

/** A grant that several beneficiaries share: its amount may be that of the whole (SCDL, `montant`). */
function reportShare(draft: RecordDraft, row: SourceRow): void {
  const column = 'pourcentageSubvention';
  const text = cellText(row, column);
  if (text === null) return;
  const reading = parsePercentage(text);
  if ('problem' in reading)
    draft.report({
      code: reading.problem,
      message: `${reading.message} It is left out.`,
      column,
      value: text,
    });
  else if (reading.share !== '1')
    draft.report({
      code: 'amount-shared',
      message: `This beneficiary gets ${reading.share} of a grant; its amount is published as declared.`,
      column,
      value: text,
    });
}

function isInKind(row: SourceRow): boolean {
  const natures = cellList(row, 'nature')
    .flatMap((text) => text.split(';'))
    .map(normaliseName);
  return natures.length > 0 && natures.every((nature) => /^(?:aide )?en nature$/.test(nature));
}
