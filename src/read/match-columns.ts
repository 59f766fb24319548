import type { Column, Table } from '../csvw/index.ts';

/** How the header of a file answers to the columns of a description. */
export interface ColumnMatch {
  /** The table with the columns that the file has: a virtual one that is in the file is read from it. */
  readonly table: Table;
  /** For each physical column of that table, its position in the file, or -1. */
  readonly positions: readonly number[];
  readonly unknown: readonly string[];
  readonly missing: readonly Column[];
  readonly repeated: readonly string[];
}

/**
 * Finds the columns of a table in the header of a file, by name and titles, in any order; case, accents and outer
 * spaces do not count. A virtual column with a default states what a file leaves out: where the file has the column,
 * its cells count, and the default stands for none of them.
 */
export function matchColumns(header: readonly string[], described: Table): ColumnMatch {
  const labels = header.map(normaliseTitle);
  const find = (column: Column): number => {
    const names = [column.name, ...Object.values(column.titles).flat()].map(normaliseTitle);
    return labels.findIndex((label) => names.includes(label));
  };
  const virtual = described.columns.filter((column) => column.virtual);
  const present = virtual.filter((column) => find(column) !== -1);
  const physical = [
    ...described.columns.filter((column) => !column.virtual),
    ...present.map((column) => ({ ...column, virtual: false, default: '' })),
  ];
  const table = {
    ...described,
    columns: [...physical, ...virtual.filter((column) => !present.includes(column))],
  };
  const positions = physical.map(find);
  const repeated = header.filter(
    (_, index) => labels.indexOf(labels[index] ?? '') !== index && labels[index] !== '',
  );
  return {
    table,
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
