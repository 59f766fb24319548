import type { Issue } from '../../model/issue.ts';

/** A row of a file after splitting, before typing. */
export interface LayoutRow {
  /** Number of the row in the file: 1 is the first row, headers included. */
  readonly sourceNumber: number;
  /** Text by column name of the description; '' for none. */
  readonly cells: Readonly<Record<string, string>>;
}

/** What a file tells beside its rows: the section that a row stands in. Shared by the steps of one file. */
export interface Section {
  /** Number of sections begun so far: a step that keeps something of a section forgets it when this changes. */
  readonly number: () => number;
  readonly name: () => string | undefined;
  /** Begins a section: a header with its name, or what comes after a total. */
  readonly begin: (name?: string) => void;
}

/** What a step has to do its work. */
export interface StepContext {
  readonly section: Section;
  /** Reports one finding. */
  readonly report: (issue: Omit<Issue, 'source' | 'file'>) => void;
  /** Counts an act of the step; each kind of act is reported once per section (`layout-step`). */
  readonly count: (act: string, row?: number) => void;
}

/** A step at work on one file. Every part is optional. */
export interface StepRun {
  /** Passes a row on, changed or not, or takes it away after saying why. */
  readonly apply?: (row: LayoutRow) => LayoutRow | undefined;
  /** Is told that a row was set aside before the steps: what it would have said of the rows below is not known. */
  readonly lose?: () => void;
  /** Makes several rows of data out of one; never none. */
  readonly spread?: (row: LayoutRow) => readonly LayoutRow[];
  /** Texts of a header → the titles that it means. */
  readonly repairHeader?: (cells: readonly string[]) => readonly string[];
  /** Texts of a row by position → as many as there are in the header; `undefined` when it cannot be told how. */
  readonly repairCells?: (
    cells: readonly string[],
    header: readonly string[],
  ) => readonly string[] | undefined;
  readonly close?: () => void;
}

/** A named repair that a source description declares (`aect:layout`). */
export interface LayoutStep {
  readonly name: string;
  /** Columns that the step gives cells to: the file need not have them. */
  readonly fills: readonly string[];
  readonly open: (context: StepContext) => StepRun;
}

/** The steps of a description at work on one file, in their order. */
export interface Layout {
  /**
   * Passes a row on, changed or not, or as several rows of data; a row that is no data (header, total, blank) is taken
   * away, after saying so.
   */
  readonly apply: (row: LayoutRow) => readonly LayoutRow[];
  /** Tells the steps that a row was set aside in this place and does not come. */
  readonly lose: () => void;
  /** Ends the file: checks what is open, and reports what was counted. */
  readonly close: () => void;
  /**
   * To be called with the texts of the header before its columns are matched; gives the titles to match. Absent when no
   * step needs it.
   */
  readonly repairHeader?: (cells: readonly string[]) => readonly string[];
  /**
   * To be called with the texts of every row by position (a row of the right width may be shifted too) and those of the
   * header as `repairHeader` gave them; `undefined`: the row cannot be read for certain, and is set aside. Absent when
   * no step needs it.
   */
  readonly repairCells?: (
    cells: readonly string[],
    header: readonly string[],
  ) => readonly string[] | undefined;
}
