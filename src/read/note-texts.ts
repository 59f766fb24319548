import type { Issue } from '../model/issue.ts';
import { findSuspiciousCharacters } from './find-suspicious-characters.ts';

/** UTF-8 that was read as windows-1252: `Ã©`, `â€™`. */
const mojibake = /[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|â(?:€|‚)[^\s]?/u;
/** What stands in the place of a lost character: U+FFFD, or an inverted question mark within a word. */
const lost = /\ufffd|(?<=\p{L})¿(?=\p{L})/u;
/** A whole cell in quotes that the dialect of the file does not know, or written as a formula of a spreadsheet (`="012"`). */
const quoted = /^(?:'[\s\S]*'|`[\s\S]*`|=?"[\s\S]*"|[“”„][\s\S]*[“”])$/;

/** Signs without which neither of the two is there. */
const signs = /[ÂÃâ¿\ufffd]/;

/** What is doubtful about the text of a cell that is kept as it is. */
export function findDoubt(text: string): Pick<Issue, 'code' | 'message'> | undefined {
  const signed = signs.test(text);
  if (signed && lost.test(text)) {
    const message = 'The text has lost characters before it was published; it is kept as it is.';
    return { code: 'text-damaged', message };
  }
  if (signed && mojibake.test(text)) {
    const message = 'The text is UTF-8 that was once read as windows-1252; it is kept as it is.';
    return { code: 'text-damaged', message };
  }
  if (text.length > 1 && quoted.test(text)) {
    const message = 'The cell begins and ends with a quote that the file does not use as one; it is kept.';
    return { code: 'quote-suspicious', message };
  }
  return findSuspiciousCharacters(text);
}
