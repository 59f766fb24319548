import type { References } from '../references.ts';

/** A theme of the lexicon that the words of a text speak for, with these words. */
export interface InferredTheme {
  /** Slug of a concept of the collection `c-themes`. */
  readonly theme: string;
  /** What speaks for it, in normal form, in the order of the text, each once. */
  readonly words: readonly string[];
}

/**
 * Themes that the words of a free French text speak for, by a table that anybody can read
 * (`data/reference/theme-words.csv`), in the order in which the text gives them. It is a deduction, and must be
 * published as such (`action-inferred-themes`), never as a declaration. Give it what an action is for, not the name of
 * an association: a name is no evidence of what one grant pays. A text without a known word gets no theme.
 */
export function inferThemes(
  text: string,
  references: Pick<References, 'themeWords'>,
): readonly InferredTheme[] {
  const found = new Map<string, Set<string>>();
  for (const { themes, words } of references.themeWords.findIn(text)) {
    for (const theme of themes) {
      const known = found.get(theme);
      if (known === undefined) found.set(theme, new Set([words]));
      else known.add(words);
    }
  }
  return [...found].map(([theme, words]) => ({ theme, words: [...words] }));
}
