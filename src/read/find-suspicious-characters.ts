import type { Issue } from '../model/issue.ts';

/** Characters that a reader does not see, or that change what a reader sees, and what they are called. */
const hidden: readonly (readonly [RegExp, string])[] = [
  // Unicode Standard Annex 9, §2
  [/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u, 'a character that turns the direction of the text'],
  [/[\u200B-\u200D\u2060-\u2064\u00AD\u180E\uFEFF\u{E0000}-\u{E007F}]/u, 'a character without width'],
  [/[^\P{Cc}\t\n\r]/u, 'a control character'],
  [/[\u2028\u2029]/u, 'a line or paragraph separator'],
  [/\p{Noncharacter_Code_Point}|\p{Cs}/u, 'a code that is no character'],
];

/** Words of Latin letters with some of another alphabet, which look the same (Unicode Technical Standard 39, §5.1). */
const mixed =
  /(?<![\p{L}\p{M}])(?=[\p{L}\p{M}]*\p{Script=Latin})[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Cherokee}]/u;
/** Letters of other alphabets that are used as signs beside Latin letters: the micro sign, the ohm. */
const usual = /[µμΩ]/gu;

/**
 * Tells what is suspicious about the characters of a text: what is hidden in it, or only looks like what it seems to
 * be. The text is kept as it is; who shows it must isolate its direction.
 */
export function findSuspiciousCharacters(text: string): Pick<Issue, 'code' | 'message'> | undefined {
  const kind =
    hidden.find(([pattern]) => pattern.test(text))?.[1] ??
    (mixed.test(text.replace(usual, '')) ? 'a word of letters from two alphabets' : undefined);
  if (kind === undefined) return undefined;
  return { code: 'text-suspicious', message: `The text holds ${kind}; it is kept as it is.` };
}
