/** An authority as a CRS description names it. */
export interface DeclaredAuthority {
  /** The type as written, or `undefined` for communes, whose name carries it. */
  readonly declaredType?: string;
  /** Type in the lexicon (collection c-collectivites). */
  readonly type: string;
  /** The name as written. */
  readonly name: string;
}

/** What the description of a CRS line says beyond its title. */
export interface CrsDescription {
  readonly authorities: readonly DeclaredAuthority[];
  /** Operator to which the project management is delegated, as written. */
  readonly delegatedTo?: string;
  /** What remains: free text of the declarant. */
  readonly text?: string;
}

/** Types written before the name of an authority, and their concept of the lexicon. */
const declaredTypes: Readonly<Record<string, string>> = {
  'Structure intercommunale': 'groupement',
  'Conseil départemental': 'departement',
  'Conseil régional': 'region',
};

/** Openings of sentences that the reporting tool adds by itself: they are no evidence of anything. */
const boilerplate = [
  /^Les collectivités territoriales françaises accordent une attention/u,
  /^Une attention toute particulière est réservée/u,
];

const delegation = /Maîtrise d['’]ouvrage déléguée (?:à (?:la |l['’])?|au )([^.;]+)/u;

/**
 * Reads the description of a CRS line (e-APD): `<title> - <type> - <name>[ - <name>…][ - boilerplate]`.
 * The title is removed as an exact prefix, never by splitting: titles contain " - " themselves.
 */
export function parseCrsDescription(description: string, title: string): CrsDescription {
  const own = title !== '' && description.startsWith(title);
  const rest = own ? description.slice(title.length).replace(/^\s+-\s+/, '') : description;
  const segments = rest.split(/\s+-\s+/).filter((segment) => segment !== '');
  const authorities: DeclaredAuthority[] = [];
  const text: string[] = [];
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index] ?? '';
    const type = declaredTypes[segment];
    const name = segments[index + 1];
    if (type !== undefined && name !== undefined) {
      authorities.push({ declaredType: segment, type, name });
      index++;
    } else if (/^Commune (?:de |d['’]|du |des )/u.test(segment)) {
      authorities.push({ type: 'commune', name: segment });
    } else if (boilerplate.some((opening) => opening.test(segment))) {
      break;
    } else {
      text.push(segment);
    }
  }
  const operator = delegation.exec(rest)?.[1]?.trim();
  return {
    authorities,
    ...(operator === undefined ? {} : { delegatedTo: operator }),
    ...(text.length === 0 ? {} : { text: text.join(' - ') }),
  };
}
