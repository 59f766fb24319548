import type { Column } from '../table-group.ts';
import { normalizeWhiteSpace, parseValue } from '../values/parse-value.ts';
import { makeByteCheck } from './byte-checks.ts';
import { classifyBytes } from './byte-classes.ts';
import { type RowState, roomForTexts } from './row-state.ts';
import { openMemo } from './value-memo.ts';

/**
 * Reads one text of a column (Model for Tabular Data §6.4, steps 1, 2 and 6 to 9) and puts its value, or that there
 * is none, into `start`, `end` and `bits` of the state. `false`: something is wrong or rare, the reference code must
 * make the row.
 */
export type ReadText = (state: RowState, start: number, end: number, bits: number) => boolean;

function noValue(state: RowState): boolean {
  state.start = -1;
  state.end = -1;
  return true;
}

/** Puts bytes into the texts of the row and makes them the value. */
export function putText(state: RowState, text: Uint8Array): boolean {
  const start = state.textEnd;
  const end = start + text.length;
  if (end > roomForTexts) return false;
  state.bytes.set(text, start);
  state.textEnd = end;
  state.start = start;
  state.end = end;
  state.bits = classifyBytes(state.bytes, start, end);
  return true;
}

/** Value of a text after white space; `null`: none, `undefined`: it does not fit. */
function parseContent(content: string, column: Column): string | null | undefined {
  if (column.nulls.includes(content)) {
    return column.required && column.separator === undefined ? undefined : null;
  }
  return parseValue(content, column.datatype).lexical;
}

function encode(lexical: string | null | undefined): Uint8Array | null | undefined {
  return typeof lexical === 'string' ? Buffer.from(lexical) : lexical;
}

/** The reader of empty texts: the default of the column, no value, or an error. */
function readEmpty(column: Column): (state: RowState) => boolean {
  const value = encode(parseContent(column.default, column));
  if (value === undefined) return () => false;
  return value === null ? noValue : (state) => putText(state, value);
}

/** The reader that decodes a text and parses it with the reference code; outcomes of short texts are kept. */
function readDecoded(column: Column): ReadText {
  const memo = openMemo();
  return (state, start, end) => {
    let value = memo.find(state.bytes, start, end)?.value;
    if (value === undefined) {
      const content = normalizeWhiteSpace(state.bytes.toString('utf8', start, end), column.datatype);
      const made = content === '' ? undefined : encode(parseContent(content, column));
      if (made === undefined) return false;
      memo.keep(state.bytes, start, end, made);
      value = made;
    }
    return value === null ? noValue(state) : putText(state, value);
  };
}

function isText(bytes: Uint8Array, start: number, end: number, text: Uint8Array): boolean {
  if (text.length !== end - start) return false;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] !== bytes[start + index]) return false;
  }
  return true;
}

/** Compiles the reader of the texts of a column; of a column with a separator, those of its items. */
export function compileReader(column: Column): ReadText {
  const readNothing = readEmpty(column);
  const decode = readDecoded(column);
  const check = makeByteCheck(column.datatype);
  const nulls = column.nulls.filter((text) => text !== '').map((text) => Buffer.from(text));
  const missing = column.required && column.separator === undefined ? () => false : noValue;
  return (state, start, end, bits) => {
    if (start === end) return readNothing(state);
    if (check === undefined || !check(state.bytes, start, end, bits)) return decode(state, start, end, bits);
    for (const text of nulls) {
      if (isText(state.bytes, start, end, text)) return missing(state);
    }
    state.start = start;
    state.end = end;
    state.bits = bits;
    return true;
  };
}
