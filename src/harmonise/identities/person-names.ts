import { normaliseName } from '../normalise-name.ts';
import type { Row } from '../reference-row.ts';

/** Whether a text has the form of the name of a person: a suspicion, for nothing but the form is looked at. */
export type IsPersonName = (text: string) => boolean;

/** A family name in capitals, whole or with hyphens: `TESTARD`, `N'DIAYE`, `MARTIN-DUPONT`; an initial is none. */
const familyName = /^(?=.*\p{Lu}{3})\p{Lu}+(?:['’-]\p{Lu}+)*$/u;

/** A first name, simple or compound, as it is written in a text: `Claire`, `Jean-Pierre`. */
const givenName = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*$/u;

/** What may stand between the parts of a family name, in capitals or not. */
const particles: ReadonlySet<string> = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'el', 'al', 'ben', 'da']);

/** Words in capitals that are acronyms or words of organisations, and no family name. */
const organisationWords: ReadonlySet<string> = new Set(
  (
    'asso association centre cercle chs chu cie club collectif college comite compagnie coop ecole editions ehpad epic ' +
    'espace eurl fonds fondation foyer gaec gie groupe ifac institut lycee maison mjc musee ogec ong orchestre paroisse ' +
    'sarl sas sasu scea sci scic scop secours snc societe studio theatre ufcv union universite'
  ).split(' '),
);

/** The particle that stands without a space before its name. */
const elided = /(^|\s)d['’]/giu;

/** A longer text is no name of a person, and is not looked into. */
const longestName = 60;

/**
 * Opens the recognition of names of persons, `TESTARD Claire` or `Claire TESTARD`: one family name in capitals, with its
 * particles, and before or after it one or two common first names that are not. All other forms pass: an organisation
 * named after a person is written like one, and must not lose its name.
 *
 * @param rows table `first-names` of `data/reference`
 */
export function openPersonNames(rows: readonly Row[]): IsPersonName {
  const common = new Set(rows.flatMap(({ name }) => (name ? [normaliseName(name)] : [])));
  const isGiven = (word: string): boolean =>
    givenName.test(word) && word.split('-').every((part) => common.has(normaliseName(part)));
  return (text) => {
    const words = text.length > longestName ? [] : text.trim().replace(elided, '$1d ').split(/\s+/u);
    const isFamily = words.map(
      (word) => familyName.test(word) && !organisationWords.has(normaliseName(word)),
    );
    const given = words.map(isGiven);
    const middle = words.map((word) => particles.has(normaliseName(word)));
    const count = (flags: readonly boolean[]): number => flags.filter(Boolean).length;
    if (count(isFamily.map((is, index) => is && middle[index] !== true)) !== 1) return false;
    if (count(given) === 0 || count(given) > 2) return false;
    if (!words.every((_, index) => isFamily[index] || given[index] || middle[index])) return false;
    // first names stand together, at one end
    return given[0] === true
      ? given.lastIndexOf(true) < count(given)
      : given.indexOf(true) === words.length - count(given);
  };
}
