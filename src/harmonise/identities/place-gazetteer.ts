import { readFileSync } from 'node:fs';
import { compareCodePoints } from '../../model/compare-code-points.ts';
import type { Candidate } from '../../model/issue.ts';
import { normaliseName } from '../normalise-name.ts';
import type { Position } from './evidence.ts';

/** A place of the gazetteer. */
interface Place {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string;
  readonly position: Position;
}

/** Places that bear a name, as candidates: the nearest to the position first, or in order of identifier. */
export type FindPlaces = (
  country: string | undefined,
  name: string,
  position?: Position,
) => readonly Candidate[];

/** Words before the name of a place in the name of its authority, in normal form. */
const generics =
  /^(?:(?:commune(?: urbaine| rurale)?|ville|mairie|municipalite|municipio|municipality|city|town|district|gemeinde|stadt|comune|ayuntamiento)(?: of| de la| de l| du| des| de| d| di)?) /;

/**
 * Opens the gazetteer (`gazetteer/places.csv`: GeoNames, no quotes in it); the file is read when a place is first looked
 * for, since most runs look for none.
 *
 * @param toAlpha2 code of the EU country table → ISO 3166-1 alpha-2 code
 */
export function openPlaceGazetteer(
  path: string,
  toAlpha2: (country: string) => string | undefined,
): FindPlaces {
  let index: Map<string, Place[]> | undefined;
  return (country, name, position) => {
    index ??= readPlaces(path);
    const form = normaliseName(name);
    const wanted = country === undefined ? undefined : toAlpha2(country);
    const found = [form, form.replace(generics, '')].flatMap((each) => index?.get(each) ?? []);
    return [...new Set(found)]
      .filter((place) => country === undefined || place.country === wanted)
      .map((place) => ({ place, far: position === undefined ? 0 : distance(place.position, position) }))
      .sort((a, b) => a.far - b.far || compareCodePoints(a.place.id, b.place.id))
      .map(({ place: { id, name: official, country: code, position: at } }) => ({
        id: `geonames:${id}`,
        label: `${official} (${code}, ${at.latitude} ${at.longitude})`,
      }));
  };
}

function readPlaces(path: string): Map<string, Place[]> {
  const index = new Map<string, Place[]>();
  for (const line of readFileSync(path, 'utf8').split('\n').slice(1)) {
    const [id = '', name = '', country = '', latitude = '', longitude = '', others = ''] = line.split(',');
    if (id === '') continue;
    const place = {
      id,
      name,
      country,
      position: { latitude: Number(latitude), longitude: Number(longitude) },
    };
    for (const form of new Set([name, ...others.split('|')].map(normaliseName))) {
      if (form === '') continue;
      const known = index.get(form);
      if (known === undefined) index.set(form, [place]);
      else known.push(place);
    }
  }
  return index;
}

/** Square of the distance in degrees: enough to order places by. */
function distance(a: Position, b: Position): number {
  return (a.latitude - b.latitude) ** 2 + (a.longitude - b.longitude) ** 2;
}
