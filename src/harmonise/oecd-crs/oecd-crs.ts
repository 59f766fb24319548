import type { Report } from '../../model/issue.ts';
import type { SourceRow, TidyRecord } from '../../model/records.ts';
import type { Source } from '../../model/source.ts';
import { addCode } from '../add-code.ts';
import { addDataset } from '../add-dataset.ts';
import { addSupportOrganisation } from '../add-participation.ts';
import { cellList, cellText } from '../cell-text.ts';
import { periodColumns } from '../period-columns.ts';
import { openRecord, type RecordDraft } from '../record.ts';
import type { References } from '../references.ts';
import { parseGoal } from '../values/parse-goal.ts';
import { addCrsAuthorities } from './add-crs-authorities.ts';
import { addCrsFundings } from './add-crs-fundings.ts';
import { addCrsSector } from './add-crs-sector.ts';
import { addCrsTerritory } from './add-crs-territory.ts';
import { crsIdentifier } from './crs-identifier.ts';
import { readCrsScope } from './crs-scope.ts';
import { parseCrsDescription } from './parse-crs-description.ts';
import { readCrsDate } from './read-crs-date.ts';

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
  const identifier = cellText(row, 'crs_id')?.normalize('NFC') ?? null;
  const id = identifier === null ? undefined : crsIdentifier(row, identifier);
  const draft = openRecord(id === undefined ? row : { ...row, record: row.record ?? id }, report);
  if (identifier === null || id === undefined) {
    draft.report({
      code: 'identifier-missing',
      message: 'The row has no crs_id; it is set aside.',
      column: 'crs_id',
    });
    return undefined;
  }
  const title = cellText(row, 'project_title') ?? cellText(row, 'short_description') ?? '';
  const description = cellText(row, 'description') ?? '';
  const agency = cellText(row, 'agency_code') ?? '';
  const scope = readCrsScope(draft, row, `${title} ${description}`);
  if (scope === undefined) return undefined;

  const key = `${source.name}/${id}`;
  const year = /^\d{4}/.exec(cellText(row, 'year') ?? '')?.[0] ?? null;
  const declared = parseCrsDescription(description, title);
  addDataset(draft, source);
  const lead = addCrsAuthorities(
    draft,
    key,
    declared.authorities,
    references,
    cellText(row, 'declarant_siren'),
    year,
  );
  if (declared.delegatedTo !== undefined) addSupportOrganisation(draft, key, declared.delegatedTo, lead);

  draft.add('declarations', {
    declaration: key,
    action: key,
    dataset: source.name,
    identifier,
    reporting_year: reportingYear(row, scope.isOfLocalAuthorities ? year : null),
    declared_by: lead,
    text: textOf(row, description),
  });
  const start = readCrsDate(draft, row, 'expected_start_date');
  const end = readCrsDate(draft, row, 'completion_date');
  draft.add('actions', {
    action: key,
    title: titleOf(draft, title, cellText(row, 'purpose_code'), references),
    description: declared.text,
    implementation_mode: declared.delegatedTo === undefined ? null : 'delegation',
    ...periodColumns(start, end),
  });
  const country = addCrsTerritory(draft, key, row, references);
  addCrsSector(draft, key, row, references, declared.text ?? '');
  for (const [column, marker] of Object.entries(markers)) {
    // a blank marker means "not screened": it is not a 0 and makes no statement
    const score = cellText(row, column);
    const code =
      score === null ? undefined : addCode(draft, references, 'marker', `${marker}-${score}`, column);
    if (code !== undefined) draft.add('action-markers', { action: key, marker: code });
  }
  for (const value of cellList(row, 'sdgfocus')) {
    const goal = parseGoal(value.replace(/^\s*(?:ODD|SDG|objectif)\s*(?:n°\s*)?(?=\d)/i, ''));
    if (goal === undefined)
      draft.report({
        code: 'goal-unknown',
        message: 'Not a goal or target of the 2030 Agenda; it is left out.',
        column: 'sdgfocus',
        value,
      });
    else draft.add('action-goals', { action: key, goal });
  }
  const funded = addCrsFundings(draft, key, row, references, {
    source,
    year,
    country,
    lead,
    ficol: scope.isFicol,
    agency,
  });
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

/** The text of the declaration as it was written, with the place and the keywords, which have no property of their own. */
function textOf(row: SourceRow, description: string): string | null {
  const place = cellText(row, 'geography');
  const keywords = cellText(row, 'keywords');
  const lines = [
    description,
    place === null ? '' : `Localisation : ${place}`,
    keywords === null ? '' : `Mots clés : ${keywords}`,
  ];
  return lines.filter((line) => line !== '').join('\n') || null;
}

/** Year of the campaign, where a column tells it; e-APD declares the disbursements of the year before the campaign. */
function reportingYear(row: SourceRow, year: string | null): string | null {
  const declared = /^\d{4}$/.exec(cellText(row, 'declaration_year')?.trim() ?? '')?.[0];
  return declared ?? (year === null ? null : String(Number(year) + 1));
}
