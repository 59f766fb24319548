import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';

type Row = Readonly<Record<string, string>>;
const readTable = (name: string) => parse(readFileSync(`data/${name}`), { columns: true }) as Row[];
const column = (rows: readonly Row[], name: string) => rows.map((row) => row[name] ?? '');

const codes = readTable('reference/dac-codes.csv');
const lists = readTable('reference/dac-code-lists.csv');
const themes = readTable('reference/crs-themes.csv');
const recipients = readTable('reference/dac-recipients.csv');
const agencies = readTable('reference/agencies.csv');
const regions = readTable('reference/siren-regions.csv');
const departements = readTable('reference/siren-departements.csv');
const members = readTable('lexicon/collection-members.csv');
const memberOf = (collection: string) =>
  column(
    members.filter((row) => row.collection === collection),
    'concept',
  );

/** Luhn checksum of a SIREN: every second digit from the right counts double, the sum is a multiple of ten. */
function passesLuhn(siren: string): boolean {
  const digits = [...siren].reverse().map((digit, index) => Number(digit) * (index % 2 === 1 ? 2 : 1));
  return digits.reduce((sum, digit) => sum + (digit > 9 ? digit - 9 : digit), 0) % 10 === 0;
}

describe('every reference table', () => {
  it.each([
    ['dac-codes.csv', codes, 'code'],
    ['dac-code-lists.csv', lists, 'code_list'],
    ['crs-themes.csv', themes, 'crs_code'],
    ['dac-recipients.csv', recipients, 'dac_code'],
    ['agencies.csv', agencies, 'agency_code'],
    ['siren-regions.csv', regions, 'code'],
    ['siren-departements.csv', departements, 'code'],
  ])('%s has unique keys and clean cells', (_, rows, key) => {
    const keys = column(rows, key);
    expect(keys).not.toContain('');
    expect(new Set(keys).size).toBe(keys.length);
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => cell !== cell.trim() || / {2}|[’\u00a0]/.test(cell))).toEqual([]);
  });
});

describe('OECD codes', () => {
  const keys = new Set(column(codes, 'code'));

  it('belong to a list and to a broader code that exist', () => {
    for (const row of codes) {
      expect(column(lists, 'code_list')).toContain(row.scheme);
      expect(row.code).toBe(`${row.scheme}/${row.notation}`);
      if (row.broader !== '') expect(keys).toContain(row.broader);
      expect(['active', 'withdrawn']).toContain(row.status);
    }
  });

  it('have a label in French and in English', () => {
    expect(codes.filter((row) => row.label_fr === '' || row.label_en === '')).toEqual([]);
  });

  it('put every purpose code under its three-digit sector and in a theme', () => {
    const purposes = codes.filter((row) => row.scheme === 'crs' && row.notation?.length === 5);
    expect(purposes).toHaveLength(325);
    for (const row of purposes) expect(row.broader).toBe(`crs/${row.notation?.slice(0, 3)}`);
    expect(column(themes, 'crs_code').sort()).toEqual(column(purposes, 'notation').sort());
  });

  it('give every policy marker of the CRS its scores', () => {
    for (let marker = 1; marker <= 12; marker += 1) {
      for (const score of ['', '-0', '-1', '-2']) expect(keys).toContain(`marker/${marker}${score}`);
    }
  });
});

describe('links to the lexicon', () => {
  it('lead to themes, areas and authority types', () => {
    const strange = (values: readonly string[], collection: string) =>
      values.filter((value) => !memberOf(collection).includes(value));
    expect(strange(column(themes, 'theme'), 'c-themes')).toEqual([]);
    expect(strange(column(recipients, 'zone').filter(Boolean), 'c-zones')).toEqual([]);
    expect(strange(column([...regions, ...departements], 'authority_type'), 'c-collectivites')).toEqual([]);
  });
});

describe('DAC recipients', () => {
  it('are a country or an area, never both', () => {
    for (const row of recipients) expect([row.country, row.zone].filter(Boolean)).toHaveLength(1);
  });

  it('keep the unspecified recipient out of the countries', () => {
    expect(recipients.find((row) => row.dac_code === '9998')).toMatchObject({
      source_code: 'DPGC_X',
      country: '',
      zone: 'zone-pd-non-specifie',
    });
  });
});

describe('SIREN numbers', () => {
  it.each([...regions, ...departements].map((row) => [row.siren ?? '', row.name ?? '']))(
    '%s passes Luhn (%s)',
    (siren) => {
      expect(siren).toMatch(/^[0-9]{9}$/);
      expect(passesLuhn(siren)).toBe(true);
    },
  );

  it('are those of one name each', () => {
    const names = new Map<string, Set<string>>();
    for (const { siren = '', name = '' } of [...regions, ...departements]) {
      names.set(siren, (names.get(siren) ?? new Set()).add(name));
    }
    expect([...names].filter(([, set]) => set.size > 1)).toEqual([]);
  });

  it('give an authority that replaced two departments one row', () => {
    const alsace = departements.find((row) => row.code === '6AE');
    expect(alsace).toMatchObject({ siren: '200094332', name: "Collectivité européenne d'Alsace" });
    expect(regions.find((row) => row.code === '94')).toMatchObject({ name: 'Collectivité de Corse' });
    for (const rows of [regions, departements]) {
      expect(new Set(column(rows, 'siren')).size).toBe(rows.length);
    }
  });

  it('go with the article of the territory', () => {
    const names = Object.fromEntries(departements.map((row) => [row.code, row.name]));
    expect(names).toMatchObject({
      '01': "Département de l'Ain",
      '24': 'Département de la Dordogne',
      '33': 'Département de la Gironde',
      '35': "Département d'Ille-et-Vilaine",
      '59': 'Département du Nord',
      '64': 'Département des Pyrénées-Atlantiques',
      '974': 'Département de La Réunion',
    });
  });

  it('refuse a wrong number', () => {
    expect(passesLuhn('200094333')).toBe(false);
  });
});
