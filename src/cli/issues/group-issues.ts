import { compareCodePoints } from '../../model/compare-code-points.ts';
import { type Issue, type IssueCode, issueCodes, type Severity } from '../../model/issue.ts';

/** The issues of one kind, in the order of the file. */
export interface IssueGroup {
  readonly code: IssueCode;
  readonly issues: readonly Issue[];
}

/** Severities, the gravest first. */
const severities: readonly Severity[] = ['violation', 'warning', 'info'];

/** Issues by code: the gravest first, then by code. */
export function groupIssues(issues: readonly Issue[]): IssueGroup[] {
  const groups = new Map<IssueCode, Issue[]>();
  for (const issue of issues) {
    const group = groups.get(issue.code);
    if (group === undefined) groups.set(issue.code, [issue]);
    else group.push(issue);
  }
  const rank = (code: IssueCode): number => severities.indexOf(issueCodes[code].severity);
  return [...groups]
    .map(([code, members]) => ({ code, issues: members }))
    .sort((a, b) => rank(a.code) - rank(b.code) || compareCodePoints(a.code, b.code));
}
