import { normaliseName } from '../normalise-name.ts';

/** A name taken apart for comparison: what is left of it, and what its words say of the kind of authority. */
export interface NameForms {
  /** Forms of the name itself, in normal form, without the words for the kind of authority. */
  readonly names: readonly string[];
  /** Kinds that the name spells out, e.g. `cc` in "Communauté de communes du Trièves". */
  readonly kinds: readonly string[];
}

/** Words of an authority before the name of its territory, in normal form, and the kind that they tell. */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/^(?:communaute de communes|com com|comcom|cdc|c c|cc) /, 'cc'],
  [/^(?:communaute d agglomeration|communaute de l agglomeration|agglomeration|agglo|c a|ca) /, 'ca'],
  [/^(?:communaute urbaine|c u|cu) /, 'cu'],
  [/^(?:metropole) /, 'metro'],
  [/^(?:etablissement public territorial|ept) /, 'ept'],
  [/^(?:commune|ville|mairie|municipalite)(?: nouvelle)? /, 'commune'],
  [/^(?:conseil (?:departemental|general)|departement|cd|cg) /, 'departement'],
  [/^(?:conseil regional|region|cr) /, 'region'],
  [/^(?:collectivite (?:territoriale unique|territoriale|unique|de)) /, 'collectivite'],
];

/** Words that may also end the name of an authority: "Nantes Métropole". */
const suffixes: readonly (readonly [RegExp, string])[] = [
  [/ (?:communaute d agglomeration|agglomeration|agglo)$/, 'ca'],
  [/ communaute urbaine$/, 'cu'],
  [/ metropole$/, 'metro'],
];

/** French contractions before a name that may have an article of its own: "du Mans" is Le Mans, "des Herbiers" Les Herbiers. */
const contractions: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^de la /, ['la ', '']],
  [/^de l /, ['l ', '']],
  [/^du /, ['le ', '']],
  [/^des /, ['les ', '']],
  [/^(?:de|d) /, ['']],
];

/** Words that people shorten in names of places, in normal form. */
const shortened: readonly (readonly [RegExp, string])[] = [
  [/\bste\b/g, 'sainte'],
  [/\bsts\b/g, 'saints'],
  [/\bst\b/g, 'saint'],
  [/\bs s\b/g, 'sous'],
  [/\bs\b(?= [a-z]{2})/g, 'sur'],
];

/** Name of a place → normal form with the usual short forms written out: "St-Rémy s/Avre" is Saint-Rémy-sur-Avre. */
export function normalisePlaceName(name: string): string {
  return shortened.reduce((form, [short, long]) => form.replace(short, long), normaliseName(name));
}

/** Name of an authority, or of its territory → the forms in which it may be equal to another. */
export function readNameForms(name: string): NameForms {
  const whole = normalisePlaceName(name);
  const names = new Set([whole]);
  const kinds: string[] = [];
  let rest = whole;
  for (const [pattern, kind] of prefixes) {
    if (!pattern.test(rest)) continue;
    kinds.push(kind);
    rest = rest.replace(pattern, '');
    break;
  }
  for (const form of withoutContraction(rest, kinds.length > 0)) names.add(form);
  for (const [pattern, kind] of suffixes) {
    if (!pattern.test(rest)) continue;
    kinds.push(kind);
    for (const form of withoutContraction(rest.replace(pattern, ''), true)) names.add(form);
    break;
  }
  return { names: [...names], kinds };
}

/** "du Mans" → "le mans" and "mans"; an article without a contraction is kept, and dropped beside a kind ("CA le Choletais"). */
function withoutContraction(name: string, ofKind: boolean): string[] {
  const contraction = contractions.find(([pattern]) => pattern.test(name));
  if (contraction !== undefined) {
    const [pattern, articles] = contraction;
    return articles.map((article) => name.replace(pattern, article));
  }
  return ofKind ? [name, name.replace(/^(?:le|la|les|l) /, '')] : [name];
}
