import { closeSync, openSync, writeSync } from 'node:fs';

/** Columns of the file: one action of external cooperation a row. */
export const columns = [
  'id',
  'collectivite',
  'siren',
  'code_insee',
  'partenaire_id',
  'partenaire',
  'pays',
  'theme',
  'intitule',
  'date_debut',
  'date_fin',
  'montant',
];

const authorities = [
  "L'Haÿ-les-Roses",
  'Saint-Étienne',
  'Région Île-de-France',
  'Département de la Drôme',
  'Sète',
  'Besançon',
];
const partners = ['Ouagadougou', 'Đà Nẵng', 'Région de l’Oriental', 'Łódź', 'Iași', 'São Tomé', 'Kinkala'];
const countries = ['BFA', 'VNM', 'MAR', 'POL', 'ROU', 'STP', 'COG'];
const themes = [
  'eau-assainissement',
  'education',
  'culture-patrimoine',
  'sante',
  'agriculture',
  'gouvernance-locale',
];
const titles = [
  'Accès à l’eau potable dans les écoles rurales',
  'Échanges de jeunes et formation des élus',
  'Eau, assainissement et gestion des déchets',
  'Projet "Villes jumelées", phase 2',
  'Appui à la filière karité : 3 coopératives, 120 productrices',
  'Festival « Écritures croisées » (3ᵉ édition)',
];

/** A generator of whole numbers, the same on every machine (Lehmer, modulus 2^31 - 1). */
function openNumbers(seed) {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function pad(number, width) {
  return String(number).padStart(width, '0');
}

function writeCell(text) {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function makeRow(index, next) {
  const partner = next(partners.length);
  const year = 2010 + next(14);
  const note = next(50) === 0 ? '\nVoir aussi la délibération.' : '';
  return [
    `2023-${pad(index, 7)}`,
    authorities[next(authorities.length)],
    pad(200_000_000 + next(50_000), 9),
    pad(next(95_000), 5),
    `p${next(20_000)}`,
    `Commune de ${partners[partner]}`,
    countries[partner],
    themes[next(themes.length)],
    `${titles[next(titles.length)]} n° ${next(1000)}${note}`,
    `${year}-${pad(1 + next(12), 2)}-${pad(1 + next(28), 2)}`,
    `${year + 2}-12-31`,
    `${next(900_000)}.${pad(next(100), 2)}`,
  ];
}

/** Writes a file of `rows` rows of data to `path`: always the same bytes. */
export function writeSample(path, rows) {
  const file = openSync(path, 'w');
  const next = openNumbers(20_231_123);
  let lines = [columns.join(',')];
  for (let index = 1; index <= rows; index += 1) {
    lines.push(makeRow(index, next).map(writeCell).join(','));
    if (lines.length < 4096) continue;
    writeSync(file, `${lines.join('\n')}\n`);
    lines = [];
  }
  if (lines.length > 0) writeSync(file, `${lines.join('\n')}\n`);
  closeSync(file);
}
