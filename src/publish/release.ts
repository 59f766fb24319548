import type { Quad } from '@rdfjs/types';
import type { Issue, Report } from '../model/issue.ts';
import type { Batch, MappedRecord } from '../model/records.ts';
import type { Source } from '../model/source.ts';
import type { PublishedLexicon } from './lexicon/published-lexicon.ts';

/** What a release is made of beside its records. */
export interface Companions extends PublishedLexicon {
  /** The ontology, and its hand-written Turtle, which is published as it is; both must say the same. */
  readonly ontology: Iterable<Quad>;
  readonly ontologyText: string;
  readonly shapesText: string;
  /** The shapes, for the pages; without them no pages are written. */
  readonly shapes?: Iterable<Quad>;
  /** `{ "@context": {…} }` */
  readonly context: object;
  /** Issues found before publishing; those found while publishing are added. */
  readonly issues: Iterable<Issue>;
  /** SHACL report of the records that are published. */
  readonly validation: Iterable<Quad>;
  /** For the README. */
  readonly sources: Iterable<Source>;
}

/** A file of a release. */
export interface ReleaseFile {
  /** Path inside the release, with `/`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Number of triples, for RDF; of quads, for N-Quads. */
  readonly triples?: number;
  /** Number of rows without the header, for CSV. */
  readonly rows?: number;
}

/** What was published. */
export interface ReleaseSummary {
  /** Path of the release: `<out>/releases/<date>`. */
  readonly directory: string;
  /** All files, sorted by path. */
  readonly files: readonly ReleaseFile[];
  /** Number of different triples about records, whatever their graph. */
  readonly triples: number;
  /** Number of rows of each tidy table. */
  readonly records: Readonly<Record<string, number>>;
}

/** What openRelease needs. */
export interface ReleaseOptions {
  /** Folder that holds all releases; it is made if it is missing. */
  readonly out: string;
  /** Date of the release, YYYY-MM-DD. */
  readonly date: string;
  /** Base IRI of what is ours, to which all texts and quads given are rebased already. */
  readonly base: string;
  /** The parsed table description (ontology/tables.csvw.json), published as `tables/csv-metadata.json`. */
  readonly tables: object;
  /** Gets the issues found while publishing (`record-variants`). */
  readonly report: Report;
  /** Characters kept in memory by each of the two sorts; 32 M unless told. */
  readonly spoolBudget?: number;
}

/** A release being written beside the last one, which stays untouched until all is written and read back. */
export interface ReleaseDraft {
  /** Takes mapped records. */
  readonly add: (records: Batch<MappedRecord>) => Promise<void>;
  /**
   * Writes every file, reads it back and puts the release in place; the draft is gone afterwards, also after an error.
   *
   * @throws PipelineError `OUTPUT_UNWRITABLE`, or `RELEASE_CORRUPT` when a file does not say what it should.
   */
  readonly commit: (companions: Companions) => Promise<ReleaseSummary>;
  /** Removes the draft; does nothing the second time or after a commit. */
  readonly abort: () => Promise<void>;
}
