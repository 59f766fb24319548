import type { Column, Table } from '../table-group.ts';
import type { IriWriter } from './iri-writer.ts';
import type { RowState } from './row-state.ts';
import { longestSubject, type Subject } from './subject.ts';
import { compileTemplate } from './template-writer.ts';

/** A subject of the rows of a table: the IRI of a template, or the blank node of the row. */
export interface SubjectPlan {
  readonly iri: IriWriter | undefined;
  /** Bytes that it may have besides those of values. */
  readonly room: number;
  /** Writes it into its place in the state; `false`: the reference code must make the row. */
  readonly write: (state: RowState) => boolean;
}

/** Variables whose value is another one in each cell of a row. */
const cellVariables = ['_name', '_column', '_sourceColumn'];

/** Columns with the same key have the same subject in every row. */
function subjectKey({ aboutUrl, number }: Column): string {
  if (aboutUrl === undefined) return '';
  const ofCell = cellVariables.some((name) => aboutUrl.variables.has(name));
  return `${ofCell ? number : 'row'} ${aboutUrl.source}`;
}

const opening = 0x3c;
const closing = 0x3e;

function writeIriSubject(iri: IriWriter, subjectOf: (state: RowState) => Subject | undefined): SubjectPlan {
  const write = (state: RowState): boolean => {
    const subject = subjectOf(state);
    let needed = iri.room + 2;
    for (const place of iri.reads) {
      needed += 3 * ((state.values[place * 3 + 1] ?? 0) - (state.values[place * 3] ?? 0));
    }
    if (subject === undefined || needed > longestSubject) return false;
    subject.bytes[0] = opening;
    const end = iri.write(state, subject.bytes, 1);
    if (end < 0) return false;
    subject.bytes[end] = closing;
    subject.length = end + 1;
    return true;
  };
  return { iri, room: iri.room + 2, write };
}

/** Runs so far: the blank nodes of two files must not be one. */
let runs = 0;

/** A number for the blank nodes of a run. */
export function nextRun(): number {
  runs += 1;
  return runs;
}

const roomForLabel = 64;

/** The blank node of a row is named by the run and the row. */
function writeBlankSubject(subjectOf: (state: RowState) => Subject | undefined): SubjectPlan {
  const write = (state: RowState): boolean => {
    const subject = subjectOf(state);
    if (subject === undefined) return false;
    subject.length = subject.bytes.write(`_:t${state.run}r${state.sourceNumber}`, 'latin1');
    return true;
  };
  return { iri: undefined, room: roomForLabel, write };
}

/** The subjects of the rows of a table, each once, and the one of each column by its place. */
export function compileSubjects(table: Table): {
  readonly subjects: readonly SubjectPlan[];
  readonly slots: readonly number[];
} {
  const shown = table.columns.filter(({ suppressOutput }) => !suppressOutput);
  const keys = [...new Set(shown.map(subjectKey))];
  const subjects = keys.map((key, slot): SubjectPlan => {
    const column = shown.find((one) => subjectKey(one) === key);
    const subjectOf = (state: RowState): Subject | undefined => state.subjects[slot];
    if (column?.aboutUrl === undefined) return writeBlankSubject(subjectOf);
    return writeIriSubject(compileTemplate(column.aboutUrl, table, column), subjectOf);
  });
  return { subjects, slots: table.columns.map((column) => keys.indexOf(subjectKey(column))) };
}
