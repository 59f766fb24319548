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
const declaredTypes: ReadonlyMap<string, string> = new Map([
  ['Structure intercommunale', 'groupement'],
  ['Conseil départemental', 'departement'],
  ['Conseil régional', 'region'],
]);

const communeName = /^Commune (?:de |d['’]|du |des )/u;

/** Openings of sentences that the reporting tool adds by itself: they are no evidence of anything. */
const boilerplate = [
  /^Les collectivités territoriales françaises accordent une attention/u,
  /^Une attention toute particulière est réservée/u,
];

const delegation = /(?:\. )?(Maîtrise d['’]ouvrage déléguée (?:à (?:la |l['’])?|au )([^.;]+)[.;]?)/u;

/**
 * Reads the description of a CRS line (e-APD): `<title> - <type> - <name>[ - <name>…][ - boilerplate]`.
 * The title is removed as an exact prefix, never by splitting: titles contain " - " themselves. The name of a grouping
 * may, too (38 EPCI are called so): it goes on until something that is known not to be a name.
 */
export function parseCrsDescription(description: string, title: string): CrsDescription {
  const rest = removeTitle(description.replace(/\s+/g, ' ').trim(), title.replace(/\s+/g, ' ').trim());
  const sentence = delegation.exec(rest);
  const segments = (sentence === null ? rest : rest.replace(sentence[0], ''))
    .split(' - ')
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '');
  const authorities: DeclaredAuthority[] = [];
  const text: string[] = [];
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index] ?? '';
    const type = declaredTypes.get(segment);
    if (type !== undefined && segments[index + 1] !== undefined) {
      const names = [segments[++index] ?? ''];
      while (type === 'groupement' && isName(segments[index + 1])) names.push(segments[++index] ?? '');
      authorities.push({ declaredType: segment, type, name: names.join(' - ') });
    } else if (communeName.test(segment)) {
      authorities.push({ type: 'commune', name: segment });
    } else if (!isBoilerplate(segment)) {
      text.push(segment);
    }
  }
  if (sentence?.[1] !== undefined) text.push(sentence[1]);
  const operator = sentence?.[2]?.trim();
  // a description without authorities is text as a whole, as it was written
  const free =
    authorities.length === 0 && segments.every((segment) => !isBoilerplate(segment))
      ? rest
      : text.join(' - ');
  return {
    authorities,
    ...(operator === undefined ? {} : { delegatedTo: operator }),
    ...(free === '' ? {} : { text: free }),
  };
}

function removeTitle(description: string, title: string): string {
  const start = description.slice(0, title.length);
  // the French form of the file gives the title in capitals
  if (title === '' || (start !== title && start.toUpperCase() !== title)) return description;
  const rest = description.slice(title.length);
  if (rest === '') return '';
  return rest.startsWith(' - ') ? rest.slice(' - '.length) : description;
}

function isBoilerplate(segment: string): boolean {
  return boilerplate.some((opening) => opening.test(segment));
}

/** Whether a segment may be a part of the name before it. */
function isName(segment: string | undefined): boolean {
  return (
    segment !== undefined &&
    !declaredTypes.has(segment) &&
    !communeName.test(segment) &&
    !isBoilerplate(segment)
  );
}
