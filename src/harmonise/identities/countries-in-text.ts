import { normaliseName } from '../normalise-name.ts';
import type { Country } from './country.ts';
import type { CountryLabel } from './country-register.ts';

/**
 * Labels that a text often uses for something else: first names, towns, lakes, food, words of French that are a country
 * in English, short codes, and France with its parts. A column of countries may hold them; a sentence may not.
 */
const treacherous: ReadonlySet<string> = new Set(
  [
    'Maurice|Dominique|Grenade|Jersey|Guernesey|Saint-Martin|Saint Martin|Saint-Barthélemy|Sainte-Hélène|Saint Helena',
    'Sainte-Lucie|Saint-Vincent|Dominica|Grenada|Jordan|Georgia|Turkey|Chad|China|Congo|Wales|Moldova|Anguilla|Aruba',
    'Montserrat|Curaçao|Saint-Domingue|Salvador|Éire|Perse|Siam|Prusse|Man|Île de Man|Côte-de-l’Or|Lao|RCA|CAR|RPC|EAU',
    'UAE|USA|UK|YUG|DDR|CSK|SCG|SUN|ZAR|RFA|RDA|PRC|DRC|Golfe de Guinée|Lac Tchad|Fleuve Sénégal|Fleuve Niger',
    'France|Réunion|Nouvelle-Calédonie|Polynésie française|Wallis-et-Futuna|Saint-Pierre-et-Miquelon|Clipperton',
  ]
    .flatMap((line) => line.split('|'))
    .map(normaliseName),
);

/** The treacherous first name is the island after "à", unless a family name follows: "à Maurice". */
const maurice = { form: 'a maurice', label: 'maurice' } as const;

/** Words before a country that make it the name of a street, a park, a shop or a team. */
const notThere =
  /(?:^| )(?:rue|avenue|av|bd|boulevard|place|quai|cours|allee|allees|square|impasse|pont|jardin|palais|gare|station|hotel|cafe|restaurant)(?: [a-z]+)? (?:du|de|de la|de l|d|des) $/;

/** Longest beginning that `notThere` knows, in words. */
const wordsBefore = 5;

/** Finds the countries that a free text names. */
export type FindCountriesIn = (text: string) => readonly Country[];

/**
 * Opens the search of countries in free text in French: whole words, the longest label first ("Guinée-Bissau" is not
 * Guinée), a capital letter where the text has small ones, France left out (it is in every text). When in doubt, nothing.
 */
export function openCountriesInText(labels: readonly CountryLabel[]): FindCountriesIn {
  const byForm = new Map<string, CountryLabel | undefined>([...treacherous].map((form) => [form, undefined]));
  for (const each of labels) {
    const forms = each.status === 'demonym' ? [each.label, `${each.label}s`] : [each.label];
    for (const form of forms.map(normaliseName)) {
      if (form.length > 2 && !byForm.has(form)) byForm.set(form, each);
      if (form === maurice.label) byForm.set(maurice.form, each);
    }
  }
  const longest = Math.max(...[...byForm.keys()].map((form) => form.split(' ').length));

  return (text) => {
    const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(([word]) => word);
    const forms = words.map(normaliseName);
    const shouted = !/\p{Ll}/u.test(text);
    const found = new Set<Country>();
    for (let start = 0; start < words.length; start++) {
      const length = longestLabel(byForm, forms, start, longest);
      const form = forms.slice(start, start + length).join(' ');
      const label = byForm.get(form);
      const end = start + length;
      const capital =
        shouted || [words[start], words[end - 1]].some(isCapital) || label?.status === 'demonym';
      const person = form === maurice.form && isCapital(words[end]);
      if (
        label !== undefined &&
        capital &&
        !person &&
        !notThere.test(`${forms.slice(Math.max(0, start - wordsBefore), start).join(' ')} `)
      )
        found.add(label.country);
      start = Math.max(start, end - 1);
    }
    return [...found];
  };
}

/** Number of words of the longest label that begins at a word; 0 for none. */
function longestLabel(
  byForm: ReadonlyMap<string, CountryLabel | undefined>,
  forms: readonly string[],
  start: number,
  longest: number,
): number {
  for (let length = Math.min(longest, forms.length - start); length > 0; length--)
    if (byForm.has(forms.slice(start, start + length).join(' '))) return length;
  return 0;
}

function isCapital(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word);
}
