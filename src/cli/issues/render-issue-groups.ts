import { type Issue, issueCodes } from '../../model/issue.ts';
import { cutText, escapeControls } from '../escape-controls.ts';
import { formatCount } from '../progress.ts';
import { groupIssues, type IssueGroup } from './group-issues.ts';

/** Characters that are shown of a cell or an identifier, and of a message: both may come from the file. */
const longestCell = 60;
const longestMessage = 400;

/**
 * Issues for a reader: kind by kind, what it means, what to do, and the first places.
 *
 * @param examples places that are shown of each kind
 */
export function renderIssueGroups(issues: readonly Issue[], examples: number): string {
  return groupIssues(issues)
    .map((group) => renderGroup(group, examples))
    .join('\n');
}

function renderGroup({ code, issues }: IssueGroup, examples: number): string {
  const { severity, title, advice } = issueCodes[code];
  const times = issues.length === 1 ? 'once' : `${formatCount(issues.length)} times`;
  const rest = issues.length - examples;
  return [
    `${severity.padEnd(9)}  ${code}, ${times}: ${title}`,
    `  to do: ${advice}`,
    ...issues.slice(0, examples).map((issue) => `  ${renderPlace(issue)}`),
    ...(rest > 0 ? [`  … and ${formatCount(rest)} more: --all lists them, --format csv writes them`] : []),
    '',
  ].join('\n');
}

function renderPlace({ row, record, column, value, message, candidates = [] }: Issue): string {
  const place = [
    row === undefined ? 'file' : `row ${row}`,
    cutText(record ?? '', longestCell),
    cutText(column ?? '', longestCell),
  ].filter((part) => part !== '');
  const shown = value === undefined || value === '' ? '' : ` [${cutText(value, longestCell)}]`;
  const choices = candidates.map(({ id, label }) => `${label} (${id})`).join('; ');
  const choice = choices === '' ? '' : ` Candidates: ${cutText(choices, longestMessage)}.`;
  return escapeControls(`${place.join(', ')}: ${cutText(message, longestMessage)}${choice}${shown}`);
}
