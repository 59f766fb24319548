import type { NamedNode } from '@rdfjs/types';
import { DataFactory } from 'n3';
import type { Column } from '../table-group.ts';
import { xsd } from '../urls/prefixes.ts';
import { datatypeIri } from '../values/datatype.ts';
import { bit } from './byte-classes.ts';
import type { ReadText } from './cell-reader.ts';
import { copyBytes, copyEscaped } from './copy-bytes.ts';
import type { IriWriter } from './iri-writer.ts';
import { visitItems } from './list-reader.ts';
import type { RowState } from './row-state.ts';
import { copySubject, longestSubject } from './subject.ts';
import { writeLineEnd, writeTerm } from './write-nquad.ts';

/** Writes the quads of a cell; `false`: the reference code must make the row. */
export type WriteCell = (state: RowState) => boolean;

/** What the quads of a column have in common. */
export interface CellPlan {
  readonly column: Column;
  /** Place of the column in the table, and of its subject among the subjects of the row. */
  readonly place: number;
  readonly slot: number;
  readonly property: IriWriter;
  /** What the column has instead of its value, when it has a `valueUrl`. */
  readonly value: IriWriter | undefined;
  readonly graph: NamedNode | undefined;
  readonly readText: ReadText;
}

/** What stands before the text of a literal of the column, and after it. */
function literalMarks(column: Column, graph: NamedNode | undefined): { open: string; close: string } {
  const datatype = datatypeIri(column.datatype);
  const tagged = datatype === xsd('string') && column.lang !== 'und';
  const sample = DataFactory.literal('', tagged ? column.lang : DataFactory.namedNode(datatype));
  return { open: '"', close: writeTerm(sample).slice(1) + writeLineEnd(graph) };
}

function putBytes(state: RowState, bytes: Uint8Array): void {
  state.out.set(bytes, state.at);
  state.at += bytes.length;
}

/** Begins a quad up to its object; `open` is what the object begins with. */
function beginQuad({ slot, property }: CellPlan, open: string): WriteCell {
  const fixed = property.fixed === undefined ? undefined : Buffer.from(` <${property.fixed}> ${open}`);
  const before = Buffer.from(' <');
  const after = Buffer.from(`> ${open}`);
  return (state) => {
    const subject = state.subjects[slot];
    if (subject === undefined) return false;
    state.at = copySubject(subject, state.out, state.at);
    state.quads += 1;
    if (fixed !== undefined) {
      putBytes(state, fixed);
      return true;
    }
    putBytes(state, before);
    const at = property.write(state, state.out, state.at);
    if (at < 0) return false;
    state.at = at;
    putBytes(state, after);
    return true;
  };
}

/** A property that depends on the row is checked even where the cell has no value: a wrong one is reported. */
function passNothing({ property }: CellPlan): WriteCell {
  if (property.fixed !== undefined) return () => true;
  return (state) => property.write(state, state.out, state.at) >= 0;
}

function writeIriCell(plan: CellPlan, value: IriWriter): WriteCell {
  const { column, place, graph } = plan;
  const begin = beginQuad(plan, value.fixed === undefined ? '<' : `<${value.fixed}>`);
  const close = Buffer.from(`${value.fixed === undefined ? '>' : ''}${writeLineEnd(graph)}`);
  const pass = passNothing(plan);
  const always = column.virtual;
  const fixed = value.fixed !== undefined;
  return (state) => {
    if (!always && (state.values[place * 3] ?? -1) < 0) return pass(state);
    if (!begin(state)) return false;
    const at = fixed ? state.at : value.write(state, state.out, state.at);
    if (at < 0) return false;
    state.at = at;
    putBytes(state, close);
    return true;
  };
}

function writeLiteral(plan: CellPlan): ReadText {
  const { open, close } = literalMarks(plan.column, plan.graph);
  const begin = beginQuad(plan, open);
  const end = Buffer.from(close);
  return (state, from, to, bits) => {
    if (!begin(state)) return false;
    const copy = (bits & bit.escape) === 0 ? copyBytes : copyEscaped;
    state.at = copy(state.bytes, from, to, state.out, state.at);
    putBytes(state, end);
    return true;
  };
}

function writeLiteralCell(plan: CellPlan): WriteCell {
  const slot = plan.place * 3;
  const write = writeLiteral(plan);
  const pass = passNothing(plan);
  return (state) => {
    const start = state.values[slot] ?? -1;
    if (start < 0) return pass(state);
    return write(state, start, state.values[slot + 1] ?? 0, state.values[slot + 2] ?? 0);
  };
}

/** A list may have any number of items, so that each of them asks for its room. */
function writeListCell(plan: CellPlan): WriteCell {
  const slot = plan.place * 3;
  const write = writeLiteral(plan);
  const pass = passNothing(plan);
  const eachItem = visitItems(plan.column);
  const item: ReadText = (state, start, end, bits) => {
    if (!plan.readText(state, start, end, bits)) return false;
    if (state.start < 0) return true;
    const needed = state.room + longestSubject + 6 * (state.end - state.start);
    return state.at + needed <= state.out.length && write(state, state.start, state.end, state.bits);
  };
  return (state) => {
    const start = state.values[slot] ?? -1;
    if (!pass(state)) return false;
    return start < 0 || eachItem(state, start, state.values[slot + 1] ?? 0, 0, item);
  };
}

/** Compiles what writes the quads of a column. */
export function compileCell(plan: CellPlan): WriteCell {
  if (plan.value !== undefined) return writeIriCell(plan, plan.value);
  return plan.column.separator === undefined ? writeLiteralCell(plan) : writeListCell(plan);
}

/** Bytes of a quad of the column that do not come from cells, subject included. */
export function measureCell({ column, property, value, graph }: CellPlan): number {
  const { open, close } = literalMarks(column, graph);
  return property.room + (value?.room ?? 0) + open.length + Buffer.byteLength(close) + 16;
}
