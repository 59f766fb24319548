import { createRequire } from 'node:module';
import countries from 'i18n-iso-countries';
import { openAuthorityRegister, type SirenRow } from './authority-register.ts';
import type { Agency, Code, CodeList, Recipient, References } from './references.ts';

type Row = Readonly<Record<string, string | null>>;

const require = createRequire(import.meta.url);
for (const language of ['fr', 'en'])
  countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`));

/**
 * Opens what harmonisers look things up in, from the tables of `data/reference` and the packages that carry the rest
 * (INSEE's geographic code, ISO country names).
 *
 * @param tables rows by table name
 */
export function openReferences(tables: Readonly<Record<string, readonly Row[]>>): References {
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
    findCodeList: (key) => codeLists.get(key),
    findTheme: (purposeCode) => themes.get(purposeCode),
    findAgency: (agencyCode) => agencies.get(agencyCode),
    authorities: openAuthorityRegister(
      sirenRows(tables['siren-regions']),
      sirenRows(tables['siren-departements']),
    ),
  };
}

/** ISO 3166-1 alpha-3 code → country; the EU country table uses the same codes. */
function countryOf(code: string): Recipient | undefined {
  const nameFr = countries.getName(code, 'fr');
  const nameEn = countries.getName(code, 'en');
  return nameFr === undefined || nameEn === undefined ? undefined : { country: { code, nameFr, nameEn } };
}

function indexBy<Value>(
  rows: readonly Row[] | undefined,
  column: string,
  read: (row: Row) => Value,
): Map<string, Value> {
  return new Map((rows ?? []).map((row) => [text(row, column), read(row)]));
}

function sirenRows(rows: readonly Row[] | undefined): SirenRow[] {
  return (rows ?? []).map((row) => ({
    code: text(row, 'code'),
    siren: text(row, 'siren'),
    name: text(row, 'name'),
    authority_type: text(row, 'authority_type'),
  }));
}

function text(row: Row, column: string): string {
  return row[column] ?? '';
}
