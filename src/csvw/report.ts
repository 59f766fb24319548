/**
 * One thing that is wrong with a metadata document or with tabular data. Codes are stable, in kebab-case.
 * A reader of metadata may continue after a `warning`; an `error` means that the standard asks to stop, or
 * (for data) that the row or the cell does not conform.
 */
export interface CsvwError {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** URL of the metadata document or of the table. */
  readonly url?: string;
  /** Source number of the row: 1 is the first row of the file, headers included. */
  readonly row?: number;
  /** Name of the column. */
  readonly column?: string;
  /** The offending value, as it was written. */
  readonly value?: string;
  /** JSON Pointer (RFC 6901) of the offending part of a metadata document. */
  readonly path?: string;
}

/** Receives errors and warnings as they are found. */
export type CsvwReport = (error: CsvwError) => void;
