import { createRequire } from 'node:module';
import { compareCodePoints } from '../../model/compare-code-points.ts';
import type { Row } from '../reference-row.ts';
import { parseSiren } from './parse-siren.ts';

/** A French territory, as INSEE codes it. */
export interface Territory {
  readonly key: string;
  /** Class of the INSEE geographic ontology (igeo), e.g. `Commune`. */
  readonly class: string;
  readonly inseeCode: string;
  readonly name: string;
}

/**
 * An authority of a register: identity earned by its SIREN. The register has none for the communes of the overseas
 * collectivities, which have their INSEE code only.
 */
export interface RegisteredAuthority {
  readonly siren?: string;
  readonly name: string;
  /** Type in the lexicon (collection c-collectivites). */
  readonly type: string;
  readonly territory?: Territory;
  /** INSEE codes of the départements that it is in. */
  readonly departements: readonly string[];
}

/** An authority with the type and the names under which it is to be found; one authority may come several times. */
export interface Listed {
  readonly authority: RegisteredAuthority;
  readonly type: string;
  readonly names: readonly string[];
}

interface Commune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly departement: string;
  readonly siren?: string;
}

interface Intercommunality {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly membres: readonly { readonly code: string }[];
}

interface Area {
  readonly code: string;
  readonly nom: string;
  readonly region?: string;
}

/** Types of intercommunal bodies in the register of INSEE, and their concept of the lexicon. */
const epciTypes: Readonly<Record<string, string>> = {
  CC: 'communaute-communes',
  CA: 'communaute-agglomeration',
  CU: 'communaute-urbaine',
  METRO: 'metropole',
  // CGCT, art. L. 3611-1: the Métropole de Lyon is an authority with a special status, not an EPCI
  MET69: 'statut-particulier',
};

const require = createRequire(import.meta.url);

/**
 * The authorities of `data/reference` (régions, départements) and of `@etalab/decoupage-administratif`: INSEE's official
 * geographic code with the SIREN of Banatic.
 */
export function* readOfficialAuthorities(
  tables: Readonly<Record<string, readonly Row[]>>,
): Generator<Listed> {
  const departements = load('departements') as readonly Area[];
  const regions = load('regions') as readonly Area[];
  const communes = (load('communes') as readonly Commune[]).filter(({ type }) => type === 'commune-actuelle');
  const insideRegion = (code: string): string[] =>
    departements.filter(({ region }) => region === code).map((each) => each.code);
  yield* readAreas('region', 'Region', regions, tables['siren-regions'] ?? [], insideRegion);
  yield* readAreas('departement', 'Departement', departements, tables['siren-departements'] ?? [], (code) => [
    code,
  ]);
  const departementOf = new Map(communes.map(({ code, departement }) => [code, departement]));
  for (const { code, nom, type: kind, membres } of [
    ...(load('epci') as readonly Intercommunality[]),
    ...(load('ept') as readonly Intercommunality[]),
  ]) {
    const type = epciTypes[kind] ?? 'epci';
    const inside = new Set(membres.flatMap((each) => departementOf.get(each.code) ?? []));
    const territory = { key: `epci-${code}`, class: 'Intercommunalite', inseeCode: code, name: nom };
    yield {
      authority: {
        siren: code,
        name: nom,
        type,
        departements: [...inside].sort(compareCodePoints),
        territory,
      },
      type,
      names: [nom],
    };
  }
  for (const { code, nom, siren, departement } of communes) {
    const territory = { key: `commune-${code}`, class: 'Commune', inseeCode: code, name: nom };
    const numbered = siren === undefined ? {} : { siren };
    yield {
      authority: { ...numbered, name: nom, type: 'commune', departements: [departement], territory },
      type: 'commune',
      names: [nom],
    };
  }
}

function load(file: string): unknown {
  return require(`@etalab/decoupage-administratif/data/${file}.json`);
}

/** Régions or départements whose SIREN a table gives, under the name of the authority and that of the area. */
function* readAreas(
  type: string,
  className: string,
  areas: readonly Area[],
  rows: readonly Row[],
  inside: (code: string) => readonly string[],
): Generator<Listed> {
  const names = new Map(areas.map((each) => [each.code, each.nom]));
  for (const { code, siren, name, authority_type: registered } of rows) {
    if (!code || !siren || !name || parseSiren(siren) === undefined) continue;
    const area = names.get(code);
    const territory =
      area === undefined
        ? {}
        : { territory: { key: `${type}-${code}`, class: className, inseeCode: code, name: area } };
    yield {
      authority: { siren, name, type: registered ?? type, departements: inside(code), ...territory },
      type,
      names: area === undefined ? [name] : [name, area],
    };
  }
}
