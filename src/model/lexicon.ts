import type { Quad } from '@rdfjs/types';
import type { Issue } from './issue.ts';

/** A cell of the tables of the lexicon. */
export interface CellPlace {
  /** Name of the table file: `concepts.csv`. */
  readonly file: string;
  /** Number of the row in the file: 1 is the header. */
  readonly row: number;
  readonly column: string;
}

/** A statement of the lexicon, and the cell that makes it. */
export interface LexiconFact {
  readonly quad: Quad;
  readonly place: CellPlace;
}

/** A row of a table of the lexicon, as it is written. */
export interface LexiconRow {
  /** Number of the row in the file: 1 is the header. */
  readonly number: number;
  /** Text of the cell of a column; the empty text when there is none. */
  readonly cell: (column: string) => string;
}

/** A table of the lexicon. */
export interface LexiconTable {
  /** Name of the file: `concepts.csv`. */
  readonly file: string;
  /** Columns whose cells together tell a row from every other one. */
  readonly primaryKey: readonly string[];
  readonly rows: readonly LexiconRow[];
}

/** How a concept or a code list stands to the state that was recorded last (`history.csv`). */
export interface LexiconState {
  /** SHA-256 digest of its statements today, in hexadecimal. */
  readonly digest: string;
  /** Day of its last change, YYYY-MM-DD; none when it has changed since, or is new. */
  readonly modified?: string;
}

/** The lexicon as its editors wrote it: statements with their places, rows, and what is wrong with cells. */
export interface Lexicon {
  /** Folder of the tables. */
  readonly folder: string;
  /** IRI of the concept scheme. */
  readonly scheme: string;
  /** Start of the IRIs of concepts and code lists. */
  readonly namespace: string;
  /** In the order of the tables and rows; a statement that two cells make is there twice. */
  readonly facts: readonly LexiconFact[];
  /** By file name. */
  readonly tables: ReadonlyMap<string, LexiconTable>;
  /** What reading found; {@link Lexicon} is otherwise unchecked. */
  readonly issues: readonly Issue[];
  /** By IRI of the concept or code list, sorted by code point. */
  readonly states: ReadonlyMap<string, LexiconState>;
}
