import type { SourceRow } from '../../model/records.ts';
import type { Source } from '../../model/source.ts';
import { addCode } from '../add-code.ts';
import { cellText } from '../cell-text.ts';
import { fundingAmount } from '../funding-amount.ts';
import { hashKey } from '../hash-key.ts';
import type { RecordDraft } from '../record.ts';
import type { References } from '../references.ts';
import { readCrsAmounts } from './crs-amounts.ts';
import { readCrsDate } from './read-crs-date.ts';

/** DAC flow types that are official development assistance: grants, loans, equity (OECD, CRS list of flow types). */
const odaFlows: ReadonlySet<string> = new Set(['11', '13', '19']);

interface FundingContext {
  readonly source: Source;
  readonly year: string | null;
  readonly country: string | undefined;
  readonly lead: string | undefined;
  readonly ficol: boolean;
  readonly agency: string;
}

/**
 * Adds the fundings of a CRS line: one per stage, never added up. Amounts become units of their currency, exactly; a
 * negative one is a correction of an earlier declaration. e-APD asks for what authorities paid from their own funds; a
 * FICOL line is money of the AFD. Gives `false` when the row must be set aside (an amount that cannot be read).
 */
export function addCrsFundings(
  draft: RecordDraft,
  action: string,
  row: SourceRow,
  references: References,
  context: FundingContext,
): boolean {
  const aidType = addCode(draft, references, 'aid-type', cellText(row, 'modality'), 'modality');
  const channel = addCode(draft, references, 'channel', cellText(row, 'channel_code'), 'channel_code');
  const flow = cellText(row, 'flow_code');
  const agency = context.ficol ? references.findAgency(context.agency) : undefined;
  if (agency !== undefined)
    draft.add('organisations', { organisation: agency.organisation, name: agency.nameFr });
  const source = agency === undefined ? (context.lead === undefined ? null : 'fonds-propres') : 'ficol';
  const date = commitmentDate(draft, row, context.year);

  const amounts = readCrsAmounts(row, context.source);
  if (amounts.length === 0)
    draft.report({
      code: 'amount-missing',
      message: 'No amount could be read at any stage.',
      column: 'commitment_national',
    });
  if (amounts.some(({ reading }) => 'problem' in reading && reading.problem === 'currency-unknown'))
    draft.report({
      code: 'currency-unknown',
      message: 'Not a currency that is read; the amounts are left out.',
      column: 'currency_code',
      value: cellText(row, 'currency_code') ?? '',
    });
  for (const { stage, column, written, reading } of amounts) {
    if ('problem' in reading) {
      if (reading.problem === 'currency-unknown') continue;
      draft.report({
        code: reading.problem,
        message: `${reading.message} The row is set aside.`,
        column,
        value: written,
      });
      return false;
    }
    const { amount, currency } = reading;
    if (amount.startsWith('-'))
      draft.report({
        code: 'amount-correction',
        message: 'A negative amount; it is published as a correction.',
        column,
        value: written,
      });
    const funder = agency?.organisation ?? context.lead ?? '';
    const key = hashKey([stage, source ?? '', funder, context.year ?? '', context.country ?? '', amount], 8);
    draft.add('fundings', {
      funding: `${action}/${stage}-${key}`,
      action,
      stage,
      ...fundingAmount(amount, currency),
      fiscal_year: context.year,
      commitment_date: stage === 'engage' ? date : null,
      funding_source: source,
      funder_authority: agency === undefined ? context.lead : null,
      funder_organisation: agency?.organisation,
      country: context.country,
      aid_type: aidType,
      delivery_channel: channel,
      counts_as_oda: flow === null ? null : String(odaFlows.has(flow)),
    });
  }
  return true;
}

/** The day of the commitment; 31 December of the year is what the reporting tool of agency 8 writes when it has none. */
function commitmentDate(draft: RecordDraft, row: SourceRow, year: string | null): string | null {
  const date = readCrsDate(draft, row, 'commitment_date').date ?? null;
  if (date === null || cellText(row, 'agency_code') !== '8' || date !== `${year}-12-31`) return date;
  draft.report({
    code: 'date-placeholder',
    message: 'The last day of the year stands for no day; it is left out.',
    column: 'commitment_date',
    value: date,
  });
  return null;
}
