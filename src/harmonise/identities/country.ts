/** A country of the authority table of the Publications Office of the European Union. */
export interface Country {
  /**
   * Code in the EU table (the letters of ISO 3166-1 alpha-3, XKX for Kosovo). For a state that is no more, `undefined`
   * unless the table has it.
   */
  readonly code?: string;
  readonly nameFr: string;
  readonly nameEn: string;
  /** A state that is no more, such as Yugoslavia. */
  readonly historical?: true;
}
