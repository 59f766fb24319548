import type { Column, Table } from '../csvw/index.ts';

/** How the header of a file answers to the columns of a description. */
export interface ColumnMatch {
  /** For each physical column of the description, its position in the file, or -1. */
  readonly positions: readonly number[];
  readonly unknown: readonly string[];
  readonly missing: readonly Column[];
  readonly repeated: readonly string[];
}

/**
 * Finds the columns of a table in the header of a file, by name and titles, in any order; case, accents and outer
 * spaces do not count.
 */
export function matchColumns(header: readonly string[], table: Table): ColumnMatch {
  const labels = header.map(normaliseTitle);
  const physical = table.columns.filter((column) => !column.virtual);
  const positions = physical.map((column) => {
    const names = [column.name, ...Object.values(column.titles).flat()].map(normaliseTitle);
    return labels.findIndex((label) => names.includes(label));
  });
  const repeated = header.filter(
    (_, index) => labels.indexOf(labels[index] ?? '') !== index && labels[index] !== '',
  );
  return {
    positions,
    unknown: header.filter(
      (label, index) => !positions.includes(index) && !repeated.includes(label) && label.trim() !== '',
    ),
    missing: physical.filter((_, index) => positions[index] === -1),
    repeated,
  };
}

function normaliseTitle(title: string): string {
  return title.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
