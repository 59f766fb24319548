/** What the pipeline takes from the outside world; tests replace it. */
export interface Effects {
  /** Current time, for the release date when nothing else fixes it. */
  readonly now: () => Date;
  /** `SOURCE_DATE_EPOCH` of the environment (reproducible-builds.org), if it is set. */
  readonly epoch: string | undefined;
}
