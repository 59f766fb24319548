import type { Candidate, DeclaredIdentity, IssueCode } from '../../model/issue.ts';
import type { FormerCommune } from './commune-history.ts';
import type { RegisteredAuthority, Territory } from './official-authorities.ts';

/** A French authority with the way in which it was recognised. */
export interface ResolvedAuthority {
  /** Key in the tidy tables: `collectivite/siren/…`, `collectivite/cog/com-…` or `collectivite/provisoire/…`. */
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly siren?: string;
  readonly territory?: Territory;
  /** Concept of the lexicon (collection c-identification). */
  readonly identifiedBy: 'id-code' | 'id-nom-territoire' | 'id-table' | 'id-nom' | 'id-non-resolu';
  /** What the declared name may stand for, the likeliest first, when that was not enough to conclude. */
  readonly candidates: readonly Candidate[];
  /** What is in doubt, one issue each: give them to `reportDoubts`. */
  readonly doubts: readonly Doubt[];
}

/** Something in a declaration that kept an authority from being identified, or that a reader must know. */
export interface Doubt {
  readonly code: IssueCode;
  readonly message: string;
  /** The text in doubt: the declared name, or a code. */
  readonly value?: string;
  readonly candidates?: readonly Candidate[];
  readonly declared?: DeclaredIdentity;
  /** Set when the text in doubt is the official number of the authority, and not its name. */
  readonly about?: 'code';
}

/** An authority that is identified, before the way in which it was is added. */
export type Identified = Pick<ResolvedAuthority, 'key' | 'name' | 'type' | 'siren' | 'territory'>;

/** An authority of the register, identified: by its SIREN, or by its INSEE code when it has none there. */
export function identify({ siren, name, type, territory }: RegisteredAuthority): Identified {
  return {
    key: siren === undefined ? `collectivite/cog/com-${territory?.inseeCode}` : `collectivite/siren/${siren}`,
    name,
    type,
    ...(siren === undefined ? {} : { siren }),
    ...(territory === undefined ? {} : { territory }),
  };
}

/** A commune of the past, identified: by its SIREN if that is known, else by the code that it had. */
export function identifyFormer({ code, name, siren }: FormerCommune): Identified {
  return siren === undefined
    ? { key: `collectivite/cog/com-${code}`, name, type: 'commune' }
    : { key: `collectivite/siren/${siren}`, name, type: 'commune', siren };
}

/** An authority of the register, as a candidate. */
export function candidateOf({ name, siren, territory }: RegisteredAuthority): Candidate {
  const code = territory?.inseeCode ?? 'INSEE ?';
  if (siren === undefined) return { id: `insee:${code}`, label: `${name} (${code})` };
  const label = code === siren ? `${name} (SIREN ${siren})` : `${name} (${code}, SIREN ${siren})`;
  return { id: `siren:${siren}`, label };
}

/** A commune of the past, as a candidate. */
export function formerCandidate({ code, name, siren, until }: FormerCommune): Candidate {
  return {
    id: siren === undefined ? `insee:${code}` : `siren:${siren}`,
    label: `${name} (${code}, until ${until})`,
  };
}
