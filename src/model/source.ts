import type { ScopeRule } from './scope.ts';

/** What a source says of itself (common properties of its `source.csvw.json`), as the release repeats it. */
export interface DatasetDescription {
  readonly title: string;
  readonly publisher: { readonly key: string; readonly name: string };
  /** IRI of the licence. */
  readonly license: string;
  /** Page where the data come from. */
  readonly sourceUrl: string;
  /** Mention of paternity that the licence asks for. */
  readonly attribution: string;
  /** Last update, YYYY-MM-DD. */
  readonly modified: string;
}

/** One source of declarations: a folder of `data/sources` with its CSVW description. */
export interface Source {
  /** Name of the folder: key of the dataset in the release. */
  readonly name: string;
  /** Layout of the rows: names the harmoniser, e.g. `oecd-crs`. */
  readonly format: string;
  /** Path of the CSV file. */
  readonly path: string;
  /** Whether the description comes without its file: a publication passes over it, and says so, until the file is there. */
  readonly awaitsFile: boolean;
  /** What begins the fraction of its amounts, where they do not tell (`1.234`). */
  readonly decimalChar?: ',' | '.' | undefined;
  /** Rules that decide which rows describe the action of a local authority. None: its format decides. */
  readonly scope?: readonly ScopeRule[] | undefined;
  readonly dataset: DatasetDescription;
}
