import type { Text } from './graph-view.ts';

/** A language in which pages are written. */
export type PageLanguage = 'fr' | 'en';

/** Languages of pages: the first is the one of the address without a language. */
export const pageLanguages: readonly PageLanguage[] = ['fr', 'en'];

/** Languages that stand in for one another, in this order; after them any, the first by code point. */
export const fallbackLanguages: Readonly<Record<PageLanguage, readonly PageLanguage[]>> = {
  fr: ['fr', 'en'],
  en: ['en', 'fr'],
};

/** Names of languages in the languages of pages; the tables of the system differ between versions of Node.js. */
const languageNames: Readonly<Record<string, Readonly<Record<PageLanguage, string>>>> = {
  ar: { fr: 'arabe', en: 'Arabic' },
  de: { fr: 'allemand', en: 'German' },
  en: { fr: 'anglais', en: 'English' },
  es: { fr: 'espagnol', en: 'Spanish' },
  fr: { fr: 'français', en: 'French' },
  it: { fr: 'italien', en: 'Italian' },
  pt: { fr: 'portugais', en: 'Portuguese' },
};

/** Name of a language, or its tag when it is none of ours. */
export function nameLanguage(tag: string, language: PageLanguage): string {
  return languageNames[primary(tag)]?.[language] ?? tag;
}

/** Whether a text is in a language, whatever its country. */
export function isIn(language: string, text: Text): boolean {
  return primary(text.language) === language;
}

/**
 * The texts to show on a page: those in its language, else those of the first language that stands in for it (fr → en →
 * any).
 */
export function pickTexts(texts: readonly Text[], language: PageLanguage): readonly Text[] {
  for (const candidate of fallbackLanguages[language]) {
    const found = texts.filter((text) => isIn(candidate, text));
    if (found.length > 0) return found;
  }
  const tags = texts.map((text) => text.language).sort();
  return texts.filter((text) => text.language === tags[0]);
}

/** The first of {@link pickTexts}. */
export function pickText(texts: readonly Text[], language: PageLanguage): Text | undefined {
  return pickTexts(texts, language)[0];
}

function primary(tag: string): string {
  return (tag.split('-')[0] ?? '').toLowerCase();
}
