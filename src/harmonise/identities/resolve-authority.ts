import type { DeclaredIdentity } from '../../model/issue.ts';
import { hashKey } from '../hash-key.ts';
import { normaliseName } from '../normalise-name.ts';
import type { DeclaredAuthority } from '../oecd-crs/parse-crs-description.ts';
import type { References } from '../references.ts';
import type { Evidence } from './evidence.ts';
import { type CodeReading, ended, resolveByCode } from './resolve-by-code.ts';
import { type NameReading, resolveByName } from './resolve-by-name.ts';
import {
  candidateOf,
  type Doubt,
  type Identified,
  identify,
  type ResolvedAuthority,
} from './resolved-authority.ts';

export type { Evidence } from './evidence.ts';
export type { ResolvedAuthority } from './resolved-authority.ts';

/** Type of an authority of which the declaration says nothing more (collection c-collectivites). */
const anyType = 'collectivite-francaise';

/**
 * Declared authority → identity. A URI is made from an official identifier only when the declaration gives it (SIREN,
 * SIRET or INSEE code), when a person decided so, or when name and place together equal a single entry of the register,
 * and never against other evidence of the same declaration. A name alone, even unique today, earns a provisional URI:
 * it is a deterministic key of type and name, and the candidates are reported.
 *
 * @param evidence what the declaration says beside the name
 */
export function resolveAuthority(
  declared: DeclaredAuthority,
  references: References,
  evidence: Evidence = {},
): ResolvedAuthority {
  const byCode = resolveByCode(declared.type, evidence, references);
  const byName = resolveByName(declared.type, declared.name, evidence, references);
  const conclude = (
    identifiedBy: ResolvedAuthority['identifiedBy'],
    identified: Identified,
  ): ResolvedAuthority => ({
    ...identified,
    name: identified.name === '' ? declared.name : identified.name,
    type: identified.type === '' ? declared.type || anyType : identified.type,
    identifiedBy,
    candidates: [],
    doubts: byCode.doubts,
  });

  const against = contradiction(byCode, byName, declared, evidence, references);
  if (byCode.identified !== undefined && against === undefined) return conclude('id-code', byCode.identified);
  const identity: DeclaredIdentity = {
    type: declared.type,
    ...(evidence.territory === undefined ? {} : { territory: evidence.territory }),
  };
  const decision = references.findDecision(declared.name, identity);
  if (decision !== undefined && decision !== 'none' && 'siren' in decision) {
    const { siren } = decision;
    const known = references.authorities.findBySiren(siren);
    if (known === undefined || isThere(known.departements, evidence, references))
      return conclude(
        'id-table',
        known === undefined
          ? { key: `collectivite/siren/${siren}`, name: '', type: '', siren }
          : identify(known),
      );
  }
  if (against === undefined && byName.identified !== undefined)
    return conclude('id-nom-territoire', byName.identified);

  const doubt: Doubt = { ...(against ?? doubtOf(byName, declared, references)), declared: identity };
  const candidates = doubt.candidates ?? [];
  const { departement } = byName;
  return {
    key: `collectivite/provisoire/${hashKey([declared.type, normaliseName(declared.name), ...(departement === undefined ? [] : [departement])])}`,
    name: declared.name,
    type: declared.type || anyType,
    identifiedBy:
      candidates.length === 1 && doubt.code === 'authority-unresolved' ? 'id-nom' : 'id-non-resolu',
    candidates,
    doubts: decision === 'none' ? byCode.doubts : [...byCode.doubts, doubt],
  };
}

/** What the name, or the place, of a declaration says against its code: two bodies, none of which can be preferred. */
function contradiction(
  { registered }: CodeReading,
  { candidates, identified }: NameReading,
  { type, name }: DeclaredAuthority,
  evidence: Evidence,
  references: References,
): Doubt | undefined {
  if (registered === undefined) return undefined;
  const named = references.authorities.findByName(type, name);
  const same = named.length === 0 || named.includes(registered);
  const there = isThere(registered.departements, evidence, references);
  if (same && there) return undefined;
  const others = identified === undefined ? candidates : named.map(candidateOf);
  const all = [candidateOf(registered), ...others];
  return {
    code: 'authority-contradicted',
    message: `The code is that of ${registered.name}, ${same ? 'which is elsewhere' : 'the name that of another authority'}; the URI is provisional.`,
    value: name,
    candidates: all.filter(({ id }, index) => all.findIndex((each) => each.id === id) === index),
  };
}

/** Whether an authority may be where the declaration says; with nothing to tell, it may. */
function isThere(
  departements: readonly string[],
  { territory, position }: Evidence,
  { territories }: References,
): boolean {
  const inside = territory === undefined ? undefined : territories.findDepartements(territory);
  return (
    (inside === undefined || departements.some((code) => inside.has(code))) &&
    (position === undefined || departements.some((code) => territories.contains(code, position) !== false))
  );
}

/** Why a name earned no identity. */
function doubtOf(reading: NameReading, { name }: DeclaredAuthority, references: References): Doubt {
  const { candidates, contradicted } = reading;
  if (reading.ended !== undefined) {
    const doubt = ended(reading.ended, references, name);
    return { ...doubt, candidates: [...candidates, ...(doubt.candidates ?? [])] };
  }
  const list = candidates.map(({ label }) => label).join(', ');
  const found =
    candidates.length === 0 ? 'No authority of the register bears this name' : `The register has ${list}`;
  return {
    code:
      contradicted !== undefined
        ? 'authority-contradicted'
        : candidates.length > 1
          ? 'authority-ambiguous'
          : 'authority-unresolved',
    message: `${contradicted === undefined ? found : `${contradicted}: the register has ${list}`}; the URI is provisional.`,
    value: name,
    candidates,
  };
}
