/** What a server may take of our time and memory. Times are milliseconds. */
export interface LoadLimits {
  /** Until the connection is open, TLS included. */
  readonly connectTimeout: number;
  /** From the request until the last header. */
  readonly headersTimeout: number;
  /** For the resource as a whole, redirects and body included: the only one that stops a body that drips. */
  readonly totalTimeout: number;
  /** Bytes of the body, before and after decompression. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
}

/** Limits for public CSV files: large ones take minutes, none of ours is near a gigabyte. */
export const defaultLoadLimits: LoadLimits = {
  connectTimeout: 10_000,
  headersTimeout: 30_000,
  totalTimeout: 600_000,
  maxBytes: 2 ** 30,
  maxRedirects: 5,
};
