import type { AuthorityRegister } from './authority-register.ts';

/** A DAC recipient: a country of the EU table, or a zone of the lexicon when it is not a country. */
export interface Recipient {
  readonly country?: { readonly code: string; readonly nameFr: string; readonly nameEn: string };
  readonly zone?: string;
}

/** A code of an OECD list. */
export interface Code {
  readonly code: string;
  readonly scheme: string;
  readonly notation: string;
  readonly labelFr: string;
  readonly labelEn: string | null;
  readonly broader: string | null;
}

/** An OECD list of codes. */
export interface CodeList {
  readonly codeList: string;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly sourceUrl: string | null;
}

/** A reporting agency of the State that is itself an organisation, e.g. the AFD. */
export interface Agency {
  readonly organisation: string;
  readonly nameFr: string;
}

/** What harmonisers look things up in. */
export interface References {
  /** DAC recipient code, else ISO 3166-1 alpha-3 code. */
  readonly findRecipient: (dacCode: string | null, isoCode: string | null) => Recipient | undefined;
  /** Key such as `crs/14031`. */
  readonly findCode: (key: string) => Code | undefined;
  readonly findCodeList: (key: string) => CodeList | undefined;
  /** CRS purpose code → theme of the lexicon. */
  readonly findTheme: (purposeCode: string) => string | undefined;
  readonly findAgency: (agencyCode: string) => Agency | undefined;
  readonly authorities: AuthorityRegister;
}
