import { hashKey } from './hash-key.ts';
import type { Evidence } from './identities/evidence.ts';
import { findDeclaredCountry } from './identities/find-declared-country.ts';
import {
  type ResolvedForeignAuthority,
  resolveForeignAuthority,
} from './identities/resolve-foreign-authority.ts';
import type { RecordDraft } from './record.ts';
import type { References } from './references.ts';

/** A foreign authority as a row names it, with the columns where it does. */
export interface NamedForeignAuthority {
  readonly name: string;
  /** Country as written: a label or a code. */
  readonly country: string | null;
  /** Type of authority, a concept of the lexicon (collection c-collectivites). */
  readonly type?: string;
  /** Type as written. */
  readonly declaredType?: string;
  readonly position?: Evidence['position'];
  /** Columns of the name and of the country, for issues. */
  readonly columns: { readonly name: string; readonly country: string };
}

/**
 * Adds a foreign authority to a record: the authority, its country, and an issue with what it may be elsewhere, since
 * its key is that of a name and no more. An unknown country is reported, and the authority has none.
 */
export function addForeignAuthority(
  draft: RecordDraft,
  declared: NamedForeignAuthority,
  references: References,
): ResolvedForeignAuthority {
  const { name, type, position, columns } = declared;
  const country = findDeclaredCountry(draft, declared.country, columns.country, references);
  const authority = resolveForeignAuthority(
    {
      name,
      ...(country === undefined ? {} : { country }),
      ...(type === undefined ? {} : { type }),
      ...(position === undefined ? {} : { position }),
    },
    references,
  );
  draft.add('authorities', {
    authority: authority.key,
    class: 'ForeignLocalAuthority',
    name: authority.name,
    authority_type: type,
    country: authority.country,
    see_also: authority.sameAs === undefined ? null : placeIri(authority.sameAs),
  });
  if (authority.identifiedBy !== 'id-table') {
    const { candidates } = authority;
    draft.report({
      code: candidates.length > 1 ? 'authority-ambiguous' : 'authority-unresolved',
      message: `A foreign authority known by its name alone: its URI is provisional; ${placesNamed(candidates.length)}.`,
      column: columns.name,
      value: name,
      candidates,
    });
  }
  return authority;
}

function placesNamed(count: number): string {
  if (count === 0) return 'no place bears the name';
  return count === 1 ? '1 place bears the name' : `${count} places bear the name`;
}

/** Where each gazetteer describes its places. */
const gazetteers: Readonly<Record<string, (id: string) => string>> = {
  geonames: (id) => `https://sws.geonames.org/${id}/`,
  wikidata: (id) => `http://www.wikidata.org/entity/${id}`,
};

/**
 * IRI of the place that a reviewer recognised, e.g. `geonames:2449067`. It is the place and not the authority: a reader
 * is sent there (rdfs:seeAlso), and the two are never said to be the same.
 */
function placeIri(identifier: string): string | null {
  const [gazetteer = '', id = ''] = identifier.split(':');
  return gazetteers[gazetteer]?.(id) ?? null;
}

/** Adds a foreign authority to an action as a partner: its role, the shortcut to it, and its cooperation with the French ones. */
export function addForeignPartner(
  draft: RecordDraft,
  action: string,
  declared: NamedForeignAuthority,
  authority: ResolvedForeignAuthority,
  french: readonly string[],
): void {
  const participation = `${action}/partenaire-etranger-${hashKey([authority.key], 8)}`;
  draft.add('participations', {
    participation,
    action,
    role: 'partenaire-etranger',
    authority: authority.key,
    declared_name: declared.name,
    declared_type: declared.declaredType,
    identified_by: authority.identifiedBy,
  });
  draft.add('action-actors', { action, participation, foreign_authority: authority.key });
  for (const each of french) addCooperation(draft, each, authority.key);
}

/** Says that a French and a foreign authority cooperate: the statement goes both ways. */
export function addCooperation(draft: RecordDraft, french: string, foreign: string): void {
  draft.add('cooperations', { authority: french, partner: foreign });
  draft.add('cooperations', { authority: foreign, partner: french });
}
