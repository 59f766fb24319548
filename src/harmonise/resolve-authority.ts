import type { AuthorityRegister, RegisteredAuthority, Territory } from './authority-register.ts';
import { hashKey } from './hash-key.ts';
import { normaliseName } from './normalise-name.ts';
import type { DeclaredAuthority } from './parse-crs-description.ts';
import { parseSiren } from './parse-siren.ts';

/** A French authority with the way in which it was recognised. */
export interface ResolvedAuthority {
  /** Key in the tidy tables: `collectivite/siren/…` or `collectivite/provisoire/…`. */
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly siren?: string;
  readonly territory?: Territory;
  /** Concept of the lexicon (collection c-identification). */
  readonly identifiedBy: 'id-code' | 'id-nom-territoire' | 'id-nom' | 'id-non-resolu';
  /** Authorities of the register that bear the name, when that was not enough to conclude. */
  readonly candidates: readonly RegisteredAuthority[];
}

/** Types whose name is that of their territory, in a list so short and closed that the name tells the territory. */
const namedAfterTerritory: ReadonlySet<string> = new Set(['region', 'departement']);

/**
 * Declared authority → identity. A URI is made from an official identifier only when the declaration gives it (SIREN),
 * or when name and territory together equal a single entry of the register. A name alone, even unique today, earns a
 * provisional URI: it is a deterministic key of type and name, and the candidates are reported.
 *
 * @param siren the SIREN that the declaration gives, if it does and it passes its check digit
 */
export function resolveAuthority(
  declared: DeclaredAuthority,
  register: AuthorityRegister,
  siren?: string,
): ResolvedAuthority {
  if (siren !== undefined && parseSiren(siren) === siren) {
    const known = register.findBySiren(siren);
    return {
      key: `collectivite/siren/${siren}`,
      name: known?.name ?? declared.name,
      type: known?.type ?? declared.type,
      siren,
      ...(known?.territory === undefined ? {} : { territory: known.territory }),
      identifiedBy: 'id-code',
      candidates: [],
    };
  }
  const candidates = register.findByName(declared.type, declared.name);
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1 && namedAfterTerritory.has(declared.type)) {
    return {
      key: `collectivite/siren/${only.siren}`,
      ...only,
      identifiedBy: 'id-nom-territoire',
      candidates: [],
    };
  }
  return {
    key: `collectivite/provisoire/${hashKey([declared.type, normaliseName(declared.name)])}`,
    name: declared.name,
    type: declared.type,
    identifiedBy: candidates.length === 1 ? 'id-nom' : 'id-non-resolu',
    candidates,
  };
}
