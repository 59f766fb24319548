/** Reasons why a run cannot go on. Stable: scripts may depend on them. */
export type PipelineErrorCode =
  | 'SOURCE_MISSING'
  | 'SOURCE_UNREADABLE'
  | 'SOURCE_EMPTY'
  | 'SOURCE_UNREACHABLE'
  | 'SOURCE_REFUSED'
  | 'SOURCE_INVALID'
  | 'SOURCE_SHRUNK'
  | 'COLUMNS_MISMATCH'
  | 'NOTHING_TO_PUBLISH'
  | 'LEXICON_INVALID'
  | 'SHAPES_INVALID'
  | 'SHAPES_VIOLATED'
  | 'RELEASE_UNREADABLE'
  | 'RELEASE_CORRUPT'
  | 'OUTPUT_UNWRITABLE'
  | 'QUERY_INVALID'
  | 'USAGE';

/**
 * The run cannot go on: the draft is dropped, the last release stays, exit code 1 (2 for `USAGE`).
 * The message says what, where and what to do.
 */
export class PipelineError extends Error {
  override readonly name = 'PipelineError';
  readonly code: PipelineErrorCode;

  constructor(code: PipelineErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
