import { namespaces } from '../../../model/vocabulary.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { type PageLanguage, pickTexts } from '../languages.ts';
import { linkBetween, pagePath } from '../page-paths.ts';
import type { Format } from '../page-shell.ts';
import { renderFallback } from '../render-text.ts';
import type { LexiconModel } from './lexicon-model.ts';

/** What every page of the lexicon is made with. */
export interface LexiconPage {
  readonly lexicon: LexiconModel;
  readonly language: PageLanguage;
  /** Path without language. */
  readonly stem: string;
}

/** The files of the lexicon in other formats. */
export const lexiconFormats: readonly Format[] = [
  { path: 'lexicon.ttl', mediaType: 'text/turtle', name: 'Turtle' },
  { path: 'lexicon.jsonld', mediaType: 'application/ld+json', name: 'JSON-LD' },
  { path: 'lexicon.rdf', mediaType: 'application/rdf+xml', name: 'RDF/XML' },
  { path: 'lexicon.nt', mediaType: 'application/n-triples', name: 'N-Triples' },
  { path: 'lexicon.csv', mediaType: 'text/csv', name: 'CSV' },
];

/** A link to what shows a resource of the lexicon, by its label; its label alone when nothing does. */
export function linkTo(iri: string, { lexicon, language, stem }: LexiconPage): Html {
  const label = renderFallback(lexicon.label(iri, language), language);
  const found = lexicon.find(iri);
  if (found === undefined) return label;
  const address = linkBetween(pagePath(stem, language), pagePath(found.stem, language), found.fragment);
  return html`<a href="${address}">${label}</a>`;
}

/** Links to resources, in the order of their labels. */
export function linkList(iris: readonly string[], page: LexiconPage): Html | undefined {
  if (iris.length === 0) return undefined;
  const sorted = page.lexicon.sort(iris, page.language);
  return html`<ul class="plain">\n${sorted.map((iri) => html`<li>${linkTo(iri, page)}</li>\n`)}</ul>`;
}

/** The texts of a SKOS property as paragraphs, in the language of the page or one that stands in for it. */
export function paragraphs(iri: string, property: string, page: LexiconPage): Html | undefined {
  const texts = pickTexts(page.lexicon.view.texts(iri, namespaces.skos + property), page.language);
  if (texts.length === 0) return undefined;
  return joinHtml(
    texts.map((text) => html`<p>${renderFallback(text, page.language)}</p>`),
    '\n',
  );
}
