import type { MappedRecord, MappedRow } from '../model/records.ts';
import { formatIri, formatTriple } from './format-quad.ts';
import { openSortedSpool } from './sorted-spool.ts';
import { decodeFields, encodeFields } from './spool-fields.ts';
import type { TableLayout } from './table-layout.ts';

/** A row as one source gives it, with its triples (canonical N-Triples without dot) and the graph that they are in. */
export interface SpooledRow {
  readonly layout: TableLayout;
  /** Cells in the order of the columns. */
  readonly cells: readonly (string | null)[];
  readonly key: readonly (string | null)[];
  readonly source: string;
  /** `<IRI>`; empty for a row without triples. */
  readonly graph: string;
  readonly triples: readonly string[];
}

/** Rows of all records in; the same rows out, by table, then key, then content, each once for each source. */
export interface RowSpool {
  readonly add: (record: MappedRecord) => void;
  readonly drain: () => Generator<SpooledRow>;
}

/** Rows just seen, which need not be serialised again: records repeat their authority, country, codes and dataset. */
const rememberedRows = 20_000;

/** Opens the spool of the rows of these tables; `budget` is that of openSortedSpool. */
export function openRowSpool(options: {
  folder: string;
  budget: number;
  layouts: readonly TableLayout[];
}): RowSpool {
  const { layouts } = options;
  const spool = openSortedSpool({ folder: options.folder, name: 'rows', budget: options.budget });
  const places = new Map(
    layouts.map((layout, index) => [layout.name, { layout, place: placeOf(index, layouts.length) }]),
  );
  const orders = layouts.map(spoolOrder);
  let remembered = new Set<string>();

  function addRow(row: MappedRow, source: string): void {
    const table = places.get(row.table);
    if (table === undefined) throw new Error(`No table "${row.table}" in the table description.`);
    const stray = Object.keys(row.values).filter((column) => !table.layout.columns.includes(column));
    if (stray.length > 0) throw new Error(`The table "${row.table}" has no column ${stray.join(', ')}.`);
    const cells = (orders[Number(table.place)] ?? []).map((column) => row.values[column] || null);
    const { graph, triples } = formatQuads(row);
    spool.add(encodeFields([table.place, ...cells, source, graph, triples.join('\n')]));
  }

  return {
    add({ source, rows }) {
      for (const row of rows) {
        const identity = JSON.stringify([source, row.table, row.values]);
        if (remembered.has(identity)) continue;
        if (remembered.size >= rememberedRows) remembered = new Set();
        remembered.add(identity);
        addRow(row, source);
      }
    },
    *drain() {
      for (const line of spool.drain()) {
        const [place, ...fields] = decodeFields(line);
        const layout = layouts[Number(place)];
        const order = orders[Number(place)];
        if (layout === undefined || order === undefined) throw new Error(`The row spool is damaged: ${line}`);
        const [source, graph, triples] = fields.slice(order.length);
        yield {
          layout,
          cells: layout.columns.map((column) => fields[order.indexOf(column)] ?? null),
          key: fields.slice(0, layout.key.length),
          source: source ?? '',
          graph: graph ?? '',
          triples: triples ? triples.split('\n') : [],
        };
      }
    },
  };
}

/** Columns of the key first, so that rows with the same key are neighbours. */
function spoolOrder({ key, columns }: TableLayout): string[] {
  return [...key, ...columns.filter((column) => !key.includes(column))];
}

/** Number of a table, padded so that text order is number order. */
function placeOf(index: number, count: number): string {
  return String(index).padStart(String(count).length, '0');
}

function formatQuads(row: MappedRow): { graph: string; triples: string[] } {
  const graphs = new Set(row.quads.map((quad) => formatIri(quad.graph)));
  if (graphs.size > 1)
    throw new Error(`A row of "${row.table}" has quads in several graphs: ${[...graphs].join(', ')}.`);
  const [graph = ''] = graphs;
  return { graph, triples: [...new Set(row.quads.map(formatTriple))] };
}
