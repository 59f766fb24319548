import type { RecordDraft } from '../record.ts';
import type { References } from '../references.ts';

/**
 * Country as written → its code in the EU table, and its row in the record. What is not known is reported, with the
 * countries whose name is near, and gives `undefined`.
 *
 * @param column column of the text, for the issue
 */
export function findDeclaredCountry(
  draft: RecordDraft,
  text: string | null,
  column: string,
  references: References,
): string | undefined {
  if (text === null) return undefined;
  const country = references.findCountry(text);
  if (country?.historical === true) {
    const now =
      country.code === undefined
        ? 'the EU table does not have it, no country is stated'
        : `now ${country.nameFr}`;
    draft.report({
      code: 'country-historical',
      message: `The name of a state, or of a time, that is no more: ${now}.`,
      column,
      value: text,
    });
  }
  if (country?.code === undefined) {
    if (country === undefined)
      draft.report({
        code: 'country-unknown',
        message: 'Not the name or the code of a country; no country is stated.',
        column,
        value: text,
        candidates: references.suggestCountries(text),
      });
    return undefined;
  }
  draft.add('countries', { country: country.code, name_fr: country.nameFr, name_en: country.nameEn });
  return country.code;
}
