import type { SourceRow } from '../../model/records.ts';
import { cellList, cellText } from '../cell-text.ts';
import { normaliseName } from '../normalise-name.ts';
import { parsePercentage } from '../values/parse-percentage.ts';

/** Kinds of beneficiaries by the words of their name, for a grant that has no title. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [
    /(?:^| )(?:association|assoc?|comite|amicale|amis|union|federation|ligue|collectif|club|ong)(?: |$)/,
    'une association',
  ],
  [/(?:^| )(?:fondation|fonds de dotation)(?: |$)/, 'une fondation'],
  [/(?:^| )(?:sa|sas|sarl|sasu|eurl|scop|scic|sci|societe)(?: |$)/, 'une entreprise'],
  [/(?:^| )(?:universite|ecole|college|lycee|institut|iut)(?: |$)/, "un établissement d'enseignement"],
  [/^(?:ville|commune|mairie|municipalite|municipality) |assembly$/, 'une autorité locale'],
];

/** Columns that a description repeats as they are, and what they are called there. */
const facts: readonly (readonly [string, string])[] = [
  ['section', 'Section'],
  ['secteurs', 'Secteurs'],
  ['direction', 'Direction'],
  ['etape', 'Étape'],
  ['referenceDecision', 'Décision'],
  ['typeSubvention', 'Type'],
  ['nature', 'Nature'],
  ['conditionsVersement', 'Conditions de versement'],
  ['datesProjet', 'Réalisation'],
  ['datesPeriodeVersement', 'Versement'],
  ['pourcentageSubvention', 'Part du bénéficiaire'],
  ['montantDemande', 'Montant demandé'],
  ['montantPropose', 'Montant proposé'],
  ['dispositifAide', "Dispositif d'aide"],
  ['commentaire', 'Commentaire'],
];

/** What a grant is for, as declared: the name of the project, else the object of the grant. */
export function grantSubject(row: SourceRow): string | null {
  return cellText(row, 'projet') ?? cellText(row, 'objet');
}

/** Title of a grant that declares no object: the kind of its beneficiary, and its section. */
export function untitledGrant(row: SourceRow, person: string | undefined): string {
  const name = normaliseName(cellText(row, 'nomBeneficiaire') ?? '');
  const declared = normaliseName(cellText(row, 'natureBeneficiaire') ?? '');
  const kind =
    person ?? kinds.find(([words]) => words.test(declared) || words.test(name))?.[1] ?? 'un organisme';
  const section = cellText(row, 'section') ?? cellList(row, 'secteurs')[0];
  return `Subvention à ${kind}${section === undefined ? '' : ` (${section})`}`;
}

/** Description of a grant: its object, when the title is that of the project, and what else the file says of it. */
export function grantDescription(row: SourceRow, person: string | undefined): string | null {
  const object = cellText(row, 'projet') === null ? null : cellText(row, 'objet');
  const sentences = facts.flatMap(([column, label]) => {
    const values = cellList(row, column).filter((value) => value.trim() !== '' && !isWhole(column, value));
    return values.length === 0 ? [] : [`${label} : ${values.join(', ')}.`];
  });
  const beneficiary = person === undefined ? [] : [`Bénéficiaire : ${person}.`];
  const text = [...(object === null ? [] : [`${object}.`]), ...beneficiary, ...sentences].join(' ');
  return text === '' ? null : text.replace(/([.!?…])\.(?= |$)/gu, '$1');
}

/** A share of the whole says nothing. */
function isWhole(column: string, value: string): boolean {
  if (column !== 'pourcentageSubvention') return false;
  const reading = parsePercentage(value);
  return 'share' in reading && reading.share === '1';
}
