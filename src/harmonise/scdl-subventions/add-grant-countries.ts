import type { SourceRow } from '../../model/records.ts';
import { cellList } from '../cell-text.ts';
import { findDeclaredCountry } from '../identities/find-declared-country.ts';
import { isForeign } from '../identities/is-foreign.ts';
import type { RecordDraft } from '../record.ts';
import type { References } from '../references.ts';

/** What stands between the names of countries in one cell. */
const between = /\s*[;,/|\n]\s*|\s+[-–—]\s+|\s+et\s+/u;

/**
 * Adds the countries that a file declares for the action of a grant (`paysAction`). A cell that names one country is read
 * whole, as "Trinité et Tobago"; another one is divided. France is no destination of an action abroad.
 *
 * @returns their codes
 */
export function addGrantCountries(
  draft: RecordDraft,
  action: string,
  row: SourceRow,
  references: References,
): ReadonlySet<string> {
  const texts = cellList(row, 'paysAction').flatMap((text) =>
    references.findCountry(text) === undefined ? text.split(between) : [text],
  );
  const codes = new Set<string>();
  for (const text of texts) {
    if (text.trim() === '') continue;
    const known = references.findCountry(text);
    if (known !== undefined && !isForeign(known)) continue;
    const country = findDeclaredCountry(draft, text, 'paysAction', references);
    if (country !== undefined) codes.add(country);
  }
  for (const country of codes) draft.add('action-countries', { action, country });
  return codes;
}
