/** A number found in a text, judged by its digits and what stands around it. */
type Judge = (found: string, following: string) => boolean;

/** A kind of number that belongs to a person: where it may be, what makes it one, and what takes its place. */
export interface PersonalNumber {
  readonly pattern: RegExp;
  readonly isPersonal: Judge;
  readonly marker: string;
}

const telephone = '[téléphone retiré]';
/** Signs that stand between the digits of a telephone number: spaces (also no-break ones), dots, hyphens. */
const gap = '[ \\u00A0\\u202F.\\u2010\\u2011-]';
/** Not inside a word, an identifier (`2017_09-CP_0027`, `W061234567`) or a decimal (`2.0612345678`). */
const start = '(?<![\\p{L}\\p{N}_]|[\\p{L}\\p{N}_][-.,/#=])';
/** Not followed by more of an identifier or of a decimal. */
const end = '(?![\\p{L}\\p{N}_]|[.,]\\d)';

const blank = '[ \\u00A0\\u202F]?';
/** Months, and the numbers that stand for an unknown one. */
const month = '(?:0[1-9]|1[0-2]|[2-9]\\d)';
const department = '(?:\\d{2}|2[AB])';

/** Ten digits with a leading zero, by pairs, or as free-phone numbers are cut (French numbering plan, ARCEP). */
const spaced = `0[1-9](?:${gap}{1,2}\\d{2}){4}|0[1-9]\\/\\d{2}\\/\\d{2}\\/\\d{2}\\/\\d{2}|0[1-9]\\d{2}(?:${gap}\\d{2}){3}|0 ?[89]\\d{2}(?:${gap}\\d{3}){2}|0[1-9] ?\\d{2}(?:${gap}\\d{3}){2}`;
const compact = '0[1-9]\\d{8}';
const french = `(?:${spaced}|${compact})`;

/** Numbers of a person, in the order in which they are looked for: the longer ones first. */
export const personalNumbers: readonly PersonalNumber[] = [
  {
    // ISO 13616: country, two check digits, up to thirty letters and digits, by fours or in one piece
    pattern: /(?<![\p{L}\p{N}_])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}_])/gu,
    isPersonal: hasBankCheckDigits,
    marker: '[IBAN retiré]',
  },
  {
    // sex, year, month, department (2A, 2B), commune, order, and the key or not (code de la sécurité sociale, R. 161-1)
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}_]|\\d[.,])[1-478]${blank}\\d{2}${blank}${month}${blank}${department}${blank}\\d{3}${blank}\\d{3}(?:[ \\u00A0\\u202F/]{0,3}\\d{2})?${end}`,
      'gu',
    ),
    isPersonal: isSocialSecurityNumber,
    marker: '[numéro retiré]',
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}_]|\\d[.,-])[1-478](?<gap>[.-])\\d{2}\\k<gap>${month}\\k<gap>${department}\\k<gap>\\d{3}\\k<gap>\\d{3}(?:[ .-]\\d{2})?${end}`,
      'gu',
    ),
    isPersonal: isSocialSecurityNumber,
    marker: '[numéro retiré]',
  },
  {
    // the exit code and the code of a country, then up to fourteen digits (ITU-T E.164)
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}_]|\\d[.,])(?:\\(\\+[1-9]\\d{0,2}\\)|\\+|(?<!\\d${gap})00)[ ]?[1-9](?:${gap}?[()]?${gap}?\\d){6,14}${end}`,
      'gu',
    ),
    isPersonal: isInternationalNumber,
    marker: telephone,
  },
  {
    pattern: new RegExp(
      `${start}(?<!\\d\\d${gap}\\d\\d${gap})${french}(?: ?[/,;]? ?${french})*${end}(?!${gap}\\d{2}${gap}\\d{2}(?!\\d))`,
      'gu',
    ),
    isPersonal: () => true,
    marker: telephone,
  },
  {
    // announced by a word: numbers of countries that are written without their code
    pattern: new RegExp(
      `(?<=(?<![\\p{L}])(?:t[ée]l(?:[ée]phone)?|fax|gsm|whats ?app|portable)[ .:°n]{1,4})\\(?\\d(?:${gap}?[()/]?${gap}?\\d){5,14}${end}`,
      'giu',
    ),
    isPersonal: isNoAmount,
    marker: telephone,
  },
];

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** ISO 13616, check by ISO 7064 mod 97-10. */
function hasBankCheckDigits(found: string): boolean {
  const account = found.replaceAll(' ', '');
  if (account.length < 15 || account.length > 34) return false;
  let rest = 0;
  for (const character of account.slice(4) + account.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/**
 * Thirteen or fifteen characters. Fifteen are taken by their form; thirteen only with the sex of a registered person,
 * and a month that exists. A SIRET has fourteen, an amount is cut by threes.
 */
function isSocialSecurityNumber(found: string): boolean {
  const characters = found.replace(/[^\dAB]/g, '');
  if (characters.length === 15) return true;
  return /^[12]\d{2}(?:0[1-9]|1[0-2])/.test(characters);
}

function isInternationalNumber(found: string, following: string): boolean {
  const digits = digitsOf(found);
  const written = found.startsWith('00') ? digits.slice(2) : digits;
  if (found.startsWith('00') && /^\d+$/.test(found) && !written.startsWith('33')) return false;
  // SIREN and SIRET with leading zeros
  if (/^\d{3}\D\d{3}\D\d{3}(?:\D\d{5})?$/.test(found)) return false;
  // one dot is a decimal point: a coordinate
  if (/^\+\d+\.\d+$/.test(found)) return false;
  if (written.startsWith('33')) return /^330?[1-9]\d{8}$/.test(written);
  return written.length >= 8 && written.length <= 15 && isNoAmount(found, following);
}

/** A number that is cut by threes and round, or that its unit follows, is an amount. */
function isNoAmount(found: string, following: string): boolean {
  if (/^[ \u00A0\u202F]?(?:€|%|k€|M€|EUR|euros?|F ?CFA|F\b|USD|\$|francs?|habitants?)/iu.test(following))
    return false;
  return !/^\+? ?\d{1,3}(?:[ \u00A0\u202F.]\d{3})*[ \u00A0\u202F.]000$/.test(found);
}
