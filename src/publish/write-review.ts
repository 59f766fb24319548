import { compareCodePoints } from '../model/compare-code-points.ts';
import type { Candidate, Issue } from '../model/issue.ts';
import { reviewedColumns } from '../model/reviewed-columns.ts';
import { formatIssueRow } from './write-issues.ts';

/** Columns of `review.csv`. */
const reviewColumns = [...reviewedColumns, 'sources', 'declarations', 'candidates'] as const;

interface Doubt {
  readonly key: readonly string[];
  readonly sources: Set<string>;
  declarations: number;
  candidates: readonly Candidate[];
}

/**
 * Lines of `review.csv`: every identity in doubt once, with what it may be, for a person to decide. Filled in, a line
 * becomes a decision in `data/reviewed`.
 */
export function* formatReview(issues: Iterable<Issue>): Generator<string> {
  const doubts = new Map<string, Doubt>();
  for (const { code, candidates, value = '', declared = {}, source } of issues) {
    if (candidates === undefined || !code.startsWith('authority-')) continue;
    const key = [value, declared.type ?? '', declared.country ?? '', declared.territory ?? ''];
    const id = JSON.stringify(key);
    const doubt = doubts.get(id) ?? { key, sources: new Set(), declarations: 0, candidates: [] };
    doubt.sources.add(source);
    doubt.declarations++;
    if (preferred(candidates, doubt.candidates)) doubt.candidates = candidates;
    doubts.set(id, doubt);
  }
  yield formatIssueRow(reviewColumns);
  for (const [, { key, sources, declarations, candidates }] of [...doubts].sort(([a], [b]) =>
    compareCodePoints(a, b),
  )) {
    const choices = candidates.map(({ id, label }) => `${id} = ${label}`).join(' | ');
    yield formatIssueRow([
      ...key,
      '',
      '',
      '',
      '',
      [...sources].sort(compareCodePoints).join(' '),
      String(declarations),
      choices,
    ]);
  }
}

/** Of two lists for one name the longer is shown; of equally long ones the first by code point, whatever the order of rows. */
function preferred(candidates: readonly Candidate[], known: readonly Candidate[]): boolean {
  if (candidates.length !== known.length) return candidates.length > known.length;
  return compareCodePoints(JSON.stringify(candidates), JSON.stringify(known)) < 0;
}
