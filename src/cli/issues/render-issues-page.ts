import { type Issue, issueCodes } from '../../model/issue.ts';
import { escapeHtml } from '../../publish/pages/html.ts';
import type { Accounts } from '../../validate/open-ledger.ts';
import { formatCount } from '../progress.ts';
import { renderAccounts } from '../summary.ts';
import { groupIssues, type IssueGroup } from './group-issues.ts';

const style = `
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1b1b1b; background: #fff; }
  pre, td { overflow-wrap: anywhere; white-space: pre-wrap; }
  details { border-top: 1px solid #767676; padding: .5rem 0; }
  summary { cursor: pointer; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border-bottom: 1px solid #c8c8c8; padding: .25rem .5rem; text-align: left; vertical-align: top; }
  .violation { color: #a30000; } .warning { color: #7a4b00; } .info { color: #1f4e8c; }
`;

/** The issues of a file as one self-contained HTML page: accounts, then one foldable table for each kind. */
export function renderIssuesPage(
  file: string,
  accounts: readonly Accounts[],
  issues: readonly Issue[],
): string {
  const title = `Issues of ${escapeHtml(file)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<pre>${escapeHtml(renderAccounts(accounts))}</pre>
${issues.length === 0 ? '<p>No issue.</p>' : groupIssues(issues).map(renderGroup).join('\n')}
</main>
</body>
</html>
`;
}

function renderGroup({ code, issues }: IssueGroup): string {
  const { severity, title, advice } = issueCodes[code];
  return `<details${severity === 'violation' ? ' open' : ''}>
<summary><strong class="${severity}">${severity}</strong> <code>${code}</code> (${formatCount(issues.length)}): ${escapeHtml(title)}</summary>
<p>${escapeHtml(advice)}</p>
<table>
<thead><tr><th scope="col">Row</th><th scope="col">Record</th><th scope="col">Column</th><th scope="col">Value</th><th scope="col">What was found</th></tr></thead>
<tbody>
${issues.map(renderRow).join('\n')}
</tbody>
</table>
</details>`;
}

function renderRow({ row, record, column, value, message, candidates = [] }: Issue): string {
  const choices = candidates.map(({ id, label }) => `${label} (${id})`).join('; ');
  const found = choices === '' ? message : `${message} Candidates: ${choices}.`;
  const cells = [row === undefined ? '' : String(row), record ?? '', column ?? '', value ?? '', found];
  return `<tr>${cells.map((cell) => `<td>${isolate(cell)}</td>`).join('')}</tr>`;
}

/** A text of the file in a direction of its own, so that marks of direction in it turn nothing else (HTML, bdi). */
function isolate(text: string): string {
  return text === '' ? '' : `<bdi>${escapeHtml(text)}</bdi>`;
}
