import { parseMetadata } from '../../../src/csvw/index.ts';
import type { Issue } from '../../../src/model/issue.ts';
import { type Layout, openLayout, readLayout } from '../../../src/read/layout/index.ts';

/** Columns of the tables of these tests, with their titles. */
const columns = [
  { name: 'code', titles: 'N°' },
  { name: 'name', titles: ['Association', 'Structure'] },
  { name: 'kind', titles: ['Nature', 'Type'] },
  { name: 'project', titles: 'Nom du projet' },
  { name: 'amount', titles: 'Montant' },
  { name: 'theme', titles: 'Thématique' },
];

/** Sets steps to work on a file of the columns above. */
export function openSteps(steps: unknown): { readonly layout: Layout; readonly issues: Issue[] } {
  const { tables } = parseMetadata(
    { '@context': 'http://www.w3.org/ns/csvw', url: 'x.csv', tableSchema: { columns } },
    { url: 'http://example.org/x.json', report: () => {} },
  );
  const read = readLayout({ 'aect:layout': steps }, tables[0]?.columns ?? [], (what) => {
    throw new Error(what);
  });
  const issues: Issue[] = [];
  return { layout: openLayout(read, { source: 's', file: 'x.csv' }, (issue) => issues.push(issue)), issues };
}

/** Rows as texts in the order of the columns → rows as the steps leave them, and what they reported. */
export function runSteps(
  steps: unknown,
  rows: readonly (readonly string[])[],
): { readonly rows: string[][]; readonly issues: Issue[] } {
  const { layout, issues } = openSteps(steps);
  const out = rows.flatMap((texts, index) => {
    const cells = Object.fromEntries(columns.map(({ name }, at) => [name, texts[at] ?? '']));
    return layout
      .apply({ sourceNumber: index + 2, cells })
      .map((row) => columns.map(({ name }) => row.cells[name] ?? ''));
  });
  layout.close();
  return { rows: out, issues };
}

/** Code, row and message of issues, for comparison. */
export function told(issues: readonly Issue[]): string[] {
  return issues.map(({ code, row, message }) => `${code} ${row ?? '-'} ${message}`);
}
