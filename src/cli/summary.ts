import { compareCodePoints } from '../model/compare-code-points.ts';
import { type Issue, issueCodes } from '../model/issue.ts';
import type { ReleaseSummary } from '../publish/open-release.ts';
import type { Accounts } from '../validate/open-ledger.ts';
import { groupIssues } from './issues/group-issues.ts';
import { formatCount } from './progress.ts';

/** The accounts of each source: rows and amounts that went in and came out. */
export function renderAccounts(accounts: readonly Accounts[]): string {
  return accounts
    .flatMap((account) => [account.source, renderRows(account), ...renderAmounts(account)])
    .join('\n');
}

/** Rows: read = mapped + out of scope + set aside, each with its reasons. */
function renderRows({ rowsRead, rowsMapped, rowsSetAside }: Accounts): string {
  const { 'row-out-of-scope': outOfScope = 0, ...aside } = rowsSetAside;
  const reasons = Object.entries(aside).map(([code, count]) => `${formatCount(count)} ${code}`);
  const total = Object.values(aside).reduce((sum, count) => sum + count, 0);
  const why = reasons.length === 0 ? '' : ` (${reasons.join(', ')})`;
  return `  rows     ${formatCount(rowsRead)} read = ${formatCount(rowsMapped)} mapped + ${formatCount(outOfScope)} out of scope + ${formatCount(total)} set aside${why}`;
}

/** Sources that were passed over because their file is not there yet. */
export function renderAwaited(names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`awaited    no file yet, passed over: ${names.join(', ')}`];
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
  const lines = groupIssues(issues).map(({ code, issues: members }) => {
    const { severity, title } = issueCodes[code];
    return `  ${String(members.length).padStart(6)}  ${severity.padEnd(9)}  ${code.padEnd(24)}  ${title}`;
  });
  return ['issues', ...lines].join('\n');
}

/** Records per table, triples, and files with their sizes; a folder of many files is one line. */
export function renderRelease({ directory, files, triples, records }: ReleaseSummary): string {
  const tables = Object.entries(records).filter(([, count]) => count > 0);
  const lines = foldFolders(files);
  const width = Math.max(...lines.map(({ path }) => path.length));
  return [
    'records',
    ...tables.map(([table, count]) => `  ${String(count).padStart(6)}  ${table}`),
    `triples    ${formatCount(triples)}`,
    `files      ${directory}`,
    ...lines.map(
      ({ path, bytes, triples: held }) =>
        `  ${path.padEnd(width)}  ${formatCount(bytes).padStart(12)} bytes${held === undefined ? '' : `  ${formatCount(held)} triples`}`,
    ),
  ].join('\n');
}

/** A file, or a folder with what is in it. */
type FileLine = Pick<ReleaseSummary['files'][number], 'path' | 'bytes' | 'triples'>;

function foldFolders(files: ReleaseSummary['files']): FileLine[] {
  const folders = new Map<string, { readonly paths: string[]; bytes: number }>();
  for (const { path, bytes } of files) {
    const [folder = '', ...rest] = path.split('/');
    if (rest.length === 0) continue;
    const known = folders.get(folder) ?? { paths: [], bytes: 0 };
    known.paths.push(path);
    known.bytes += bytes;
    folders.set(folder, known);
  }
  const folded = [...folders].map(([folder, { paths, bytes }]) => ({
    path: `${folder}/ (${formatCount(paths.length)} files)`,
    bytes,
  }));
  return [...files.filter(({ path }) => !path.includes('/')), ...folded].sort((a, b) =>
    compareCodePoints(a.path, b.path),
  );
}
