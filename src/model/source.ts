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
  readonly dataset: DatasetDescription;
}
