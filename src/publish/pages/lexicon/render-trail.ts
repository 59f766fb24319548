import { namespaces } from '../../../model/vocabulary.ts';
import { type Html, html } from '../html.ts';
import { linkBetween, pagePath } from '../page-paths.ts';
import { say } from '../page-texts.ts';
import { renderFallback } from '../render-text.ts';
import { type LexiconPage, linkTo } from './lexicon-parts.ts';

/** The way from the lexicon down to a page: links to what is above it, then its name. */
export function renderTrail(way: readonly string[], name: Html, page: LexiconPage): Html {
  const home = linkBetween(pagePath(page.stem, page.language), pagePath('lexique/index', page.language));
  return html`<nav class="trail" aria-label="${say('breadcrumb', page.language)}"><ol>
<li><a href="${home}">${say('lexicon', page.language)}</a></li>
${way.map((each) => html`<li>${linkTo(each, page)}</li>\n`)}<li aria-current="page">${name}</li>
</ol></nav>`;
}

/** The way to a concept or code list; of several broader concepts the first by code point. */
export function renderTrailTo(iri: string, page: LexiconPage): Html {
  const { lexicon, language } = page;
  const broaderOf = (concept: string): string | undefined =>
    lexicon.view.links(concept, `${namespaces.skos}broader`).find((each) => lexicon.find(each) !== undefined);
  const way: string[] = [];
  for (let next = broaderOf(iri); next !== undefined && next !== iri; next = broaderOf(next)) {
    if (way.includes(next)) break;
    way.unshift(next);
  }
  return renderTrail(way, renderFallback(lexicon.label(iri, language), language), page);
}
