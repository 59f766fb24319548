import { type Issue, type IssueCode, issueCodes } from '../../model/issue.ts';
import { namespaces } from '../../model/vocabulary.ts';
import { lexiconConditions } from './lexicon-conditions.ts';
import { type LexiconView, mappingProperties, viewProperties } from './lexicon-view.ts';

const { skos } = namespaces;
const languages = ['fr', 'en', 'es', 'de', 'pt', 'it', 'ar'];

/**
 * The quality report of the lexicon, in Markdown: each check with what it comes from and how often it failed, each
 * finding with its cell, and what the lexicon covers.
 *
 * @param issues what the checks found; `undefined` when they were not run, which the report says
 */
export function formatLexiconReport(view: LexiconView, issues: Iterable<Issue> | undefined): string {
  const findings = [...(issues ?? [])].filter(({ code }) => Object.hasOwn(lexiconConditions, code));
  const version = view.scheme?.texts(viewProperties.version).join() ?? '';
  return `# Quality of the lexicon

Version ${version}, last changed on ${view.scheme?.texts(viewProperties.modified).join() ?? ''}: ${view.concepts.length} concepts, ${view.collections.length} code lists. Violations would have stopped the publication.

## Checks

${formatTable(
  ['check', 'from', 'severity', 'found'],
  Object.entries(lexiconConditions).map(([code, from]) => [
    `\`${code}\``,
    from ?? '',
    issueCodes[code as IssueCode].severity,
    issues === undefined ? '?' : String(findings.filter((finding) => finding.code === code).length),
  ]),
)}

## Findings

${
  findings.length === 0
    ? issues === undefined
      ? 'The checks were not run.'
      : 'None.'
    : formatTable(
        ['check', 'file', 'row', 'column', 'what'],
        findings.map(({ code, file = '', row, column = '', message }) => [
          `\`${code}\``,
          file,
          String(row ?? ''),
          column,
          message,
        ]),
      )
}

## Coverage

${formatTable(
  ['language', 'preferred labels', 'other labels', 'definitions'],
  languages.map((language) => [
    language,
    ...['prefLabel', 'altLabel', 'definition'].map((property) => countTexts(view, property, language)),
  ]),
)}

${formatTable(
  ['mapping', 'links'],
  mappingProperties.map((property) => [
    `skos:${property}`,
    String(view.concepts.reduce((sum, concept) => sum + concept.links(skos + property).length, 0)),
  ]),
)}
`;
}

function countTexts(view: LexiconView, property: string, language: string): string {
  return String(
    view.concepts.reduce((sum, concept) => sum + concept.texts(skos + property, language).length, 0),
  );
}

function formatTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function escapeCell(text: string): string {
  return text.replace(/[\\|<>&*[\]]/g, '\\$&').replace(/\s+/g, ' ');
}
