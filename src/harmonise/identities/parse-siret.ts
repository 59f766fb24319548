import { parseSiren, passesLuhn } from './parse-siren.ts';

/** A SIRET that passes its check, with the SIREN it begins with. */
export interface Siret {
  readonly siret: string;
  readonly siren: string;
}

/** Why a text is no SIRET. `siren` is there when the text is a valid SIREN in the place of a SIRET. */
export interface SiretProblem {
  readonly problem: 'siret-destroyed' | 'siret-invalid' | 'siret-is-siren';
  readonly message: string;
  readonly siren?: string;
}

/** SIREN of La Poste: too many establishments for the usual key (INSEE, Sirene documentation). */
const laPoste = '356000000';

/**
 * Text → SIRET: fourteen digits, SIREN and number of the establishment, with a Luhn key over all of them (Code de
 * commerce, art. R. 123-221). Spaces, apostrophes and a final ".0" are forgiven, and one leading zero that a spreadsheet
 * took. What a spreadsheet has rounded is gone: nothing is guessed.
 */
export function parseSiret(text: string): Siret | SiretProblem {
  const compact = text.replace(/[\s\u00a0\u202f'’"]/g, '').replace(/[.,]0*$/, '');
  if (/^\d(?:[.,]\d+)?e\+?\d+$/i.test(compact))
    return destroyed(
      'A spreadsheet turned the SIRET into a number in scientific notation; its digits are lost.',
    );
  if (!/^\d+$/.test(compact)) return invalid('Not a SIRET: something else than digits.');
  if (compact.length > 9 && compact.length <= 14 && compact.endsWith('00000'))
    return destroyed('A spreadsheet rounded the SIRET: no establishment has the number 00000.');
  // thirteen digits that begin with 1 or 2 may be a social-security number (NIR): never read as anything
  const digits = compact.length === 13 && !/^[12]/.test(compact) ? `0${compact}` : compact;
  const siren = parseSiren(digits.slice(0, 9));
  if (digits.length === 9 && siren !== undefined)
    return {
      problem: 'siret-is-siren',
      message: 'A SIREN stands in the place of a SIRET; it is used as a SIREN.',
      siren,
    };
  if (digits.length !== 14) return invalid(`Not a SIRET: ${compact.length} digits instead of 14.`);
  if (siren === undefined || !passesKey(digits)) return invalid('Not a SIRET: its check digit is wrong.');
  return { siret: digits, siren };
}

function passesKey(siret: string): boolean {
  if (passesLuhn(siret)) return true;
  const sum = [...siret].reduce((total, digit) => total + Number(digit), 0);
  return siret.startsWith(laPoste) && sum % 5 === 0;
}

function destroyed(message: string): SiretProblem {
  return { problem: 'siret-destroyed', message };
}

function invalid(message: string): SiretProblem {
  return { problem: 'siret-invalid', message };
}
