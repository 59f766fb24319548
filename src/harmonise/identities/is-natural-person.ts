import { normaliseName } from '../normalise-name.ts';

/** Titles of persons at the head of a name, as `normaliseName` leaves them. */
const titles =
  /^(?:mm|mr|mme|mmes|mlle|mlles|monsieur|messieurs|madame|mesdames|mademoiselle|m et mme|m ou mme|mme ou m|mr et mme|particulier|personnes? physiques?)(?: |$)/;

/** `M. DUPONT`: the title of one letter, with its point, or before a marker of redaction. */
const shortTitle = /^(?:M\.|M(?= \[))/u;

/** Legal categories that are natural persons (INSEE, first level of the list of legal categories: 1). */
const kinds =
  /(?:^| )(?:personnes? physiques?|particuliers?|individu(?:s|el)?|entrepreneur individuel)(?: |$)/;

/** A social-security number (NIR): sex, year, month, département, commune, order, and perhaps its key. */
const nir = /^[12]\d\d(?:0[1-9]|1[0-2]|[2-4]\d|[5-9]\d)(?:\d\d|2[AB])\d{6}(?:\d\d)?$/;

/** What the redaction of personal data leaves of such a number (`redactPersonalData`). */
const redacted = /retiré\]/;

/**
 * Whether a beneficiary is a natural person: its name begins with a title, its kind says so, or its number has the form
 * of a social-security number. The name of a person is not published (CRPA, art. L. 312-1-2).
 *
 * @param kind legal nature as declared
 * @param code number as declared
 */
export function isNaturalPerson(name: string, kind: string | null, code: string | null): boolean {
  if (titles.test(normaliseName(name)) || shortTitle.test(name.trim())) return true;
  if (kind !== null && kinds.test(normaliseName(kind))) return true;
  return code !== null && (redacted.test(code) || nir.test(code.replace(/[\s\u00a0\u202f'.]/gu, '')));
}
