import type { Issue, Report } from '../model/issue.ts';
import type { SpooledRow } from './row-spool.ts';
import type { TableLayout } from './table-layout.ts';

/** The one row that is published for a primary key, with the graphs of all sources that have the key. */
export interface KeptRow {
  readonly layout: TableLayout;
  readonly cells: readonly (string | null)[];
  readonly graphs: readonly string[];
  readonly triples: readonly string[];
}

/**
 * Merges rows with the same table and primary key: the first in code point order is kept, an empty cell counting as the
 * last, and its triples stand in every graph that describes the resource, so that graphs and tables agree. Each value
 * that is dropped is reported as `record-variants`.
 *
 * @param rows as the row spool gives them back, rows with the same key one after the other.
 */
export function* resolveVariants(rows: Iterable<SpooledRow>, report: Report): Generator<KeptRow> {
  let kept: SpooledRow | undefined;
  let graphs = new Set<string>();
  for (const row of rows) {
    if (kept !== undefined && isSameResource(kept, row)) {
      for (const issue of compareRows(kept, row)) report(issue);
    } else {
      if (kept !== undefined) yield keepRow(kept, graphs);
      kept = row;
      graphs = new Set();
    }
    if (row.graph !== '') graphs.add(row.graph);
  }
  if (kept !== undefined) yield keepRow(kept, graphs);
}

function keepRow({ layout, cells, triples }: SpooledRow, graphs: ReadonlySet<string>): KeptRow {
  return { layout, cells, graphs: [...graphs], triples };
}

function isSameResource(a: SpooledRow, b: SpooledRow): boolean {
  return a.layout === b.layout && a.key.every((cell, index) => cell === b.key[index]);
}

function* compareRows(kept: SpooledRow, dropped: SpooledRow): Generator<Issue> {
  const file = `tables/${kept.layout.name}.csv`;
  for (const [index, column] of kept.layout.columns.entries()) {
    const keptValue = kept.cells[index] ?? '';
    const value = dropped.cells[index] ?? '';
    if (value === '' || value === keptValue) continue;
    const message = `Two values for the same key: ${JSON.stringify(keptValue)} is kept.`;
    yield {
      code: 'record-variants',
      message,
      source: dropped.source,
      file,
      record: dropped.key.join(' '),
      column,
      value,
    };
  }
}
