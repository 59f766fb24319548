import { harmonisingIssues } from './issue-codes/harmonising.ts';
import { lexiconIssues } from './issue-codes/lexicon.ts';
import { readingIssues } from './issue-codes/reading.ts';
import { validatingIssues } from './issue-codes/validating.ts';

export type { Severity } from './issue-codes/issue-kind.ts';

/**
 * What can be wrong with data. An issue of a declaration never stops the run: it is reported, and published with the
 * release.
 */
export const issueCodes = {
  ...readingIssues,
  ...harmonisingIssues,
  ...validatingIssues,
  ...lexiconIssues,
} as const;

export type IssueCode = keyof typeof issueCodes;

/** Codes of issues that end the way of a row: every row read is mapped, or has exactly one of these. */
export function setsRowAside(code: IssueCode): boolean {
  return issueCodes[code].severity === 'violation' || code === 'row-out-of-scope' || code === 'duplicate-row';
}

/** What a declared name may stand for, for a person to decide: proposed for review, never published as an identity. */
export interface Candidate {
  /** An identifier with its register in front: `siren:213400500`, `insee:34172`, `geonames:1062947`. */
  readonly id: string;
  /** Name and place, for a reader. */
  readonly label: string;
}

/** What tells apart two authorities of one name: a decision on an identity is taken for all of it. */
export interface DeclaredIdentity {
  /** Type in the lexicon (collection c-collectivites). */
  readonly type?: string;
  /** Code of the EU country table; none for a French authority. */
  readonly country?: string;
  /** Département or région, as declared. */
  readonly territory?: string;
}

/** One imperfection of the data: what, where, and the offending value as it was written. */
export interface Issue {
  readonly code: IssueCode;
  /** What was found and what was done about it, in one sentence. */
  readonly message: string;
  /** Name of the source (folder of `data/sources`). */
  readonly source: string;
  readonly file?: string;
  /** Number of the row in the file: 1 is the first row, headers included (CSVW source number). */
  readonly row?: number;
  /** Key of the row, when its source declares a primary key: stable when rows are re-ordered. */
  readonly record?: string;
  readonly column?: string;
  readonly value?: string;
  /** For an identity in doubt: what it may be, the likeliest first. They go to `review.csv`. */
  readonly candidates?: readonly Candidate[];
  /** For an identity in doubt: what the declaration says beside the name, which is the value. */
  readonly declared?: DeclaredIdentity;
}

/** Receives issues as they are found. */
export type Report = (issue: Issue) => void;
