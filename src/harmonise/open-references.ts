import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Quad } from '@rdfjs/types';
import countries from 'i18n-iso-countries';
import { packageRoot } from '../model/package-root.ts';
import { openAuthorityRegister } from './identities/authority-register.ts';
import { openCommuneHistory } from './identities/commune-history.ts';
import { openCountriesInText } from './identities/countries-in-text.ts';
import { openCountryRegister } from './identities/country-register.ts';
import { openPersonNames } from './identities/person-names.ts';
import { openPlaceGazetteer } from './identities/place-gazetteer.ts';
import { openReviewedDecisions } from './identities/reviewed-decisions.ts';
import { openTerritoryRegister } from './identities/territory-register.ts';
import { openPurposeLabels } from './oecd-crs/purpose-labels.ts';
import { openConcepts } from './open-concepts.ts';
import type { Row } from './reference-row.ts';
import type { Agency, Code, CodeList, Recipient, References } from './references.ts';
import { openThemeWords } from './themes/theme-words.ts';

/** Names under which a reader of messages finds the files. */
const reviewedFile = 'data/reviewed/authorities.csv';
const placesFile = join(packageRoot, 'data', 'reference', 'gazetteer', 'places.csv');

const require = createRequire(import.meta.url);
for (const language of ['fr', 'en'])
  countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`));

/**
 * Opens what harmonisers look things up in, from the tables of `data/reference` and the packages that carry the rest
 * (INSEE's geographic code, ISO country names).
 *
 * @param tables rows by table name
 * @param lexicon statements of the lexicon, for declarations that name its concepts
 * @param reviewed rows of `data/reviewed/authorities.csv`: what people decided about identities
 * @throws PipelineError `SOURCE_INVALID` when a reviewed decision is wrong
 */
export function openReferences(
  tables: Readonly<Record<string, readonly Row[]>>,
  lexicon: Iterable<Quad> = [],
  reviewed: readonly Row[] = [],
): References {
  const countryRegister = openCountryRegister(tables['country-names'] ?? []);
  const countryOf = (code: string): Recipient | undefined => {
    const country = countryRegister.findByCode(code);
    return country?.code === undefined ? undefined : { country: { ...country, code: country.code } };
  };
  const concepts = openConcepts(lexicon);
  const recipients = indexBy(tables['dac-recipients'], 'dac_code', (row): Recipient => {
    const { country, zone } = row;
    if (country) return countryOf(country) ?? {};
    return zone ? { zone } : {};
  });
  const codes = indexBy(
    tables['dac-codes'],
    'code',
    (row): Code => ({
      code: text(row, 'code'),
      scheme: text(row, 'scheme'),
      notation: text(row, 'notation'),
      labelFr: text(row, 'label_fr'),
      labelEn: row.label_en ?? null,
      broader: row.broader ?? null,
      withdrawn: row.status === 'withdrawn',
    }),
  );
  const codeLists = indexBy(
    tables['dac-code-lists'],
    'code_list',
    (row): CodeList => ({
      codeList: text(row, 'code_list'),
      titleFr: text(row, 'title_fr'),
      titleEn: text(row, 'title_en'),
      sourceUrl: row.source_url ?? null,
    }),
  );
  const themes = indexBy(tables['crs-themes'], 'crs_code', (row) => text(row, 'theme'));
  const agencies = indexBy(tables.agencies, 'agency_code', (row): Agency | undefined =>
    row.organisation ? { organisation: row.organisation, nameFr: text(row, 'name_fr') } : undefined,
  );
  return {
    findRecipient: (dacCode, isoCode) => recipients.get(dacCode ?? '') ?? countryOf(isoCode ?? ''),
    findCode: (key) => codes.get(key),
    findPurposeByLabel: openPurposeLabels(codes.values()),
    findCodeList: (key) => codeLists.get(key),
    findTheme: (purposeCode) => themes.get(purposeCode),
    themeWords: openThemeWords(tables['theme-words'] ?? []),
    findAgency: (agencyCode) => agencies.get(agencyCode),
    concepts,
    authorities: openAuthorityRegister(tables),
    communes: openCommuneHistory(tables['commune-history'] ?? []),
    territories: openTerritoryRegister(tables['departement-extents'] ?? []),
    isPersonName: openPersonNames(tables['first-names'] ?? []),
    districtOf: (code) => districts.get(code),
    findDecision: openReviewedDecisions(
      reviewed,
      reviewedFile,
      new Set(concepts.list('c-collectivites').map(({ slug }) => slug)),
    ),
    findCountry: (label) => countryRegister.find(label) ?? recipients.get(label.trim())?.country,
    suggestCountries: countryRegister.suggest,
    findCountriesIn: openCountriesInText(countryRegister.labels),
    findPlaces: openPlaceGazetteer(placesFile, (code) =>
      code === 'XKX' ? 'XK' : countries.alpha3ToAlpha2(code),
    ),
  };
}

/** Municipal arrondissements of Paris, Lyon and Marseille → their commune. */
const districts: ReadonlyMap<string, string> = new Map(
  (
    require('@etalab/decoupage-administratif/data/communes.json') as readonly {
      readonly code: string;
      readonly type: string;
      readonly commune?: string;
    }[]
  ).flatMap(({ code, type, commune }): [string, string][] =>
    type === 'arrondissement-municipal' && commune !== undefined ? [[code, commune]] : [],
  ),
);

function indexBy<Value>(
  rows: readonly Row[] | undefined,
  column: string,
  read: (row: Row) => Value,
): Map<string, Value> {
  return new Map((rows ?? []).map((row) => [text(row, column), read(row)]));
}

function text(row: Row, column: string): string {
  return row[column] ?? '';
}
