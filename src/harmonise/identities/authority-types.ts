/** Types of groupings in the lexicon (collection c-collectivites), the broad ones covering the others. */
const groupings: ReadonlySet<string> = new Set([
  'epci',
  'communaute-urbaine',
  'communaute-agglomeration',
  'communaute-communes',
  'metropole',
]);

/** Types that declarations use for what the lexicon calls otherwise: the Métropole de Lyon is declared as a grouping. */
const alsoDeclaredAs: Readonly<Record<string, readonly string[]>> = {
  'statut-particulier': ['groupement', 'epci', 'metropole'],
};

/** Types of authorities that have the powers of a département or région under a status of their own. */
const ownStatus: ReadonlySet<string> = new Set(['statut-particulier', 'outre-mer']);

/** Types that are declared for such an authority, when its name leaves no doubt that it is meant. */
const statusTypes: ReadonlySet<string> = new Set(['region', 'departement', ...ownStatus]);

/** Kinds that names spell out, by type of the authority (see `readNameForms`). */
const kinds: Readonly<Record<string, readonly string[]>> = {
  'communaute-communes': ['cc'],
  'communaute-agglomeration': ['ca'],
  'communaute-urbaine': ['cu'],
  metropole: ['metro'],
  epci: ['ept'],
  commune: ['commune'],
  departement: ['departement', 'collectivite'],
  region: ['region', 'collectivite'],
};

/** Words for the kind of authority that may stand before the name of one of this type. */
export function kindsOf(type: string): readonly string[] {
  return kinds[type] ?? [];
}

/**
 * Whether an authority of a registered type may be meant by a declared type; the empty type may mean any.
 *
 * @param spelledOut whether the declared name itself tells the kind of authority: "Métropole de Lyon" is that one, be it
 *   declared as a département; "Lyon" is not
 */
export function typeCovers(declared: string, registered: string, spelledOut = false): boolean {
  if (spelledOut && ownStatus.has(registered) && statusTypes.has(declared)) return true;
  if (declared === '' || declared === 'collectivite-francaise' || declared === registered) return true;
  if (declared === 'groupement' || declared === 'epci')
    return groupings.has(registered) || isAlso(declared, registered);
  // a community changes its kind as it grows: the declaration may be older than the register
  if (groupings.has(declared)) return groupings.has(registered) || isAlso(declared, registered);
  return isAlso(declared, registered);
}

function isAlso(declared: string, registered: string): boolean {
  return alsoDeclaredAs[registered]?.includes(declared) === true;
}
