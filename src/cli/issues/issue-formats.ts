import { basename } from 'node:path';
import { type Issue, issueCodes } from '../../model/issue.ts';
import type { Publication } from '../../pipeline.ts';
import { formatIssueRow, issueColumns } from '../../publish/write-issues.ts';
import { renderAccounts } from '../summary.ts';
import { renderIssueGroups } from './render-issue-groups.ts';
import { renderIssuesPage } from './render-issues-page.ts';

/** What a check found. */
type Findings = Omit<Publication, 'release'>;

/** Places that are shown of each kind of issue, unless all are asked for. */
const fewExamples = 3;

/** The forms in which `aect check` gives what it found. */
export const issueFormats: Readonly<
  Record<string, (findings: Findings, path: string, all: boolean) => string>
> = {
  text: ({ accounts, issues }, _, all) =>
    `${[renderIssueGroups(issues, all ? issues.length : fewExamples), renderAccounts(accounts)].filter((part) => part !== '').join('\n')}\n`,
  csv: ({ issues }) =>
    [[...issueColumns], ...issues.map(cellsOf)].map((cells) => formatIssueRow(cells)).join(''),
  json: (findings) => `${JSON.stringify(findings, null, 2)}\n`,
  html: ({ accounts, issues }, path) => renderIssuesPage(basename(path), accounts, issues),
};

function cellsOf(issue: Issue): string[] {
  const cells = { ...issue, severity: issueCodes[issue.code].severity };
  return issueColumns.map((column) => String(cells[column] ?? ''));
}
