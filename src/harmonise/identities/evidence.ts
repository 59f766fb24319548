/** What a declaration says of an authority beside its name: each item may earn an identity, or contradict one. */
export interface Evidence {
  /** SIREN as declared, checked or not. */
  readonly siren?: string;
  /** SIRET as declared, checked or not. */
  readonly siret?: string;
  /** Code of the official geographic code, as declared: a spreadsheet may have taken its leading zero. */
  readonly inseeCode?: string;
  /** Year of the declaration, `YYYY`: an authority that has merged since keeps its declarations. */
  readonly year?: string;
  /** Département or région, by its code or its name. */
  readonly territory?: string;
  /** Position of the place, in degrees (WGS 84). */
  readonly position?: Position;
}

/** A point on the Earth, in degrees (WGS 84). */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}
