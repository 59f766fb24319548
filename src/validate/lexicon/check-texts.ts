import type { Report } from '../../model/issue.ts';
import type { LexiconCheck, LexiconIndex } from './lexicon-index.ts';

const properties = [
  'prefLabel',
  'altLabel',
  'definition',
  'scopeNote',
  'historyNote',
  'changeNote',
  'editorialNote',
];
const translated = ['scopeNote', 'historyNote', 'changeNote'];
/** What a text must not hold: stray blanks, no-break spaces (they differ from one editor to the next), three dots. */
const careless = /^\s|\s$|\s\s|\.\.\.|[\u00a0\u202f]/;

/** Texts: written with care, notes in both languages. */
export const checkTexts: LexiconCheck = (index, report) => {
  for (const property of properties) {
    for (const { literal, place } of index.labels(property)) {
      const text = literal.value;
      const stops = property !== 'definition' || text.endsWith('.');
      if (stops && !careless.test(text) && text.normalize('NFC') === text) continue;
      const message = stops
        ? 'The text has stray or no-break spaces, three dots, or letters whose accents are apart.'
        : 'The definition has no full stop at its end.';
      report(index.issue('lexicon-text-careless', message, place, text));
    }
  }
  for (const property of translated) checkTranslations(index, property, report);
};

function checkTranslations(index: LexiconIndex, property: string, report: Report): void {
  const notes = index.labels(property);
  const counts = new Map<string, number>();
  const keyOf = (subject: string, language: string): string => `${subject} ${language}`;
  for (const { subject, literal } of notes) {
    const key = keyOf(subject, literal.language);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const { subject, literal, place } of notes) {
    const other = literal.language === 'fr' ? 'en' : 'fr';
    const count = counts.get(keyOf(subject, literal.language)) ?? 0;
    if ((counts.get(keyOf(subject, other)) ?? 0) >= count) continue;
    const message = `The skos:${property} of "${index.key(subject)}" is in "${literal.language}" and not in "${other}".`;
    report(index.issue('lexicon-translation-missing', message, place, literal.value));
  }
}
