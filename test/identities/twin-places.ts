import { existsSync, readFileSync } from 'node:fs';
import type { Position } from '../../src/harmonise/identities/evidence.ts';

/** Twinnings of French places, as Wikidata had them in 2017: outside the project, see data/sources/twinnings. */
const path = '../shared/data/raw/twin-towns/wikidata-sistercities-france-2017.tsv';

/** Whether the file is there; says so aloud when it is not. */
export function hasTwinnings(): boolean {
  if (existsSync(path)) return true;
  console.warn(`${path} is not there: what is measured on it is skipped.`);
  return false;
}

/** A place that the file names, with its first position. */
export interface TwinPlace {
  readonly name: string;
  readonly country: string;
  readonly position: Position;
}

/** Rows of the file, by column name. */
export function readTwinnings(): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

/** The French places of the file, each name once. */
export function frenchPlaces(): TwinPlace[] {
  const places = new Map<string, TwinPlace>();
  for (const row of readTwinnings()) {
    const name = row.origincityLabel ?? '';
    const position = { latitude: Number(row.originlat), longitude: Number(row.originlong) };
    if (!places.has(name)) places.set(name, { name, country: row.origincountry ?? '', position });
  }
  return [...places.values()];
}
