import type { Candidate } from '../../model/issue.ts';
import type { References } from '../references.ts';
import { type NameForms, normalisePlaceName, readNameForms } from './authority-names.ts';
import { typeCovers } from './authority-types.ts';
import { existedIn, type FormerCommune } from './commune-history.ts';
import type { Evidence } from './evidence.ts';
import type { RegisteredAuthority } from './official-authorities.ts';
import {
  candidateOf,
  formerCandidate,
  type Identified,
  identify,
  identifyFormer,
} from './resolved-authority.ts';

/** What a name and a place tell. */
export interface NameReading {
  readonly identified?: Identified;
  readonly candidates: readonly Candidate[];
  /** Why nothing was concluded, when there is more to say than the number of candidates. */
  readonly contradicted?: string;
  readonly ended?: FormerCommune;
  /** Département that the declaration, or its position among homonyms, tells. */
  readonly departement?: string;
}

/** Types whose name is that of their territory, in a list so short and closed that the name tells the territory. */
const namedAfterTerritory: ReadonlySet<string> = new Set([
  'region',
  'departement',
  'outre-mer',
  'statut-particulier',
]);

/** Lengths at which tools cut names off: a name of this length may go on. */
const cutLengths: ReadonlySet<number> = new Set([30, 31, 32]);

/** Name, with the territory or the position of a declaration → one authority of the register, or candidates. */
export function resolveByName(
  type: string,
  name: string,
  evidence: Evidence,
  references: References,
): NameReading {
  const { authorities, communes, territories } = references;
  const asked = readTerritory(name, type, evidence, references);
  const inside = asked.territory === undefined ? undefined : territories.findDepartements(asked.territory);
  const { position, year } = evidence;
  const departement = inside?.size === 1 ? { departement: [...inside].join('') } : {};
  const fits = (departements: readonly string[]): boolean =>
    (inside === undefined || departements.some((code) => inside.has(code))) &&
    (position === undefined || departements.some((code) => territories.contains(code, position) !== false));

  const forms = readNameForms(asked.name);
  const isCommune = typeCovers(type, 'commune') && forms.kinds.every((kind) => kind === 'commune');
  const past = isCommune ? forms.names.flatMap((form) => communes.findByName(form)) : [];
  const living = authorities.findByName(type, asked.name);
  const found = living.length > 0 ? living : renamed(past, references);
  const merged = past.filter(
    (each) => each.event === 'merged' && (year === undefined || existedIn(each, year)),
  );
  const gone = past.findLast(({ event }) => event === 'merged' || event === 'abolished');

  const cut = cutLengths.has(name.length) ? authorities.findByPrefix(type, asked.name) : [];
  if (cut.length > 0) return { candidates: [...found, ...cut].map(candidateOf), ...departement };

  const near = (each: RegisteredAuthority): number =>
    position === undefined ? 0 : territories.distance(each.departements, position);
  const fitting = found.filter((each) => fits(each.departements)).sort((a, b) => near(a) - near(b));
  const rivals = merged.filter(
    (former) => fits([departementOf(former.code)]) && !fitting.some((each) => isOneWith(each, former, year)),
  );
  const [only] = fitting;
  const known = [...fitting, ...found.filter((each) => !fitting.includes(each))].map(candidateOf);
  const candidates = [...known, ...rivals.map(formerCandidate)];

  if (found.length === 0) {
    const [then] = rivals;
    if (then !== undefined && rivals.length === 1 && year !== undefined && inside !== undefined)
      return { identified: identifyFormer(then), candidates: [], ...departement };
    if (gone !== undefined) return { candidates: rivals.map(formerCandidate), ended: gone, ...departement };
    const successors = authorities.findSuccessors(type, asked.name);
    return { candidates: successors.map(candidateOf), ...departement };
  }
  if (only === undefined && rivals.length > 0 && gone !== undefined)
    return {
      candidates: [...rivals.map(formerCandidate), ...known],
      ended: rivals.at(-1) ?? gone,
      ...departement,
    };
  if (only === undefined) {
    const place = inside === undefined ? 'position' : 'territory';
    return {
      candidates,
      contradicted: `No authority of this name is where the ${place} of the declaration is`,
      ...departement,
    };
  }
  const placed =
    inside !== undefined ||
    (position !== undefined &&
      found.length === 1 &&
      only.departements.some((code) => territories.contains(code, position) === true));
  const [before] = rivals;
  // the commune of its year: a namesake took its place, and its code, since then
  if (
    before !== undefined &&
    rivals.length === 1 &&
    fitting.length === 1 &&
    placed &&
    year !== undefined &&
    before.successor === only.territory?.inseeCode
  )
    return { identified: identifyFormer(before), candidates: [] };
  if (
    fitting.length === 1 &&
    rivals.length === 0 &&
    (placed || (found.length === 1 && isNamedAfterTerritory(only, type, forms)))
  )
    return { identified: identify(only), candidates: [] };
  const apart =
    position !== undefined && fitting.length === 1
      ? { departement: only.departements.join('') }
      : departement;
  return { candidates, ...apart };
}

/**
 * Whether a living commune and one of the past need not be told apart: the past one was undone and lives again under its
 * code, or the living one took its place and no year says that the past one is meant.
 */
function isOneWith(
  { territory }: RegisteredAuthority,
  former: FormerCommune,
  year: string | undefined,
): boolean {
  const again = former.code === territory?.inseeCode && former.successor !== former.code;
  return again || (year === undefined && territory?.inseeCode === former.successor);
}

/**
 * Whether the name of an authority is that of its territory, and the declaration says that it means such an authority: by
 * its type, by a word of the name, or by the whole official name where that is no name of a place ("Collectivité
 * européenne d'Alsace").
 */
function isNamedAfterTerritory(
  { type, name, territory }: RegisteredAuthority,
  declared: string,
  { names, kinds }: NameForms,
): boolean {
  const isOfficial = territory === undefined && names.includes(normalisePlaceName(name));
  return (
    namedAfterTerritory.has(type) && (namedAfterTerritory.has(declared) || kinds.length > 0 || isOfficial)
  );
}

/** Communes that bore the name and bear another now: the same legal persons. */
function renamed(past: readonly FormerCommune[], { authorities }: References): RegisteredAuthority[] {
  const now = past
    .filter(({ event }) => event === 'renamed' || event === 'recoded')
    .flatMap(({ successor = '' }) => authorities.findByInseeCode('commune', successor) ?? []);
  return [...new Set(now)];
}

/** Département of the INSEE code of a commune. */
function departementOf(code: string): string {
  return code.startsWith('97') || code.startsWith('98') ? code.slice(0, 3) : code.slice(0, 2);
}

/** A name with its territory in it, "Bussières, Saône-et-Loire" or "Nanterre (92)" → the two, when the whole is no name. */
function readTerritory(
  name: string,
  type: string,
  { territory }: Evidence,
  { authorities, territories }: References,
): { readonly name: string; readonly territory?: string } {
  if (territory !== undefined) return { name, territory };
  const [, first, inBrackets, afterComma, code] =
    /^(.+?)(?: ?\(([^()]+)\)|, ([^,]+)| - (\d[\dab]\d?))$/i.exec(name.trim()) ?? [];
  const inName = inBrackets ?? afterComma ?? code;
  if (first === undefined || inName === undefined) return { name };
  if (territories.findDepartements(inName) === undefined) return { name };
  return authorities.findByName(type, name).length > 0 ? { name } : { name: first, territory: inName };
}
