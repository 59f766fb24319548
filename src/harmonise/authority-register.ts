import { createRequire } from 'node:module';
import { normaliseName } from './normalise-name.ts';
import { parseSiren } from './parse-siren.ts';

/** A French territory, as INSEE codes it. */
export interface Territory {
  readonly key: string;
  /** Class of the INSEE geographic ontology (igeo), e.g. `Commune`. */
  readonly class: string;
  readonly inseeCode: string;
  readonly name: string;
}

/** An authority of a register: identity earned by its SIREN. */
export interface RegisteredAuthority {
  readonly siren: string;
  readonly name: string;
  /** Type in the lexicon (collection c-collectivites). */
  readonly type: string;
  readonly territory?: Territory;
}

/** Official authorities, found by SIREN or by type and name. */
export interface AuthorityRegister {
  readonly findBySiren: (siren: string) => RegisteredAuthority | undefined;
  /** Every authority of a type that bears a name; `name` is compared in normal form. */
  readonly findByName: (type: string, name: string) => readonly RegisteredAuthority[];
}

/** One row of `data/reference/siren-regions.csv` or `siren-departements.csv`. */
export interface SirenRow {
  readonly code: string;
  readonly siren: string;
  readonly name: string;
  readonly authority_type: string;
}

interface Commune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly siren?: string;
}

interface Intercommunality {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
}

interface NamedArea {
  readonly code: string;
  readonly nom: string;
}

/** Types of EPCI in the register of INSEE, and their concept of the lexicon. */
const epciTypes: Readonly<Record<string, string>> = {
  CC: 'communaute-communes',
  CA: 'communaute-agglomeration',
  CU: 'communaute-urbaine',
  METRO: 'metropole',
  // CGCT, art. L. 3611-1: the Métropole de Lyon is an authority with a special status, not an EPCI
  MET69: 'statut-particulier',
};

/** What stands before the name of its territory in the name of an authority. */
const generics =
  /^(?:commune|ville|mairie|conseil (?:departemental|general|regional)|departement|region|collectivite (?:territoriale|de)) /;

/** French contractions before a name that may have an article of its own: "du Mans" is Le Mans, "des Herbiers" Les Herbiers. */
const contractions: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^de la /, ['la ', '']],
  [/^de l /, ['l ', '']],
  [/^du /, ['le ', '']],
  [/^des /, ['les ', '']],
  [/^(?:de|d|l) /, ['']],
];

/** The names in normal form that a territory may have when its authority bears this name. */
function territoryNames(name: string): string[] {
  const rest = name.replace(generics, '');
  const contraction = contractions.find(([pattern]) => pattern.test(rest));
  if (contraction === undefined) return [name, rest];
  const [pattern, articles] = contraction;
  return [name, ...articles.map((article) => rest.replace(pattern, article))];
}

const require = createRequire(import.meta.url);

/**
 * Opens the register: communes and EPCI of `@etalab/decoupage-administratif` (INSEE's official geographic code with
 * the SIREN of Banatic), régions and départements of `data/reference`.
 */
export function openAuthorityRegister(
  regions: readonly SirenRow[],
  departements: readonly SirenRow[],
): AuthorityRegister {
  const bySiren = new Map<string, RegisteredAuthority>();
  const byName = new Map<string, RegisteredAuthority[]>();

  const add = (
    authority: RegisteredAuthority,
    names: readonly string[],
    types: readonly string[] = [authority.type],
  ): void => {
    // the first stays: Paris is a special-status authority before it is a commune, Guyane a region before a département
    if (!bySiren.has(authority.siren)) bySiren.set(authority.siren, authority);
    for (const name of new Set(
      types.flatMap((type) => names.map((each) => `${type} ${normaliseName(each)}`)),
    )) {
      const known = byName.get(name) ?? [];
      if (!known.some((each) => each.siren === authority.siren)) byName.set(name, [...known, authority]);
    }
  };

  const areas = (type: string, area: string, className: string, rows: readonly SirenRow[]): void => {
    const names = new Map(
      (require(`@etalab/decoupage-administratif/data/${area}.json`) as readonly NamedArea[]).map((each) => [
        each.code,
        each.nom,
      ]),
    );
    for (const row of rows) {
      if (parseSiren(row.siren) === undefined) continue;
      const name = names.get(row.code);
      const territory =
        name === undefined
          ? {}
          : { territory: { key: `${type}-${row.code}`, class: className, inseeCode: row.code, name } };
      const named = name === undefined ? [row.name] : [row.name, name];
      add({ siren: row.siren, name: row.name, type: row.authority_type, ...territory }, named, [type]);
    }
  };

  areas('region', 'regions', 'Region', regions);
  areas('departement', 'departements', 'Departement', departements);
  for (const epci of require('@etalab/decoupage-administratif/data/epci.json') as readonly Intercommunality[]) {
    const territory = {
      key: `epci-${epci.code}`,
      class: 'Intercommunalite',
      inseeCode: epci.code,
      name: epci.nom,
    };
    const type = epciTypes[epci.type] ?? 'epci';
    add({ siren: epci.code, name: epci.nom, type, territory }, [epci.nom], [type, 'groupement']);
  }
  for (const commune of require('@etalab/decoupage-administratif/data/communes.json') as readonly Commune[]) {
    if (commune.type !== 'commune-actuelle' || commune.siren === undefined) continue;
    const territory = {
      key: `commune-${commune.code}`,
      class: 'Commune',
      inseeCode: commune.code,
      name: commune.nom,
    };
    add({ siren: commune.siren, name: commune.nom, type: 'commune', territory }, [commune.nom]);
  }

  return {
    findBySiren: (siren) => bySiren.get(siren),
    findByName: (type, name) => {
      const found = territoryNames(normaliseName(name)).flatMap(
        (each) => byName.get(`${type} ${each}`) ?? [],
      );
      return [...new Set(found)];
    },
  };
}
