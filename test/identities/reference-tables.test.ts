import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parseSiren } from '../../src/harmonise/identities/parse-siren.ts';

type Row = Readonly<Record<string, string>>;
const readTable = (name: string): Row[] => parse(readFileSync(`data/reference/${name}`), { columns: true });
const require = createRequire(import.meta.url);
const communes = new Map(
  (
    require('@etalab/decoupage-administratif/data/communes.json') as {
      code: string;
      type: string;
      departement: string;
    }[]
  ).flatMap(({ code, type, departement }) =>
    type === 'commune-actuelle' ? [[code, departement] as const] : [],
  ),
);

describe('tables for identities', () => {
  it.each([
    ['country-names.csv', ['label', 'lang', 'code', 'state']],
    ['authority-names.csv', ['name', 'type', 'siren']],
    ['commune-history.csv', ['code', 'name', 'until']],
    ['departement-extents.csv', ['departement']],
    ['gazetteer/places.csv', ['geonameid']],
  ])('%s has unique keys and clean cells', (name, key) => {
    const rows = readTable(name);
    expect(rows.length).toBeGreaterThan(40);
    const keys = rows.map((row) => key.map((column) => row[column]).join('|'));
    expect(new Set(keys).size).toBe(keys.length);
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => cell !== cell.trim() || /[’\u00a0"]/.test(cell))).toEqual([]);
  });

  it('every successor of a commune is a commune of today, and every SIREN passes its check', () => {
    for (const { successor, siren, event, until } of readTable('commune-history.csv')) {
      if (event !== 'abolished') expect(communes.has(successor ?? '')).toBe(true);
      if (siren !== '') expect(parseSiren(siren ?? '')).toBe(siren);
      expect(until).toMatch(/^(?:19|20)\d{2}-\d{2}-\d{2}$/);
    }
    for (const { siren, relation } of readTable('authority-names.csv')) {
      expect(parseSiren(siren ?? '')).toBe(siren);
      expect(['other-name', 'predecessor']).toContain(relation);
    }
  });

  it('every département has an extent, and it is that of a département', () => {
    const extents = readTable('departement-extents.csv');
    const known = new Set(extents.map(({ departement }) => departement));
    const missing = [...new Set(communes.values())].filter((code) => !known.has(code));
    // Mayotte has no INSEE code in the extract, Terres australes and Clipperton have no commune
    expect(missing.filter((code) => !['976', '984', '989'].includes(code))).toEqual([]);
    for (const { south, north, west, east, departement } of extents) {
      expect(Number(south)).toBeLessThanOrEqual(Number(north));
      expect(Number(west)).toBeLessThanOrEqual(Number(east));
      if ((departement ?? '').length === 2) expect(Number(north) - Number(south)).toBeLessThan(1.6);
    }
  });

  it('the gazetteer stays small, and can be split at its commas', () => {
    expect(statSync('data/reference/gazetteer/places.csv').size).toBeLessThan(1_500_000);
    const [header, ...lines] = readFileSync('data/reference/gazetteer/places.csv', 'utf8')
      .trimEnd()
      .split('\n');
    const width = (line: string | undefined): number => (line ?? '').split(',').length;
    expect(new Set(lines.map(width))).toEqual(new Set([width(header)]));
  });
});
