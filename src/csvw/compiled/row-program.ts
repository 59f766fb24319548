import type { NamedNode } from '@rdfjs/types';
import type { Column, Table } from '../table-group.ts';
import { bit } from './byte-classes.ts';
import { compileReader, type ReadText } from './cell-reader.ts';
import { type CellPlan, compileCell, measureCell, type WriteCell } from './cell-writer.ts';
import { copySingled } from './copy-bytes.ts';
import type { IriWriter } from './iri-writer.ts';
import { compileListReader, isByteList } from './list-reader.ts';
import { type RowState, roomForTexts } from './row-state.ts';
import { longestSubject } from './subject.ts';
import { compileSubjects, type SubjectPlan } from './subject-plan.ts';
import { compileTemplate, writeFixed } from './template-writer.ts';

/** A table compiled: what turns the cells of a record into N-Quads. */
export interface RowProgram {
  readonly table: Table;
  readonly subjects: number;
  /**
   * Writes the quads of the record whose cells (start, end, bits) are given, from the state's `at` on. `false`:
   * nothing was written, the reference code must make the row.
   */
  readonly run: (state: RowState, cells: Int32Array, quote: number) => boolean;
}

/** A list whose texts are not taken from bytes, or whose value stands in a template, is for the reference code. */
function hasForeignList(columns: readonly Column[], reads: ReadonlySet<number>): boolean {
  return columns.some(
    (column, place) => column.separator !== undefined && (!isByteList(column) || reads.has(place)),
  );
}

function readsOf(plans: readonly CellPlan[], subjects: readonly SubjectPlan[]): Set<number> {
  const templates: (IriWriter | undefined)[] = plans.flatMap(({ property, value }) => [property, value]);
  return new Set(
    [...templates, ...subjects.map(({ iri }) => iri)].flatMap((template) => template?.reads ?? []),
  );
}

/** How many bytes of output one byte of the value of each column may make. */
function weighColumns(table: Table, plans: readonly CellPlan[], subjects: readonly SubjectPlan[]): number[] {
  const weights = table.columns.map(() => 0);
  const add = (places: readonly number[], weight: number): void => {
    for (const place of places) weights[place] = (weights[place] ?? 0) + weight;
  };
  for (const { place, slot, property, value } of plans) {
    add(subjects[slot]?.iri?.reads ?? [], 3);
    add(property.reads, 3);
    if (value === undefined) add([place], 6);
    else add(value.reads, 3);
  }
  return weights;
}

const nothing: RowProgram['run'] = () => false;

/** Compiles a table: everything that does not depend on a row is decided and encoded here, once. */
export function compileProgram(table: Table, graph: NamedNode | undefined): RowProgram {
  const { columns, dialect } = table;
  const { subjects, slots } = compileSubjects(table);
  const itemReaders = columns.map(compileReader);
  const readers: readonly ReadText[] = columns.map((column, place) => {
    const read = itemReaders[place] ?? (() => false);
    return column.separator === undefined ? read : compileListReader(column, read);
  });
  const plans = columns.flatMap((column, place): CellPlan[] => {
    if (column.suppressOutput) return [];
    const property = column.propertyUrl
      ? compileTemplate(column.propertyUrl, table, column)
      : writeFixed(`${table.url}#${column.name}`);
    const value = column.valueUrl && compileTemplate(column.valueUrl, table, column);
    const readText = itemReaders[place] ?? (() => false);
    return [{ column, place, slot: slots[place] ?? 0, property, value, graph, readText }];
  });
  const writers: readonly WriteCell[] = plans.map(compileCell);
  const weights = weighColumns(table, plans, subjects);
  const room = plans.reduce(
    (sum, plan) => sum + measureCell(plan) + (subjects[plan.slot]?.room ?? 0),
    longestSubject,
  );
  if (hasForeignList(columns, readsOf(plans, subjects))) return { table, subjects: 0, run: nothing };

  /** Reads the cell of a column into `start`, `end` and `bits`. */
  function readCell(state: RowState, cells: Int32Array, place: number, quote: number): boolean {
    const read = readers[place];
    if (read === undefined) return false;
    if (columns[place]?.virtual !== false) return read(state, 0, 0, 0);
    const slot = (place + dialect.skipColumns) * 3;
    const start = cells[slot] ?? 0;
    const end = cells[slot + 1] ?? 0;
    const bits = cells[slot + 2] ?? 0;
    if ((bits & bit.doubled) === 0) return read(state, start, end, bits);
    const text = state.textEnd;
    if (text + end - start > roomForTexts) return false;
    state.textEnd = copySingled(state.bytes, start, end, state.bytes, text, quote);
    return read(state, text, state.textEnd, bits & ~bit.doubled);
  }

  function readCells(state: RowState, cells: Int32Array, quote: number): boolean {
    const { values } = state;
    let needed = room;
    state.textEnd = 0;
    for (let place = 0; place < readers.length; place += 1) {
      if (!readCell(state, cells, place, quote)) return false;
      const slot = place * 3;
      values[slot] = state.start;
      values[slot + 1] = state.end;
      values[slot + 2] = state.bits;
      needed += (weights[place] ?? 0) * (state.end - state.start);
    }
    state.room = needed;
    return state.at + needed <= state.out.length;
  }

  function writeRow(state: RowState): boolean {
    for (const subject of subjects) if (!subject.write(state)) return false;
    for (const write of writers) if (!write(state)) return false;
    return true;
  }

  function run(state: RowState, cells: Int32Array, quote: number): boolean {
    const { at, quads } = state;
    if (readCells(state, cells, quote) && writeRow(state)) return true;
    state.at = at;
    state.quads = quads;
    return false;
  }

  return { table, subjects: subjects.length, run };
}
