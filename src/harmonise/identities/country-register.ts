import countries from 'i18n-iso-countries';
import type { Candidate } from '../../model/issue.ts';
import { normaliseName } from '../normalise-name.ts';
import type { Row } from '../reference-row.ts';
import type { Country } from './country.ts';
import { nearlyEqual } from './nearly-equal.ts';

/** How a label stands to its country (column `status` of `data/reference/country-names.csv`). */
type LabelStatus = 'current' | 'variant' | 'former' | 'historical' | 'demonym';

/** One label of a country. */
export interface CountryLabel {
  readonly label: string;
  readonly language: string;
  readonly status: LabelStatus;
  readonly country: Country;
}

/** Countries by label and by code. */
export interface CountryRegister {
  readonly labels: readonly CountryLabel[];
  readonly find: (text: string) => Country | undefined;
  readonly findByCode: (code: string) => Country | undefined;
  readonly suggest: (text: string) => readonly Candidate[];
}

/** Shortest label that a typing error may be looked for in: "Mali" and "Bali" are one letter apart. */
const shortestForTypos = 5;

/**
 * Opens the register of countries: labels of `country-names.csv` (those of the EU country table first), and what ISO
 * 3166-1 adds. Only codes of the EU table are given: the overseas départements are parts of France there.
 */
export function openCountryRegister(
  rows: readonly Row[],
  register: Pick<typeof countries, 'getNames' | 'alpha2ToAlpha3' | 'toAlpha3'> = countries,
): CountryRegister {
  const labels = labelsOf(rows);
  const byCode = new Map<string, Country>();
  const byLabel = new Map<string, Country>();
  for (const { label, status, country } of labels) {
    if (status === 'demonym') continue;
    if (country.code !== undefined && status === 'current') byCode.set(country.code, country);
    const form = normaliseName(label);
    if (!byLabel.has(form)) byLabel.set(form, country);
  }
  for (const language of ['fr', 'en']) {
    for (const [code, names] of Object.entries(register.getNames(language, { select: 'all' }))) {
      const country = byCode.get(euCode(register.alpha2ToAlpha3(code) ?? code));
      if (country === undefined) continue;
      for (const name of names) {
        const form = normaliseName(name);
        if (!byLabel.has(form)) byLabel.set(form, country);
      }
    }
  }
  const findByCode = (code: string): Country | undefined =>
    /^[A-Z]{2,3}$/.test(code) ? byCode.get(euCode(register.toAlpha3(code) ?? code)) : undefined;
  return {
    labels,
    findByCode,
    find: (text) => {
      const form = normaliseName(text);
      return (
        byLabel.get(form) ??
        byLabel.get(form.replace(/^(?:le|la|les|l|the) | (?:le|la|les|l|the)$/, '')) ??
        findByCode(text.trim())
      );
    },
    suggest: (text) => {
      const form = normaliseName(text);
      if (form.length < shortestForTypos) return [];
      const near = [...byLabel].filter(([label]) => nearlyEqual(form, label)).map(([, country]) => country);
      return [...new Set(near)].map(({ code, nameFr }) => ({
        id: `country:${code ?? nameFr}`,
        label: nameFr,
      }));
    },
  };
}

/** ISO gives Kosovo no code: lists use XKK, the EU table XKX. */
function euCode(alpha3: string): string {
  return alpha3 === 'XKK' ? 'XKX' : alpha3;
}

/** Rows of `country-names.csv` → labels; the first French and English label of a country are its names. */
function labelsOf(rows: readonly Row[]): CountryLabel[] {
  const names = new Map<string, { fr?: string; en?: string }>();
  const keyOf = (row: Row): string => row.code ?? row.state ?? '';
  for (const row of rows) {
    const known = names.get(keyOf(row)) ?? {};
    const language = row.lang === 'en' ? 'en' : 'fr';
    names.set(keyOf(row), { [language]: row.label ?? '', ...known });
  }
  return rows.map((row) => {
    const { fr = '', en = '' } = names.get(keyOf(row)) ?? {};
    const status = statusOf(row.status);
    const past = status === 'historical' || status === 'former';
    return {
      label: row.label ?? '',
      language: row.lang ?? '',
      status,
      country: countryOf(row.code, fr, en, past),
    };
  });
}

const countriesMade = new Map<string, Country>();

/** One object for each country and status, so that equal countries are one value. */
function countryOf(code: string | null | undefined, nameFr: string, nameEn: string, past: boolean): Country {
  const key = JSON.stringify([code ?? null, nameFr, nameEn, past]);
  const made = countriesMade.get(key) ?? {
    ...(code ? { code } : {}),
    nameFr,
    nameEn,
    ...(past ? { historical: true as const } : {}),
  };
  countriesMade.set(key, made);
  return made;
}

const statuses: readonly LabelStatus[] = ['current', 'variant', 'former', 'historical', 'demonym'];

function statusOf(text: string | null | undefined): LabelStatus {
  return statuses.find((status) => status === text) ?? 'variant';
}
