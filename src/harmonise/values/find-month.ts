import { normaliseName } from '../normalise-name.ts';

const names = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];

/** Abbreviations in use that are not the beginning of one name alone, or are shorter than three letters are safe for. */
const shortest = 3;

/**
 * French name of a month, or its abbreviation (`janv.`, `févr.`, `sept.`), in any case, with or without accents → its
 * number in two digits. `jui` is two months, and gives `undefined`.
 */
export function findMonth(text: string): string | undefined {
  const name = normaliseName(text);
  if (name.length < shortest) return undefined;
  const found = names.filter((each) => each.startsWith(name));
  const [month] = found;
  return month === undefined || found.length > 1
    ? undefined
    : String(names.indexOf(month) + 1).padStart(2, '0');
}
