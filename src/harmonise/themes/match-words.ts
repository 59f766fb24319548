import { normaliseName } from '../normalise-name.ts';

/**
 * Words or phrases → an expression that finds any of them in a text that `normaliseName` made, as whole words, the
 * longest first. A `*` stands for any letters of one word. `undefined` for no words.
 */
export function compileWords(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  const patterns = words.map((word) =>
    word
      .trim()
      .split(/\s+/)
      .map((part) => part.split('*').map(normaliseName).join('[^ ]*'))
      .join(' '),
  );
  const longestFirst = patterns.sort((one, other) => other.length - one.length);
  return new RegExp(`(?<![^ ])(?:${longestFirst.join('|')})(?![^ ])`, 'gu');
}

/** Puts a bar in the place of phrases, in a text as it was written: what stands around them is left alone. */
export function blankWords(text: string, phrases: RegExp | undefined): string {
  if (phrases === undefined) return text;
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const starts: number[] = [];
  let line = '';
  for (const [word] of words) {
    starts.push(line.length);
    line += `${normaliseName(word)} `;
  }
  let kept = '';
  let from = 0;
  for (const match of line.trimEnd().matchAll(phrases)) {
    const first = words[starts.indexOf(match.index)];
    const last = words[starts.findLastIndex((start) => start < match.index + match[0].length)];
    if (first === undefined || last === undefined) continue;
    kept += `${text.slice(from, first.index)}|`;
    from = last.index + last[0].length;
  }
  return kept + text.slice(from);
}
