import { type Issue, issueCodes, type Severity } from '../model/issue.ts';
import type { ReleaseSummary } from '../publish/open-release.ts';
import type { Accounts } from '../validate/open-ledger.ts';
import { formatCount } from './progress.ts';

const severities: readonly Severity[] = ['violation', 'warning', 'info'];

/** The accounts of each source: rows and amounts that went in and came out. */
export function renderAccounts(accounts: readonly Accounts[]): string {
  return accounts
    .flatMap((account) => [account.source, renderRows(account), ...renderAmounts(account)])
    .join('\n');
}

function renderRows({ rowsRead, rowsMapped, rowsSetAside }: Accounts): string {
  const aside = Object.entries(rowsSetAside);
  const reasons = aside.map(([code, count]) => `${count} ${code}`).join(', ');
  const total = aside.reduce((sum, [, count]) => sum + (count ?? 0), 0);
  const why = reasons === '' ? '' : ` (${reasons})`;
  return `  rows     ${formatCount(rowsRead)} read = ${formatCount(rowsMapped)} mapped + ${formatCount(total)} set aside${why}`;
}

function renderAmounts(account: Accounts): string[] {
  const { amountsIn, amountsOut, amountsSetAside, amountsUnreadable, rowsRefused } = account;
  const lines = Object.keys(amountsIn)
    .sort()
    .map((stage) => {
      const aside = amountsSetAside[stage];
      const rest = aside === undefined ? '' : ` + ${aside} set aside`;
      return `  amounts  ${stage}: ${amountsIn[stage]} in = ${amountsOut[stage] ?? '0.00'} out${rest}`;
    });
  if (amountsUnreadable > 0)
    lines.push(`  amounts  not counted: ${formatCount(amountsUnreadable)} that could not be read`);
  if (rowsRefused > 0)
    lines.push(`  amounts  not counted: those of ${formatCount(rowsRefused)} rows refused before reading`);
  return lines;
}

/** Issues counted by severity and code. */
export function renderIssueCounts(issues: readonly Issue[]): string {
  if (issues.length === 0) return 'issues     none';
  const counts = new Map<Issue['code'], number>();
  for (const { code } of issues) counts.set(code, (counts.get(code) ?? 0) + 1);
  const lines = severities.flatMap((severity) =>
    [...counts]
      .filter(([code]) => issueCodes[code].severity === severity)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([code, count]) =>
          `  ${String(count).padStart(6)}  ${severity.padEnd(9)}  ${code.padEnd(24)}  ${issueCodes[code].title}`,
      ),
  );
  return ['issues', ...lines].join('\n');
}

/** Records per table, triples, and files with their sizes. */
export function renderRelease({ directory, files, triples, records }: ReleaseSummary): string {
  const tables = Object.entries(records).filter(([, count]) => count > 0);
  const width = Math.max(...files.map(({ path }) => path.length));
  return [
    'records',
    ...tables.map(([table, count]) => `  ${String(count).padStart(6)}  ${table}`),
    `triples    ${formatCount(triples)}`,
    `files      ${directory}`,
    ...files.map(
      ({ path, bytes, triples: held }) =>
        `  ${path.padEnd(width)}  ${formatCount(bytes).padStart(12)} bytes${held === undefined ? '' : `  ${formatCount(held)} triples`}`,
    ),
  ].join('\n');
}
