import { createRequire } from 'node:module';
import type { Row } from '../reference-row.ts';
import { normalisePlaceName, readNameForms } from './authority-names.ts';
import type { Position } from './evidence.ts';

/** Départements as evidence: by code, name or région, and by position. */
export interface TerritoryRegister {
  /** Code or name of a département or région → codes of its départements, or `undefined` when it is none. */
  readonly findDepartements: (text: string) => ReadonlySet<string> | undefined;
  /** Whether a position is in the extent of a département, or near it; `undefined` when the extent is not known. */
  readonly contains: (departement: string, position: Position) => boolean | undefined;
  /** How far the nearest of some départements is, from its middle: enough to order them by. */
  readonly distance: (departements: readonly string[], position: Position) => number;
}

interface Area {
  readonly code: string;
  readonly nom: string;
  readonly region?: string;
}

interface Extent {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/**
 * Degrees around an extent that still count as inside: extents are made from the places of 1 000 inhabitants and more,
 * and the smaller ones at the border lie outside. It is some 25 km.
 */
const margin = 0.25;

const require = createRequire(import.meta.url);

/** Opens the register of départements and régions, with the extents of `departement-extents.csv`. */
export function openTerritoryRegister(extentRows: readonly Row[]): TerritoryRegister {
  const index = new Map<string, ReadonlySet<string>>();
  const departements = require('@etalab/decoupage-administratif/data/departements.json') as readonly Area[];
  const regions = require('@etalab/decoupage-administratif/data/regions.json') as readonly Area[];
  for (const { code, nom } of regions) {
    const inside = new Set(departements.filter(({ region }) => region === code).map((each) => each.code));
    index.set(normalisePlaceName(nom), inside);
    index.set(`r ${code}`, inside);
  }
  for (const { code, nom } of departements) {
    const form = normalisePlaceName(nom);
    for (const each of [form, form.replace(/^la /, '')]) index.set(each, new Set([code]));
    index.set(code.toLowerCase(), new Set([code]));
    if (/^0\d$/.test(code)) index.set(code.slice(1), new Set([code]));
  }
  const extents = new Map(extentRows.map((row) => [row.departement ?? '', extentOf(row)]));
  return {
    findDepartements: (text) => {
      const found = readNameForms(text).names.map((form) => index.get(form));
      return found.find((each) => each !== undefined);
    },
    distance: (departements, { latitude, longitude }) =>
      Math.min(
        ...departements.map((code) => {
          const { south = 0, north = 0, west = 0, east = 0 } = extents.get(code) ?? {};
          return (latitude - (south + north) / 2) ** 2 + (longitude - (west + east) / 2) ** 2;
        }),
      ),
    contains: (departement, { latitude, longitude }) => {
      const extent = extents.get(departement);
      if (extent === undefined) return undefined;
      return (
        latitude >= extent.south - margin &&
        latitude <= extent.north + margin &&
        longitude >= extent.west - margin &&
        longitude <= extent.east + margin
      );
    },
  };
}

function extentOf(row: Row): Extent {
  const degrees = (column: string): number => Number(row[column]);
  return { south: degrees('south'), north: degrees('north'), west: degrees('west'), east: degrees('east') };
}
