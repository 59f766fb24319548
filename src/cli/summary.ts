import { type Issue, issueCodes, type Severity } from '../model/issue.ts';
import type { ReleaseSummary } from '../publish/open-release.ts';
import type { Accounts, Amounts } from '../validate/open-ledger.ts';
import { formatCount } from './progress.ts';

const severities: readonly Severity[] = ['violation', 'warning', 'info'];

/** The accounts of each source: rows and amounts that went in and came out. */
export function renderAccounts(accounts: readonly Accounts[]): string {
  return accounts
    .map(({ source, rowsRead, rowsMapped, rowsSetAside, amountsIn, amountsOut, amountsSetAside }) => {
      const aside = Object.entries(rowsSetAside);
      const reasons = aside.map(([code, count]) => `${count} ${code}`).join(', ');
      const total = aside.reduce((sum, [, count]) => sum + (count ?? 0), 0);
      return [
        `${source}`,
        `  rows     ${formatCount(rowsRead)} read = ${formatCount(rowsMapped)} mapped + ${formatCount(total)} set aside${reasons === '' ? '' : ` (${reasons})`}`,
        ...renderAmounts(amountsIn, amountsOut, amountsSetAside),
      ].join('\n');
    })
    .join('\n');
}

function renderAmounts(amountsIn: Amounts, amountsOut: Amounts, amountsSetAside: Amounts): string[] {
  return Object.keys(amountsIn)
    .sort()
    .map((stage) => {
      const aside = amountsSetAside[stage];
      return `  amounts  ${stage}: ${amountsIn[stage]} in = ${amountsOut[stage] ?? '0.00'} out${aside === undefined ? '' : ` + ${aside} set aside`}`;
    });
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
