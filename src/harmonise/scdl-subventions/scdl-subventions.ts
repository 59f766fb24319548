import { PipelineError } from '../../model/errors.ts';
import type { Report } from '../../model/issue.ts';
import type { SourceRow, TidyRecord } from '../../model/records.ts';
import type { Source } from '../../model/source.ts';
import { addDataset } from '../add-dataset.ts';
import { cellText } from '../cell-text.ts';
import { isForeign } from '../identities/is-foreign.ts';
import { periodColumns } from '../period-columns.ts';
import { openRecord, type RecordDraft } from '../record.ts';
import type { References } from '../references.ts';
import { inferThemes } from '../themes/infer-themes.ts';
import { addGrantCountries } from './add-grant-countries.ts';
import { addGrantFundings } from './add-grant-fundings.ts';
import { decideScope } from './decide-scope.ts';
import { grantAmounts } from './grant-amounts.ts';
import { grantDates } from './grant-dates.ts';
import { openGrantKeys } from './grant-key.ts';
import { addBeneficiary, addGiver, isGivenByState, personOf } from './grant-parties.ts';
import { grantStage } from './grant-stage.ts';
import { grantDescription, grantSubject, untitledGrant } from './grant-texts.ts';

/**
 * Opens the reading of a file of grants in the French schema `scdl/subventions` (arrêté of 17 November 2017), or of a
 * file that is described with its columns. One grant in scope (`aect:scope`) → one action with its declaration, the
 * authority that gives, the beneficiary, an amount for each stage, the countries of a column of countries, and the
 * countries and themes that its words speak for, as inferred. Rows of one run share the numbering of equal rows.
 */
export function openScdlSubventions(): (
  row: SourceRow,
  source: Source,
  references: References,
  report: Report,
) => TidyRecord | undefined {
  const keyOf = openGrantKeys();
  return (row, source, references, report) => {
    const draft = openRecord(row, report);
    if (!isInScope(draft, row, source, references)) return undefined;
    const { key, occurrence } = keyOf(row);
    const { amounts, problems } = grantAmounts(row, source);
    for (const problem of problems) draft.report(problem);
    const dates = grantDates(draft, row);
    if (problems.length > 0 || dates === undefined) return undefined;
    if (occurrence > 1)
      draft.report({
        code: 'grant-repeated',
        message: `The row is equal to another one in each cell; it is kept as grant number ${occurrence}.`,
      });

    const action = `${source.name}/${key}`;
    addDataset(draft, source);
    const lead = addGiver(draft, action, row, references, dates.fiscalYear);
    const beneficiary = addBeneficiary(draft, action, row, source, references, lead);
    draft.add('declarations', {
      declaration: action,
      action,
      dataset: source.name,
      identifier: row.record ?? key,
      declared_by: lead,
      text: cellText(row, 'objet') ?? cellText(row, 'projet'),
    });
    const person = personOf(row, references);
    addAction(draft, action, row, dates, person);
    const declared = addGrantCountries(draft, action, row, references);
    addInferences(draft, action, row, references, declared, person === undefined);
    addGrantFundings(draft, action, row, amounts, { dates, lead, beneficiary });
    return draft.finish(action);
  };
}

/** Decides whether a row is a grant to publish, and says why: a rule of the source, the giver, the stage. */
function isInScope(draft: RecordDraft, row: SourceRow, source: Source, references: References): boolean {
  if (source.scope === undefined)
    throw new PipelineError(
      'SOURCE_INVALID',
      `Source "${source.name}": a file of grants needs rules that say which are actions of local authorities abroad; give them as "aect:scope" in its source.csvw.json. See docs/sources.md.`,
    );
  const leaveOut = (message: string, column: string): false => {
    const value = cellText(row, column);
    draft.report({ code: 'row-out-of-scope', message, column, ...(value === null ? {} : { value }) });
    return false;
  };
  const decision = decideScope(row, source.scope, references);
  if (!decision.inScope) return leaveOut(decision.reason, 'objet');
  if (isGivenByState(row)) return leaveOut('The giver is a body of the State.', 'idAttribuant');
  if (grantStage(cellText(row, 'etape')) === 'refused') return leaveOut('The grant was refused.', 'etape');
  const { rule, found } = decision;
  if (!rule.whole && rule.columns.length > 0)
    draft.report({
      code: 'scope-inferred',
      message: `Taken in by the rule "${rule.rule}": ${rule.reason}`,
      column: rule.columns.join(', '),
      value: found.join(', '),
    });
  return true;
}

function addAction(
  draft: RecordDraft,
  action: string,
  row: SourceRow,
  { period: { start = {}, end = {} } }: NonNullable<ReturnType<typeof grantDates>>,
  person: string | undefined,
): void {
  const subject = grantSubject(row);
  if (subject === null)
    draft.report({
      code: 'title-missing',
      message: 'The grant declares no object; its title is made of the kind of its beneficiary.',
      column: 'objet',
    });
  draft.add('actions', {
    action,
    title: subject ?? untitledGrant(row, person),
    description: grantDescription(row, person),
    ...periodColumns(start, end),
  });
}

/** Adds what the words of a grant speak for: themes, and countries that the file does not declare. */
function addInferences(
  draft: RecordDraft,
  action: string,
  row: SourceRow,
  references: References,
  declared: ReadonlySet<string>,
  isOrganisation: boolean,
): void {
  const texts = ['projet', 'objet', ...(isOrganisation ? ['nomBeneficiaire'] : [])]
    .map((column) => cellText(row, column))
    .filter((text) => text !== null);
  const countries = new Set(texts.flatMap((text) => references.findCountriesIn(text).filter(isForeign)));
  for (const { code, nameFr, nameEn } of countries) {
    if (code === undefined) {
      draft.report({
        code: 'country-historical',
        message: 'The words name a state that is no more; no country is inferred from it.',
        column: 'objet',
        value: nameFr,
      });
      continue;
    }
    if (declared.has(code)) continue;
    draft.add('countries', { country: code, name_fr: nameFr, name_en: nameEn });
    draft.add('action-inferred-countries', { action, country: code });
  }
  const section = cellText(row, 'section');
  const themes = inferThemes([...texts, ...(section === null ? [] : [section])].join('. '), references).map(
    ({ theme }) => theme,
  );
  for (const theme of new Set(themes)) draft.add('action-inferred-themes', { action, theme });
}
