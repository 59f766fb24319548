import type { NamedNode } from '@rdfjs/types';
import { defaultDialect } from '../dialect.ts';
import type { CsvwReport } from '../report.ts';
import { openTable } from '../rows/open-table.ts';
import type { Table } from '../table-group.ts';
import { type ByteSyntax, compileSyntax } from './byte-syntax.ts';
import { copyChunks, openWindow } from './byte-window.ts';
import type { WriteBytes } from './output.ts';
import { readHead } from './read-head.ts';
import { referenceQuads } from './reference-rows.ts';
import { compileProgram, type RowProgram } from './row-program.ts';
import { type RunResult, runTable } from './run-table.ts';
import { openScanner } from './scan-record.ts';

/** How a table is compiled. */
export interface CompileOptions {
  /** Graph of the quads; the default graph when absent. */
  readonly graph?: NamedNode;
}

/** A table compiled into a program from the bytes of a CSV file to the bytes of N-Quads. */
export interface CompiledTable {
  /**
   * Converts a file: the quads of its rows in the minimal mode of csv2rdf, in canonical N-Quads, as `openTable` and
   * `rowQuads` make them, with the same errors. `write` gets bytes that are reused after the call;
   * a chunk of `input` may be reused once the next one is asked for. What is irregular
   * is made by the reference code: a row, or the rest of the file, which the result says. Throws what `input` and
   * `write` throw.
   */
  readonly run: (
    input: AsyncIterable<Uint8Array>,
    write: WriteBytes,
    report: CsvwReport,
  ) => Promise<RunResult>;
}

/** Converts a whole file by the reference path. */
async function runReference(
  table: Table,
  input: AsyncIterable<Uint8Array>,
  write: WriteBytes,
  report: CsvwReport,
  graph?: NamedNode,
): Promise<RunResult> {
  const opened = await openTable(table, { body: input }, { report, validating: false });
  let quads = 0;
  let rows = 0;
  for await (const batch of opened.rows) {
    let text = '';
    for (const row of batch) {
      const made = referenceQuads(row, graph, report);
      text += made.text;
      quads += made.quads;
    }
    rows += batch.length;
    if (text !== '') write(Buffer.from(text));
  }
  return { rows, quads, referenceRows: rows };
}

function isSameColumns(one: Table, other: Table): boolean {
  return (
    one.columns.length === other.columns.length &&
    one.columns.every((column, index) => column === other.columns[index])
  );
}

/** Compiles a table description, for files whose columns are those of the description in that order. */
export function compileTable(described: Table, options: CompileOptions = {}): CompiledTable {
  const { graph } = options;
  const table = described.dialectGiven ? described : { ...described, dialect: defaultDialect };
  const syntax = compileSyntax(table.dialect);
  let program: RowProgram | undefined;

  /** The program for the columns of a file: the one of the description, unless the file has others. */
  function programFor(fitted: Table): RowProgram {
    if (!isSameColumns(fitted, table)) return compileProgram(fitted, graph);
    program ??= compileProgram(table, graph);
    return program;
  }

  async function runBytes(
    known: ByteSyntax,
    input: AsyncIterable<Uint8Array>,
    write: WriteBytes,
    report: CsvwReport,
  ): Promise<RunResult> {
    const window = openWindow(input);
    const scanner = openScanner(known);
    try {
      const head = await readHead(window, scanner, table, report);
      if (head === undefined) {
        const result = await runReference(described, window.rest(), write, report, graph);
        return { ...result, fallback: { row: 1, reason: 'head' } };
      }
      const parts = { window, scanner, syntax: known, head, graph, write, report };
      return await runTable({ ...parts, program: programFor(head.table) });
    } finally {
      await window.close();
    }
  }

  async function run(
    input: AsyncIterable<Uint8Array>,
    write: WriteBytes,
    report: CsvwReport,
  ): Promise<RunResult> {
    if (!('obstacle' in syntax)) return runBytes(syntax, input, write, report);
    const result = await runReference(described, copyChunks(input), write, report, graph);
    return { ...result, fallback: { row: 1, reason: syntax.obstacle } };
  }

  if (!('obstacle' in syntax)) program = compileProgram(table, graph);
  return { run };
}
