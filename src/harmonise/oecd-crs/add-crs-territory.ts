import type { SourceRow } from '../../model/records.ts';
import { cellText } from '../cell-text.ts';
import type { RecordDraft } from '../record.ts';
import type { References } from '../references.ts';

/**
 * Adds the recipient of a CRS line: a country by its DAC code or its ISO code, or by its name where there is no ISO code; or a zone of the lexicon.
 * Gives the country, if it is one.
 */
export function addCrsTerritory(
  draft: RecordDraft,
  action: string,
  row: SourceRow,
  references: References,
): string | undefined {
  const dacCode = cellText(row, 'recipient_code');
  const isoCode = cellText(row, 'de_recipientcode');
  const name = cellText(row, 'recipient_name');
  const recipient = references.findRecipient(dacCode, isoCode);
  if (recipient?.zone !== undefined) {
    draft.add('action-zones', { action, zone: recipient.zone });
    return undefined;
  }
  // a name that goes with an ISO code that is none contradicts it
  const named = name === null || isoCode !== null ? undefined : references.findCountry(name);
  const { code, nameFr, nameEn } = recipient?.country ?? named ?? {};
  if (code !== undefined && nameFr !== undefined && nameEn !== undefined) {
    draft.add('countries', { country: code, name_fr: nameFr, name_en: nameEn });
    draft.add('action-countries', { action, country: code });
    return code;
  }
  draft.report({
    code: 'country-unknown',
    message: 'The recipient is not known; the action gets no country.',
    column: 'recipient_code',
    value: [dacCode, isoCode, name].filter((each) => each !== null).join(' '),
  });
  return undefined;
}
