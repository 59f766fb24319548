import type { Candidate } from '../../model/issue.ts';
import { hashKey } from '../hash-key.ts';
import { normaliseName } from '../normalise-name.ts';
import type { References } from '../references.ts';
import type { Position } from './evidence.ts';

/** A foreign authority as declared. */
export interface DeclaredForeignAuthority {
  readonly name: string;
  /** Code of its country in the EU table. */
  readonly country?: string;
  /** Type of authority, as declared or as a concept of the lexicon. */
  readonly type?: string;
  /** Position of the place: tells apart places of one country that bear the same name. */
  readonly position?: Position;
}

/** A foreign authority with its key; what it may be elsewhere is for a person to decide. */
export interface ResolvedForeignAuthority {
  /** Key in the tidy tables: `autorite/{country}/{slug}-{hash}`. */
  readonly key: string;
  readonly name: string;
  readonly country?: string;
  /** Concept of the lexicon (collection c-identification). */
  readonly identifiedBy: 'id-nom' | 'id-non-resolu' | 'id-table';
  readonly candidates: readonly Candidate[];
  /** Identifier elsewhere that a person decided on, e.g. `geonames:2449067`. */
  readonly sameAs?: string;
}

/** Longest readable part of a key, in characters. */
const slugLength = 40;

/**
 * Declared foreign authority → a deterministic key of country, type and normalised name. The key is never made from a
 * match in a gazetteer: matches change, URIs must not. Places that bear the name are candidates. Where the country has
 * several of them and the declaration gives a position, the key tells them apart by it, coarsely: one town keeps one key
 * though its position is written in several ways, and two towns do not become one.
 */
export function resolveForeignAuthority(
  declared: DeclaredForeignAuthority,
  references: References,
): ResolvedForeignAuthority {
  const name = normaliseName(declared.name);
  const slug = name.replaceAll(' ', '-').slice(0, slugLength).replace(/-$/, '');
  const country = declared.country ?? 'inconnu';
  const decision = references.findDecision(declared.name, {
    ...(declared.type === undefined ? {} : { type: declared.type }),
    ...(declared.country === undefined ? {} : { country: declared.country }),
  });
  const decided = decision !== undefined && decision !== 'none' && 'sameAs' in decision;
  const candidates =
    decision === undefined ? references.findPlaces(declared.country, declared.name, declared.position) : [];
  const cell = candidates.length > 1 ? cellOf(declared.position) : [];
  const sure = candidates.length === 1 && declared.country !== undefined;
  return {
    key: `autorite/${country}/${slug === '' ? '' : `${slug}-`}${hashKey([country, declared.type ?? '', name, ...cell])}`,
    name: declared.name,
    ...(declared.country === undefined ? {} : { country: declared.country }),
    identifiedBy: decided ? 'id-table' : sure ? 'id-nom' : 'id-non-resolu',
    candidates,
    ...(decided ? { sameAs: decision.sameAs } : {}),
  };
}

/** Half a degree of latitude and longitude around a position. */
function cellOf(position: Position | undefined): readonly string[] {
  return position === undefined
    ? []
    : [position.latitude, position.longitude].map((degrees) => String(Math.round(degrees * 2)));
}
