import { type Html, html } from './html.ts';
import type { PageLanguage } from './languages.ts';
import { type PageText, say } from './page-texts.ts';

/** A part of a page with a title; nothing without content. */
export function section(
  id: string,
  title: PageText,
  language: PageLanguage,
  content: Html | undefined,
): Html | undefined {
  if (content === undefined) return undefined;
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${say(title, language)}</h2>
${content}
</section>
`;
}

/** Rows of a list of facts; those without value are left out, and the list with them. */
export function facts(
  rows: readonly (readonly [PageText, Html | readonly Html[] | undefined])[],
  language: PageLanguage,
): Html | undefined {
  const full = rows.flatMap(([name, value]) => {
    const values = value === undefined ? [] : [value].flat();
    return values.length === 0
      ? []
      : [html`<dt>${say(name, language)}</dt>\n${values.map((each) => html`<dd>${each}</dd>\n`)}`];
  });
  return full.length === 0 ? undefined : html`<dl class="facts">\n${full}</dl>`;
}
