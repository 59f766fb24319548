import { normaliseName } from '../normalise-name.ts';

type Row = Readonly<Record<string, string | null>>;

/** An entry of the table of theme words (`data/reference/theme-words.csv`). */
interface Entry {
  /** Themes that it speaks for; none when it only keeps its words from being read one by one. */
  readonly themes: string[];
  readonly words: readonly string[];
  /** Phrases that take its sense away when they follow, or go before. */
  readonly notBefore: readonly (readonly string[])[];
  readonly notAfter: readonly (readonly string[])[];
}

/** A word or a phrase found in a text, with the themes that it speaks for. */
export interface FoundThemeWord {
  readonly words: string;
  readonly themes: readonly string[];
}

/** The table of theme words, opened for look-up. */
export interface ThemeWords {
  /** Entries that a text holds, in order; the longest one first where two begin at one place, and no word twice. */
  readonly findIn: (text: string) => readonly FoundThemeWord[];
}

/**
 * Opens the table of theme words. A `word` or a `phrase` is found as whole words, singular or plural; a `stem` is the
 * beginning of a word. Texts are compared in the normal form of names.
 */
export function openThemeWords(rows: readonly Row[]): ThemeWords {
  const phrases = new Map<string, Entry[]>();
  const stems = new Map<string, Entry>();
  let shortest = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const text = row.words ?? '';
    const words = text.split(' ').map((word) => singular(word));
    const entry = {
      themes: row.theme ? [row.theme] : [],
      words,
      notBefore: phrasesOf(row.not_before),
      notAfter: phrasesOf(row.not_after),
    };
    if (row.kind === 'stem') {
      stems.set(text, entry);
      shortest = Math.min(shortest, text.length);
      continue;
    }
    const list = phrases.get(words[0] ?? '') ?? [];
    const same = list.find((each) => each.words.join(' ') === words.join(' '));
    if (same === undefined) list.push(entry);
    else same.themes.push(...entry.themes);
    list.sort((a, b) => b.words.length - a.words.length);
    phrases.set(words[0] ?? '', list);
  }

  function stemOf(word: string): Entry | undefined {
    for (let length = word.length; length >= shortest; length--) {
      const entry = stems.get(word.slice(0, length));
      if (entry !== undefined) return entry;
    }
    return undefined;
  }

  return {
    findIn: (text) => {
      const written = normaliseName(text).split(' ');
      const words = written.map(singular);
      const found: FoundThemeWord[] = [];
      let index = 0;
      while (index < words.length) {
        const phrase = phrases
          .get(words[index] ?? '')
          ?.find((entry) => isAt(entry.words, words, index) && keepsItsSense(entry, written, index));
        const entry = phrase ?? stemOf(written[index] ?? '');
        const length = phrase?.words.length ?? 1;
        if (entry !== undefined && entry.themes.length > 0)
          found.push({ words: written.slice(index, index + length).join(' '), themes: entry.themes });
        index += length;
      }
      return found;
    },
  };
}

/** A word without the mark of its plural; short words keep their last letter (`bus`, `mais`). */
function singular(word: string): string {
  return word.length > 3 && /[sx]$/.test(word) ? word.slice(0, -1) : word;
}

function phrasesOf(list: string | null | undefined): readonly (readonly string[])[] {
  return (list ?? '')
    .split('|')
    .filter((phrase) => phrase !== '')
    .map((phrase) => phrase.split(' '));
}

function isAt(phrase: readonly string[], words: readonly string[], index: number): boolean {
  return index >= 0 && phrase.every((word, offset) => words[index + offset] === word);
}

function keepsItsSense(entry: Entry, written: readonly string[], index: number): boolean {
  return (
    entry.notBefore.every((phrase) => !isAt(phrase, written, index + entry.words.length)) &&
    entry.notAfter.every((phrase) => !isAt(phrase, written, index - phrase.length))
  );
}
