import { redactNames } from './personal-names.ts';
import { personalNumbers } from './personal-numbers.ts';

/** A text without its personal data, and how many were taken out. */
export interface Redaction {
  readonly text: string;
  readonly count: number;
}

/** An address of electronic mail: a local part, and a domain with a dot (RFC 5321, §4.1.2); also `name (at) domain.fr`. */
const address =
  /(?<![\p{L}\p{M}\p{N}._%+'’-])[\p{L}\p{M}\p{N}._%+'’-]+(?:@| ?[([](?:at|a|arobase)[)\]] ?)(?:[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+\p{L}[\p{L}\p{M}-]*/giu;
const addressMarker = '[adresse électronique retirée]';

/** Digits and names inside an address of the web are no telephone and no person. */
const url = /(?:https?:\/\/|www\.)[^\s<>"]+/giu;

const hasDigits = /\d(?:[^\d]{0,4}\d){5}/;
const hasAddress = /@|[([](?:at|a|arobase)[)\]]/i;

/**
 * Takes personal data out of a free text: addresses of electronic mail, telephone numbers, social-security numbers
 * (NIR), bank accounts (IBAN), and names of persons after a title (`M.`, `Mme`, `Maître`, `Dr`…). A marker in brackets
 * stands where each was. Names without a title are not known to be names: they stay.
 *
 * Declarations are public, and yet no legal ground covers the publication of data of natural persons in them (GDPR,
 * art. 5 and 6; CRPA, art. L. 312-1-2). Numbers of companies, associations, decisions and codes stay, as do amounts,
 * dates and coordinates. The time taken is proportional to the length of the text.
 */
export function redactPersonalData(text: string): Redaction {
  let count = 0;
  const put = (marker: string): string => {
    count++;
    return marker;
  };
  const redacted = hasAddress.test(text) ? text.replace(address, () => put(addressMarker)) : text;
  const kept = outsideUrls(redacted, (part) => {
    let rest = part;
    if (hasDigits.test(rest))
      for (const { pattern, isPersonal, marker } of personalNumbers)
        rest = rest.replace(pattern, (found: string, ...more: unknown[]) => {
          const offset = more.find((each) => typeof each === 'number') ?? 0;
          const following = rest.slice(offset + found.length, offset + found.length + 12);
          return isPersonal(found, following) ? put(marker) : found;
        });
    const names = redactNames(rest);
    count += names.count;
    return names.text;
  });
  return { text: kept, count };
}

/** Applies a function to the parts of a text that are no address of the web. */
function outsideUrls(text: string, change: (part: string) => string): string {
  if (!/:\/\/|www\./i.test(text)) return change(text);
  let result = '';
  let from = 0;
  for (const match of text.matchAll(url)) {
    result += change(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return result + change(text.slice(from));
}
