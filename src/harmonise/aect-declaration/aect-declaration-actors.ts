import { addForeignAuthority, addForeignPartner } from '../add-foreign-authority.ts';
import { addOrganisation } from '../add-organisation.ts';
import { addFrenchAuthority, addSupportOrganisation } from '../add-participation.ts';
import { isInFrance } from '../identities/is-in-france.ts';
import { reportDoubts } from '../identities/report-doubts.ts';
import { resolveAuthority } from '../identities/resolve-authority.ts';
import { normaliseName } from '../normalise-name.ts';
import type { DeclarationLine } from './aect-declaration-line.ts';

/** Type of a French authority whose line gives none and whose SIREN the register does not have. */
const unstatedType = 'collectivite-francaise';

/** An authority of the line, with the name that the line gives it. */
export interface LineAuthority {
  readonly key: string;
  readonly name: string;
}

/** The authorities of a line, by the words with which its other cells refer to them. */
export interface LineActors {
  readonly lead?: LineAuthority | undefined;
  readonly coLead?: LineAuthority | undefined;
  readonly partner?: LineAuthority | undefined;
}

/** The words with which a cell refers to an authority of its line, as names are compared. */
const actorWords: ReadonlyMap<string, keyof LineActors> = new Map([
  ['chef de file', 'lead'],
  ['co porteur', 'coLead'],
  ['partenaire', 'partner'],
]);

/** Whether a text is one of the words for the authorities of a line, and no name. */
export function isActorWord(text: string): boolean {
  return actorWords.has(normaliseName(text));
}

/** Adds the authorities and organisations that a line names, each in its role. */
export function addDeclarationActors(line: DeclarationLine, action: string): LineActors {
  const lead = addFrench(line, action, 'chef-de-file', 'chef_de_file');
  const coLead = addFrench(line, action, 'co-porteur', 'co_porteur');
  const french = [lead, coLead].flatMap((each) => each?.key ?? []);
  const actors = { lead, coLead, partner: addPartner(line, action, french) };
  const support = line.text('appui_nom');
  if (support !== null) {
    const principal = findActor(line, actors, 'appui_pour');
    addSupportOrganisation(line.draft, action, support, principal?.key, line.siren('appui_siren'));
  }
  const other = line.text('autre_participant_nom');
  if (other !== null) {
    addOrganisation(
      line.draft,
      action,
      'autre-role',
      { name: other, code: line.text('autre_participant_siren'), rna: null, namedBy: lead?.key ?? '' },
      line.references,
      { name: 'autre_participant_nom', code: 'autre_participant_siren', rna: '' },
    );
  }
  return actors;
}

/** The authority of the line that a cell refers to, by its part in the action (`chef de file`…) or by its name. */
export function findActor(
  line: DeclarationLine,
  actors: LineActors,
  column: string,
): LineAuthority | undefined {
  const value = line.text(column);
  if (value === null) return undefined;
  const found = matchActor(actors, value);
  if (found === undefined) {
    line.draft.report({
      code: 'term-unknown',
      message:
        'Neither "chef de file", "co-porteur" or "partenaire" nor the name of one on this line; left out.',
      column,
      value,
    });
  }
  return found;
}

/** The authority that a text refers to, by its part in the action or by its name. */
export function matchActor({ lead, coLead, partner }: LineActors, text: string): LineAuthority | undefined {
  const wanted = normaliseName(text);
  const part = actorWords.get(wanted);
  if (part !== undefined) return { lead, coLead, partner }[part];
  return [lead, coLead, partner].find((each) => each && normaliseName(each.name) === wanted);
}

function addFrench(
  line: DeclarationLine,
  action: string,
  role: 'chef-de-file' | 'co-porteur',
  prefix: 'chef_de_file' | 'co_porteur',
): LineAuthority | undefined {
  const name = line.text(`${prefix}_nom`);
  if (name === null) return undefined;
  const declaredType = line.text(`${prefix}_type`);
  const siren = line.siren(`${prefix}_siren`);
  const declared = {
    name,
    type: line.term(`${prefix}_type`) ?? unstatedType,
    ...(declaredType === null ? {} : { declaredType }),
  };
  const authority = resolveAuthority(declared, line.references, siren === undefined ? {} : { siren });
  addFrenchAuthority(line.draft, action, role, declared, authority);
  reportDoubts(line.draft, `${prefix}_nom`, name, authority);
  return { key: authority.key, name };
}

function addPartner(
  line: DeclarationLine,
  action: string,
  french: readonly string[],
): LineAuthority | undefined {
  const name = line.text('partenaire_nom');
  if (name === null) return undefined;
  const country = line.text('partenaire_pays');
  if (country !== null && isInFrance(country, line.references)) {
    line.draft.report({
      code: 'partnership-domestic',
      message:
        'The partner is in France: it is no foreign authority, and left out. Declare it as co_porteur.',
      column: 'partenaire_pays',
      value: name,
    });
    return undefined;
  }
  const type = line.term('partenaire_type');
  const declaredType = line.text('partenaire_type');
  const declared = {
    name,
    country,
    ...(type === undefined ? {} : { type }),
    ...(declaredType === null ? {} : { declaredType }),
    columns: { name: 'partenaire_nom', country: 'partenaire_pays' },
  };
  const authority = addForeignAuthority(line.draft, declared, line.references);
  addForeignPartner(line.draft, action, declared, authority, french);
  return { key: authority.key, name };
}
