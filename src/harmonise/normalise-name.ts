/**
 * Name → the form in which names are compared: lower case, without accents, ligatures opened, every run of
 * punctuation and space one space. Never published: it only serves to find equal names.
 */
export function normaliseName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
