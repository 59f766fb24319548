import type { Text } from './graph-view.ts';
import { type Html, html } from './html.ts';
import { isIn, nameLanguage, type PageLanguage } from './languages.ts';

const wellFormedTag = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** French typography: no line break before `; : ? ! % » €` or after `«` (Imprimerie nationale). */
export function typesetFrench(text: string): string {
  return text.replace(/ (?=[;:?!%»€])/g, '\u00a0').replace(/« /g, '«\u00a0');
}

/**
 * A text of the data, in a direction of its own so that marks in it turn nothing else (HTML, bdi), with its language when
 * it is not that of the page.
 */
export function renderText(text: Text, language: PageLanguage): Html {
  const value = isIn('fr', text) ? typesetFrench(text.value) : text.value;
  return isIn(language, text) || !wellFormedTag.test(text.language)
    ? html`<bdi>${value}</bdi>`
    : html`<bdi lang="${text.language}">${value}</bdi>`;
}

/** A text that may stand in for a missing one: it then says its language. */
export function renderFallback(text: Text, language: PageLanguage): Html {
  if (text.language === '' || isIn(language, text)) return renderText(text, language);
  const name = nameLanguage(text.language, language);
  return html`${renderText(text, language)} <small class="fallback">(${language === 'fr' ? `en ${name}` : `in ${name}`})</small>`;
}

const months: Readonly<Record<PageLanguage, readonly string[]>> = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** A day, YYYY-MM-DD, in words; other texts as they are. */
export function renderDate(date: string, language: PageLanguage): Html {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = months[language][Number(month) - 1];
  if (name === undefined) return html`<bdi>${date}</bdi>`;
  const number = language === 'fr' && day === '01' ? '1er' : String(Number(day));
  return html`<time datetime="${date}">${number}\u00a0${name} ${year}</time>`;
}
