import { isUtf8 } from 'node:buffer';
import type { NamedNode } from '@rdfjs/types';
import type { CsvwReport } from '../report.ts';
import { makeRow } from '../rows/make-row.ts';
import { openBlankRows } from '../text/blank-rows.ts';
import { bit } from './byte-classes.ts';
import type { ByteSyntax } from './byte-syntax.ts';
import type { ByteWindow } from './byte-window.ts';
import { decodeCells } from './decode-cells.ts';
import { flushOutput, outputSize, type WriteBytes, writeText } from './output.ts';
import type { Head } from './read-head.ts';
import { findRefusal, type Place, readFrom, referenceQuads, type SourceRow } from './reference-rows.ts';
import type { RowProgram } from './row-program.ts';
import type { RowState } from './row-state.ts';
import { findLineEnd, isEmptyRecord, type Scanner } from './scan-record.ts';
import { openSubject } from './subject.ts';
import { nextRun } from './subject-plan.ts';

/** What a run did. */
export interface RunResult {
  /** Rows of data; those that were left out with an error are not counted. */
  readonly rows: number;
  readonly quads: number;
  /** Rows that the reference code made, one by one or after the fallback. */
  readonly referenceRows: number;
  /** From where on, if at all, the reference path took over the rest of the file, and why. */
  readonly fallback?: { readonly row: number; readonly reason: string };
}

/** What a run needs. */
export interface RunParts {
  readonly window: ByteWindow;
  readonly scanner: Scanner;
  readonly syntax: ByteSyntax;
  readonly program: RowProgram;
  readonly head: Head;
  readonly graph: NamedNode | undefined;
  readonly write: WriteBytes;
  readonly report: CsvwReport;
}

/** Why the bytes in the window end without a record. */
type Pause = 'more' | 'refused' | 'trouble';

/** U+FDD1, by which the reader of the reference path marks damage: there, it cannot be told from damage. */
const damageMark = Buffer.from('\ufdd1');

function openState(window: ByteWindow, program: RowProgram): RowState {
  return {
    bytes: window.bytes,
    textEnd: 0,
    values: new Int32Array(3 * program.table.columns.length),
    start: 0,
    end: 0,
    bits: 0,
    subjects: Array.from({ length: program.subjects }, openSubject),
    run: nextRun(),
    number: 0,
    sourceNumber: 0,
    out: Buffer.allocUnsafe(outputSize),
    at: 0,
    room: 0,
    quads: 0,
  };
}

/** Runs a compiled table over the rows of data of a file, from where its header ended. */
export async function runTable(parts: RunParts): Promise<RunResult> {
  const { window, scanner, syntax, program, head, graph, write, report } = parts;
  const { table } = program;
  const { dialect, url } = table;
  const { width } = head;
  const state = openState(window, program);
  state.sourceNumber = head.sourceNumber;
  let referenceRows = 0;
  const blanks = openBlankRows(report, url);

  function makeReferenceRow({ sourceNumber, cells }: SourceRow): void {
    const row = makeRow(table, cells, { number: state.number, sourceNumber }, report);
    const made = referenceQuads(row, graph, report);
    writeText(state, made.text, write);
    state.quads += made.quads;
    referenceRows += 1;
  }

  /** Whether the record is one that the reader leaves out silently, or with a warning to come. */
  function passBlank(): boolean {
    if (!isEmptyRecord(scanner)) return false;
    if (dialect.skipBlankRows) return true;
    if (scanner.count > 1 || width === 1) return false;
    blanks.add(state.sourceNumber + 1);
    return true;
  }

  function isRefused(): boolean {
    if (scanner.count !== width || (scanner.bits & bit.nul) !== 0) return true;
    if (!window.isSuspect(window.start) && (scanner.bits & bit.odd) === 0) return false;
    const record = window.bytes.subarray(window.start, scanner.end);
    return !isUtf8(record) || record.includes(damageMark);
  }

  function makeRowOfCells(): void {
    state.number += 1;
    state.sourceNumber += 1;
    if (state.at > outputSize / 2) flushOutput(state, write);
    if (program.run(state, scanner.cells, syntax.quote)) return;
    const cells = decodeCells(window.bytes, scanner, syntax.quote).slice(dialect.skipColumns);
    makeReferenceRow({ sourceNumber: state.sourceNumber, cells });
  }

  /** Makes all rows that are whole in the window. */
  function makeRows(): Pause {
    while (window.start < window.limit) {
      const found = scanner.scan(window.bytes, window.start, window.limit, window.final);
      if (found === 'more' || found === 'trouble') return found;
      if (found === 'comment' || passBlank()) {
        state.sourceNumber += 1;
      } else {
        blanks.report();
        if (isRefused()) return 'refused';
        makeRowOfCells();
      }
      window.start = scanner.end;
    }
    return 'more';
  }

  function placeHere(): Place {
    return { dialect, url, width, sourceNumber: state.sourceNumber + 1 };
  }

  /** Reports the record of which `end` is the end as the reader does, and goes on at `next`; `false`: it does not. */
  async function refuse(end: number, next: number, code?: string): Promise<boolean> {
    const error = await findRefusal(placeHere(), window.bytes.subarray(window.start, end));
    if (error === undefined || (code !== undefined && error.code !== code)) return false;
    blanks.report();
    report(error);
    state.sourceNumber += 1;
    window.start = next;
    return true;
  }

  /** After a quote out of place the reader goes on at the line after the one where the record began. */
  async function refuseLine(): Promise<boolean> {
    const { bytes, start, limit, final } = window;
    const end = findLineEnd(syntax, bytes, scanner.end, limit, final);
    if (end < 0) return window.fill();
    return refuse(end, findLineEnd(syntax, bytes, start, limit, final), 'quote-misplaced');
  }

  async function fallBack(reason: string): Promise<RunResult> {
    const row = state.sourceNumber + 1;
    const late: CsvwReport = (error) => {
      blanks.report();
      report(error);
    };
    for await (const rows of readFrom(placeHere(), window.rest(), late)) {
      if (rows.length > 0) blanks.report();
      for (const one of rows) {
        state.number += 1;
        makeReferenceRow(one);
      }
    }
    return finish({ row, reason });
  }

  function finish(fallback?: RunResult['fallback']): RunResult {
    flushOutput(state, write);
    const { number: rows, quads } = state;
    return { rows, quads, referenceRows, ...(fallback !== undefined && { fallback }) };
  }

  for (;;) {
    const pause = makeRows();
    if (pause === 'refused' && !(await refuse(scanner.end, scanner.end))) return fallBack('record');
    if (pause === 'trouble' && !(await refuseLine())) return fallBack('quote');
    if (pause !== 'more') continue;
    if (window.final && window.start >= window.limit) return finish();
    if (!(await window.fill())) return fallBack(window.final ? 'quote' : 'length');
  }
}
