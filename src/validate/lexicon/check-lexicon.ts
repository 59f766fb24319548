import { compareCodePoints } from '../../model/compare-code-points.ts';
import { PipelineError } from '../../model/errors.ts';
import { type Issue, issueCodes } from '../../model/issue.ts';
import type { Lexicon } from '../../model/lexicon.ts';
import { checkCoverage } from './check-coverage.ts';
import { checkKeys } from './check-keys.ts';
import { checkLabels } from './check-labels.ts';
import { checkLifecycle } from './check-lifecycle.ts';
import { checkMappings } from './check-mappings.ts';
import { checkRelations } from './check-relations.ts';
import { checkTexts } from './check-texts.ts';
import { openLexiconIndex } from './lexicon-index.ts';

const checks = [checkKeys, checkLabels, checkRelations, checkCoverage, checkTexts, checkLifecycle];
const shownAtMost = 10;

/**
 * Checks the lexicon: integrity conditions of the SKOS reference, and the useful quality checks of qSKOS and Skosify.
 *
 * @param codes keys of the OECD codes that exist (`crs/14030`), for mappings
 * @returns issues of reading and of checking, by file, row and column
 */
export function checkLexicon(lexicon: Lexicon, codes: Iterable<string>): Issue[] {
  const issues: Issue[] = [...lexicon.issues];
  const index = openLexiconIndex(lexicon);
  const report = (issue: Issue): number => issues.push(issue);
  for (const check of checks) check(index, report);
  checkMappings(index, new Set(codes), report);
  return issues.sort(compareIssues);
}

/**
 * Lets a lexicon without violations pass.
 *
 * @throws PipelineError `LEXICON_INVALID` with the first violations
 */
export function refuseInvalidLexicon(issues: readonly Issue[]): void {
  const violations = issues.filter(({ code }) => issueCodes[code].severity === 'violation');
  if (violations.length === 0) return;
  const shown = violations.slice(0, shownAtMost).map(formatPlace);
  const more = violations.length > shownAtMost ? `\n  … and ${violations.length - shownAtMost} more` : '';
  throw new PipelineError(
    'LEXICON_INVALID',
    `The lexicon has ${violations.length} mistake(s); nothing is published until they are corrected.\n${shown.join('\n')}${more}`,
  );
}

function formatPlace({ code, file = '', row, column, message }: Issue): string {
  const place = [file, row === undefined ? '' : `row ${row}`, column === undefined ? '' : `column ${column}`];
  return `  ${place.filter((part) => part !== '').join(', ')}: ${message} [${code}] ${issueCodes[code].advice}`;
}

function compareIssues(a: Issue, b: Issue): number {
  return (
    compareCodePoints(a.file ?? '', b.file ?? '') ||
    (a.row ?? 0) - (b.row ?? 0) ||
    compareCodePoints(`${a.column ?? ''} ${a.code} ${a.message}`, `${b.column ?? ''} ${b.code} ${b.message}`)
  );
}
