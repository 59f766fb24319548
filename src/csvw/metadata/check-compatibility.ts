import { matchLanguages } from '../language-tag.ts';
import type { Column } from '../table-group.ts';

/** Titles of one column in the header of a file; none without header. */
export type HeaderTitles = readonly string[];

function haveCommonTitle(column: Column, titles: HeaderTitles, language: string): boolean {
  return Object.entries(column.titles).some(
    ([tag, texts]) => matchLanguages(tag, language) && texts.some((text) => titles.includes(text)),
  );
}

function matchColumn(column: Column, titles: HeaderTitles, language: string, validating: boolean): boolean {
  const titled = Object.keys(column.titles).length > 0;
  if (titles.length === 0 || (!column.named && !titled)) return true;
  if (haveCommonTitle(column, titles, language)) return true;
  return !validating && column.named && !titled;
}

/**
 * What keeps the described columns from being those of a file (Metadata Vocabulary §5.5.1 Schema Compatibility):
 * another number of columns, or a column whose name and titles are not in the header. `undefined` when they are
 * compatible. `language` is that of the header.
 */
export function findIncompatibility(
  columns: readonly Column[],
  header: readonly HeaderTitles[],
  options: { readonly language: string; readonly validating: boolean },
): string | undefined {
  const described = columns.filter((column) => !column.virtual);
  if (described.length !== header.length) {
    return `The file has ${header.length} columns, its description ${described.length}.`;
  }
  for (const [index, column] of described.entries()) {
    const titles = header[index] ?? [];
    if (matchColumn(column, titles, options.language, options.validating)) continue;
    return `Column ${index + 1} of the file is "${titles.join('", "')}", its description is of ${column.name}.`;
  }
  return undefined;
}
