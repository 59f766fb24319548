import type { Report } from '../model/issue.ts';
import type { SourceRow, TidyRecord } from '../model/records.ts';
import type { Source } from '../model/source.ts';
import { addCode } from './add-code.ts';
import { addCrsAuthorities } from './add-crs-authorities.ts';
import { addCrsFundings } from './add-crs-fundings.ts';
import { addDataset } from './add-dataset.ts';
import { addSupportOrganisation } from './add-participation.ts';
import { cellList, cellText } from './cell-text.ts';
import { encodeKey } from './encode-key.ts';
import { parseCrsDescription } from './parse-crs-description.ts';
import { parseGoal } from './parse-goal.ts';
import { openRecord, type RecordDraft } from './record.ts';
import type { References } from './references.ts';

/** Agency code of the lines that local authorities declare through e-APD (OECD CRS, reporting agencies of France). */
const localAuthoritiesAgency = '8';

/** DAC code of France as a donor: agency codes have a meaning only within a donor. */
const france = '4';

/** Policy marker columns of the CRS, and the code of the marker in the list of IATI and the OECD. */
const markers: Readonly<Record<string, string>> = {
  gender: '1',
  environment: '2',
  biodiversity: '5',
  climate_mitigation: '6',
  climate_adaptation: '7',
  desertification: '8',
  rmnch_code: '9',
  drr_code: '10',
  disability: '11',
  nutrition: '12',
  dig_code: '3',
  trade: '4',
};

/**
 * One CRS activity → one action with its declaration, participations, country, sector, theme, markers, goals and
 * fundings. In scope: lines of agency 8 (local authorities), and lines whose title or description names FICOL, the
 * AFD's facility for projects of local authorities. The rest of a national CRS file is out of scope, counted and said.
 */
export function harmoniseOecdCrs(
  row: SourceRow,
  source: Source,
  references: References,
  report: Report,
): TidyRecord | undefined {
  const draft = openRecord(row, report);
  const identifier = row.record ?? cellText(row, 'crs_id');
  if (identifier === null) {
    draft.report({
      code: 'identifier-missing',
      message: 'The row has no crs_id; it is set aside.',
      column: 'crs_id',
    });
    return undefined;
  }
  const title = cellText(row, 'project_title') ?? '';
  const description = cellText(row, 'description') ?? '';
  const agency = cellText(row, 'agency_code') ?? '';
  const ficol = /\bFICOL\b/.test(`${title} ${description}`);
  const donor = cellText(row, 'donor_code');
  if (donor !== null && donor !== france) {
    draft.report({
      code: 'row-out-of-scope',
      message: 'A line of another donor than France.',
      column: 'donor_code',
      value: donor,
    });
    return undefined;
  }
  if (agency !== localAuthoritiesAgency && !ficol) {
    draft.report({
      code: 'row-out-of-scope',
      message: 'Neither a line of a local authority nor a FICOL line.',
      column: 'agency_code',
      value: agency,
    });
    return undefined;
  }

  const key = `${source.name}/${encodeKey(identifier)}`;
  const year = /^\d{4}/.exec(cellText(row, 'year') ?? '')?.[0] ?? null;
  const declared = parseCrsDescription(description, title);
  addDataset(draft, source);
  const lead = addCrsAuthorities(
    draft,
    key,
    declared.authorities,
    references,
    cellText(row, 'declarant_siren'),
  );
  if (declared.delegatedTo !== undefined) addSupportOrganisation(draft, key, declared.delegatedTo, lead);

  draft.add('declarations', {
    declaration: key,
    action: key,
    dataset: source.name,
    identifier,
    // e-APD: the campaign of a year declares the disbursements of the year before
    reporting_year: agency === localAuthoritiesAgency && year !== null ? String(Number(year) + 1) : null,
    declared_by: lead,
    text: description === '' ? null : description,
  });
  draft.add('actions', {
    action: key,
    title: titleOf(draft, title, cellText(row, 'purpose_code'), references),
    description: declared.text,
    implementation_mode: declared.delegatedTo === undefined ? null : 'delegation',
  });
  const country = addTerritory(draft, key, row, references);
  addSector(draft, key, row, references);
  for (const [column, marker] of Object.entries(markers)) {
    // a blank marker means "not screened": it is not a 0 and makes no statement
    const score = cellText(row, column);
    const code =
      score === null ? undefined : addCode(draft, references, 'marker', `${marker}-${score}`, column);
    if (code !== undefined) draft.add('action-markers', { action: key, marker: code });
  }
  for (const value of cellList(row, 'sdgfocus')) {
    const goal = parseGoal(value);
    if (goal === undefined)
      draft.report({
        code: 'goal-unknown',
        message: 'Not a goal or target of the 2030 Agenda; it is left out.',
        column: 'sdgfocus',
        value,
      });
    else draft.add('action-goals', { action: key, goal });
  }
  const funded = addCrsFundings(draft, key, row, references, { year, country, lead, ficol, agency });
  return funded ? draft.finish(key) : undefined;
}

function titleOf(
  draft: RecordDraft,
  title: string,
  purposeCode: string | null,
  references: References,
): string {
  if (title !== '') return title;
  draft.report({
    code: 'title-missing',
    message: 'The action has no title; the label of its sector is used.',
    column: 'project_title',
  });
  const sector = references.findCode(`crs/${purposeCode}`)?.labelFr;
  return sector === undefined ? 'Sans intitulé' : `Sans intitulé (${sector})`;
}

function addTerritory(
  draft: RecordDraft,
  action: string,
  row: SourceRow,
  references: References,
): string | undefined {
  const dacCode = cellText(row, 'recipient_code');
  const isoCode = cellText(row, 'de_recipientcode');
  const recipient = references.findRecipient(dacCode, isoCode);
  if (recipient?.country !== undefined) {
    const { code, nameFr, nameEn } = recipient.country;
    draft.add('countries', { country: code, name_fr: nameFr, name_en: nameEn });
    draft.add('action-countries', { action, country: code });
    return code;
  }
  if (recipient?.zone !== undefined) {
    draft.add('action-zones', { action, zone: recipient.zone });
    return undefined;
  }
  const value = [dacCode, isoCode, cellText(row, 'recipient_name')].filter((each) => each !== null).join(' ');
  draft.report({
    code: 'country-unknown',
    message: 'The recipient is not known; the action gets no country.',
    column: 'recipient_code',
    value,
  });
  return undefined;
}

function addSector(draft: RecordDraft, action: string, row: SourceRow, references: References): void {
  const purposeCode = cellText(row, 'purpose_code');
  const sector = addCode(draft, references, 'crs', purposeCode, 'purpose_code');
  if (sector !== undefined) draft.add('action-sectors', { action, sector });
  draft.add('action-themes', { action, theme: references.findTheme(purposeCode ?? '') ?? 'multisectoriel' });
}
