/** Severities of SHACL (§2.1.4): `violation` keeps a row or a record out, `warning` and `info` let it through. */
export type Severity = 'info' | 'warning' | 'violation';

/** A kind of issue: the table of kinds is the catalogue `docs/issues.md`. */
export interface IssueKind {
  readonly severity: Severity;
  /** What is wrong, in one line. */
  readonly title: string;
  /** What a publisher can do about it. */
  readonly advice: string;
  /** A value, and what is said of it. */
  readonly example: string;
}
