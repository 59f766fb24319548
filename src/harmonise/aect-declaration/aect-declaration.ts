import { compareCodePoints } from '../../model/compare-code-points.ts';
import type { Report } from '../../model/issue.ts';
import type { SourceRow, TidyRecord } from '../../model/records.ts';
import type { Source } from '../../model/source.ts';
import { addCode } from '../add-code.ts';
import { addDataset } from '../add-dataset.ts';
import { encodeKey } from '../encode-key.ts';
import { hashKey } from '../hash-key.ts';
import { findDeclaredCountry } from '../identities/find-declared-country.ts';
import { periodColumns } from '../period-columns.ts';
import { openRecord } from '../record.ts';
import type { References } from '../references.ts';
import { parseGoal } from '../values/parse-goal.ts';
import { addDeclarationActors, findActor } from './aect-declaration-actors.ts';
import { addDeclaredConvention, addDeclaredPartnership } from './aect-declaration-agreements.ts';
import { addDeclarationFundings } from './aect-declaration-fundings.ts';
import { type DeclarationLine, openDeclarationLine } from './aect-declaration-line.ts';

/**
 * One line of the declaration sheet → the action that it is about, with what the line says of partners, agreement and
 * money. Lines of one action have one identifier; what they repeat is the same, so that each line is a record by itself.
 */
export function harmoniseAectDeclaration(
  row: SourceRow,
  source: Source,
  references: References,
  report: Report,
): TidyRecord | undefined {
  const draft = openRecord(row, report);
  const line = openDeclarationLine(row, draft, references);
  const identifier = line.text('identifiant_action');
  if (identifier === null) {
    const message = 'The line has no identifiant_action; it is set aside.';
    draft.report({ code: 'identifier-missing', message, column: 'identifiant_action' });
    return undefined;
  }
  const action = `${source.name}/${encodeKey(identifier)}`;
  const key = keyOf(row);
  const declaration = `${action}/${key}`;
  addDataset(draft, source);
  const actors = addDeclarationActors(line, action);
  const partnership = addDeclaredPartnership(line, source.name, actors);
  const convention = addDeclaredConvention(line, source.name, actors, partnership);
  draft.add('declarations', {
    declaration,
    action,
    partnership,
    dataset: source.name,
    identifier,
    reporting_year: line.text('campagne'),
    declared_by: findActor(line, actors, 'declare_par')?.key,
    text: line.text('texte_declare'),
  });
  const { start, end } = line.period('date_debut', 'date_fin');
  draft.add('actions', {
    action,
    title: titleOf(line),
    description: line.text('description'),
    cooperation_type: line.term('type_action'),
    status: line.term('statut'),
    implementation_mode: line.term('mode_portage'),
    ...periodColumns(start, end),
    convention,
    partnership,
  });
  addSubjects(line, action);
  addPlaces(line, action);
  addDeclarationFundings(line, row, source, action, key, actors);
  return line.isRefused() ? undefined : draft.finish(declaration);
}

/** What tells a line from the others of its action: a digest of its cells, so that the order of lines changes no URI. */
function keyOf(row: SourceRow): string {
  const cells = Object.entries(row.values).filter(([, value]) => value !== null);
  return hashKey([JSON.stringify(cells.sort(([a], [b]) => compareCodePoints(a, b)))], 12);
}

function titleOf(line: DeclarationLine): string {
  const title = line.text('intitule');
  if (title !== null) return title;
  const message = 'The action has no title.';
  line.draft.report({ code: 'title-missing', message, column: 'intitule' });
  return 'Sans intitulé';
}

function addSubjects(line: DeclarationLine, action: string): void {
  const { draft, references } = line;
  for (const theme of line.terms('themes')) draft.add('action-themes', { action, theme });
  for (const benefit of line.terms('benefices')) draft.add('action-benefits', { action, benefit });
  for (const value of line.list('odd')) {
    const goal = parseGoal(value.replace(/^\s*ODD\s*/i, ''));
    const message = 'Not a goal or target of the 2030 Agenda; it is left out.';
    if (goal === undefined) draft.report({ code: 'goal-unknown', message, column: 'odd', value });
    else draft.add('action-goals', { action, goal });
  }
  for (const value of line.list('code_objet_cad')) {
    const sector = addCode(draft, references, 'crs', value, 'code_objet_cad');
    if (sector !== undefined) draft.add('action-sectors', { action, sector });
  }
  for (const value of line.list('marqueurs_cad')) {
    const marker = addCode(draft, references, 'marker', value, 'marqueurs_cad');
    if (marker !== undefined) draft.add('action-markers', { action, marker });
  }
}

function addPlaces(line: DeclarationLine, action: string): void {
  for (const value of line.list('pays')) {
    const country = findDeclaredCountry(line.draft, value, 'pays', line.references);
    if (country !== undefined) line.draft.add('action-countries', { action, country });
  }
  for (const zone of line.terms('zones')) line.draft.add('action-zones', { action, zone });
}
