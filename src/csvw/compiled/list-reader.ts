import type { Column } from '../table-group.ts';
import { bit, classifyBytes } from './byte-classes.ts';
import { isPlainText } from './byte-texts.ts';
import type { ReadText } from './cell-reader.ts';
import type { RowState } from './row-state.ts';

const blank = 0x20;

/** Does something with each text of a list, in order, until one refuses. */
export type EachItem = (
  state: RowState,
  start: number,
  end: number,
  bits: number,
  visit: ReadText,
) => boolean;

/** Whether the values of a column with a separator can be taken from bytes; otherwise the reference code makes the row. */
export function isByteList(column: Column): boolean {
  const { separator, datatype, ordered, valueUrl } = column;
  const spaced = datatype.base !== 'string' && datatype.builtin.whiteSpace === 'preserve';
  return separator !== undefined && separator !== '' && !spaced && !ordered && valueUrl === undefined;
}

function startsAt(bytes: Uint8Array, at: number, end: number, text: Uint8Array): boolean {
  if (at + text.length > end) return false;
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== text[index]) return false;
  }
  return true;
}

/** Visits the items of a list: cut at the separator, without blanks around them unless they are strings. */
export function visitItems(column: Column): EachItem {
  const separator = Buffer.from(column.separator ?? '');
  const keepsSpaces = column.datatype.base === 'string';

  function visitItem(state: RowState, start: number, end: number, visit: ReadText): boolean {
    let [from, to] = [start, end];
    while (!keepsSpaces && from < to && state.bytes[from] === blank) from += 1;
    while (!keepsSpaces && from < to && state.bytes[to - 1] === blank) to -= 1;
    return visit(state, from, to, classifyBytes(state.bytes, from, to));
  }

  return (state, start, end, _bits, visit) => {
    if (start === end) return true;
    let from = start;
    for (let at = start; at < end; ) {
      if (!startsAt(state.bytes, at, end, separator)) {
        at += 1;
        continue;
      }
      if (!visitItem(state, from, at, visit)) return false;
      at += separator.length;
      from = at;
    }
    return visitItem(state, from, end, visit);
  };
}

/** Compiles the reader of a list: its value is its text, every item of which has been read. */
export function compileListReader(column: Column, readItem: ReadText): ReadText {
  const eachItem = visitItems(column);
  const nulls = new Set(column.nulls);
  const { whiteSpace } = column.datatype.builtin;
  const hasDefault = column.default !== '';
  return (state, start, end, bits) => {
    const empty = start === end;
    if (empty && (hasDefault || column.required)) return false;
    const plain = isPlainText(whiteSpace, state.bytes, start, end, bits);
    if (!plain || !eachItem(state, start, end, bits, readItem)) return false;
    const none = !empty && nulls.has(state.bytes.toString('utf8', start, end));
    state.start = none ? -1 : start;
    state.end = none ? -1 : end;
    state.bits = bits & ~bit.doubled;
    return true;
  };
}
