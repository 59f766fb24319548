import type { Candidate } from '../model/issue.ts';
import type { AuthorityRegister } from './identities/authority-register.ts';
import type { CommuneHistory } from './identities/commune-history.ts';
import type { Country } from './identities/country.ts';
import type { IsPersonName } from './identities/person-names.ts';
import type { FindPlaces } from './identities/place-gazetteer.ts';
import type { FindDecision } from './identities/reviewed-decisions.ts';
import type { TerritoryRegister } from './identities/territory-register.ts';
import type { Concepts } from './open-concepts.ts';
import type { ThemeWords } from './themes/theme-words.ts';

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
  /** Whether the OECD has taken it off its list: old declarations keep it. */
  readonly withdrawn: boolean;
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
  /** French or English label of a CRS purpose code in use → the code; case, accents and signs do not count. */
  readonly findPurposeByLabel: (label: string) => Code | undefined;
  readonly findCodeList: (key: string) => CodeList | undefined;
  /** CRS purpose code → theme of the lexicon. */
  readonly findTheme: (purposeCode: string) => string | undefined;
  /** Words of free French text that speak for a theme. */
  readonly themeWords: ThemeWords;
  readonly findAgency: (agencyCode: string) => Agency | undefined;
  readonly authorities: AuthorityRegister;
  /** Communes that are no more. */
  readonly communes: CommuneHistory;
  readonly territories: TerritoryRegister;
  /** Code of a municipal arrondissement (Paris, Lyon, Marseille) → code of its commune. */
  readonly districtOf: (code: string) => string | undefined;
  /** Whether a name has the form of that of a person: a common first name and a family name in capitals. */
  readonly isPersonName: IsPersonName;
  /** What a person decided about a declared name. */
  readonly findDecision: FindDecision;
  /** The lexicon, for declarations that name its concepts. */
  readonly concepts: Concepts;
  /** A label in French or English, old or new, or an ISO 3166-1 or DAC code → the country, or `undefined`. */
  readonly findCountry: (text: string) => Country | undefined;
  /** Countries whose label is nearly the text: for a person to decide, never a mapping. */
  readonly suggestCountries: (text: string) => readonly Candidate[];
  /** Countries that a free text in French or English names, in order of appearance, each once. */
  readonly findCountriesIn: (text: string) => readonly Country[];
  /** Places of a gazetteer that bear a name, in a country (code of the EU table) or anywhere. */
  readonly findPlaces: FindPlaces;
}
