import type { SourceRow } from '../../model/records.ts';
import type { Source } from '../../model/source.ts';
import { addCode } from '../add-code.ts';
import { addOrganisation } from '../add-organisation.ts';
import { fundingAmount } from '../funding-amount.ts';
import { findDeclaredCountry } from '../identities/find-declared-country.ts';
import { isActorWord, type LineActors, matchActor } from './aect-declaration-actors.ts';
import { declaredCurrency, readLineAmounts } from './aect-declaration-amounts.ts';
import type { DeclarationLine } from './aect-declaration-line.ts';

/** Origins of money that are the own means of the lead, unless the line names another funder. */
const ownMeans: ReadonlySet<string> = new Set([
  'fonds-propres',
  'valorisation',
  'dispositif-1-pourcent',
  '1-eau',
  '1-energie',
  '1-dechets',
  '1-mobilite',
]);

/** Who pays or is paid, in the columns of the table of fundings. */
interface Party {
  readonly authority?: string;
  readonly organisation?: string;
}

/**
 * Adds the fundings of a line: one for each stage that has an amount, with what the line says of the money. A line is
 * one funding at each stage; several years, funders or sources are several lines.
 *
 * @param key what tells the line from the other lines of its action
 */
export function addDeclarationFundings(
  line: DeclarationLine,
  row: SourceRow,
  source: Source,
  action: string,
  key: string,
  actors: LineActors,
): void {
  const { draft, references } = line;
  const amounts = readLineAmounts(row, source);
  if (amounts.length === 0) return;
  const currency = declaredCurrency(row);
  if (currency === undefined) {
    draft.report({
      code: 'currency-unknown',
      message: 'Not a currency that is read, or one of several; the amounts of the line are left out.',
      column: 'devise',
      value: line.text('devise') ?? '',
    });
    return;
  }
  const origin = line.term('origine');
  const funder =
    party(line, action, 'financeur', actors) ??
    (ownMeans.has(origin ?? '') && actors.lead ? { authority: actors.lead.key } : {});
  const recipient = party(line, action, 'beneficiaire', actors) ?? {};
  const country = findDeclaredCountry(draft, line.text('financement_pays'), 'financement_pays', references);
  const correction = line.flag('correction');
  const facts = {
    action,
    fiscal_year: line.text('annee'),
    funding_source: origin,
    funder_authority: funder.authority,
    funder_organisation: funder.organisation,
    recipient_authority: recipient.authority,
    recipient_organisation: recipient.organisation,
    country,
    aid_type: addCode(draft, references, 'aid-type', line.text('type_aide_cad'), 'type_aide_cad'),
    delivery_channel: addCode(draft, references, 'channel', line.text('canal_cad'), 'canal_cad'),
    counts_as_oda: line.flag('apd'),
  };
  const day = line.date('date_engagement').date;
  for (const { stage, column, value, reading } of amounts) {
    if ('problem' in reading) {
      line.refuse(reading.problem, reading.message, column, value);
      continue;
    }
    const amount = fundingAmount(reading.amount, currency ?? reading.currency);
    draft.add('fundings', {
      funding: `${action}/${stage}-${key}`,
      ...facts,
      stage,
      ...amount,
      is_correction: amount.is_correction ?? correction,
      commitment_date: stage === 'engage' ? day : null,
    });
  }
}

/** The party that a line names as funder or recipient: an authority of the line, or another organisation. */
function party(
  line: DeclarationLine,
  action: string,
  role: 'financeur' | 'beneficiaire',
  actors: LineActors,
): Party | undefined {
  const name = line.text(`${role}_nom`);
  if (name === null) return undefined;
  const actor = matchActor(actors, name);
  if (actor !== undefined) return { authority: actor.key };
  if (isActorWord(name)) {
    const message = 'The line names no authority in that part; left out.';
    line.draft.report({ code: 'term-unknown', message, column: `${role}_nom`, value: name });
    return {};
  }
  const code = `${role}_siren`;
  const added = addOrganisation(
    line.draft,
    action,
    role,
    { name, code: line.text(code), rna: null, namedBy: actors.lead?.key ?? '' },
    line.references,
    { name: `${role}_nom`, code, rna: '' },
  );
  return added ?? {};
}
