import { namespaces } from '../../../model/vocabulary.ts';
import type { Text } from '../graph-view.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { isIn, nameLanguage, pageLanguages, pickText, pickTexts } from '../languages.ts';
import { facts, section } from '../page-parts.ts';
import { say } from '../page-texts.ts';
import { hostOf, renderIri, renderLink } from '../render-link.ts';
import { renderDate, renderFallback, renderText } from '../render-text.ts';
import { type LexiconPage, linkList, linkTo, paragraphs } from './lexicon-parts.ts';
import { renderMappings } from './render-mappings.ts';
import { renderTrailTo } from './render-trail.ts';

const { dct, owl, rdfs, skos } = namespaces;
const dc11 = 'http://purl.org/dc/elements/1.1/';

/** The content of the page of a concept. */
export function renderConcept(concept: string, page: LexiconPage): Html {
  const { lexicon, language } = page;
  const { view } = lexicon;
  const links = (property: string): Html | undefined => linkList(view.links(concept, skos + property), page);
  const isTop = view.links(concept, `${skos}topConceptOf`).length > 0;
  const definition = paragraphs(concept, 'definition', page);
  return html`${renderTrailTo(concept, page)}
<article>
<p class="kicker">${say(isTop ? 'topConcept' : 'concept', language)}${view.texts(concept, `${skos}notation`).map((text) => html` · <span class="code"><bdi>${text.value}</bdi></span>`)}</p>
<h1>${renderFallback(lexicon.label(concept, language), language)}</h1>
${renderDeprecation(concept, page)}<div class="lead" id="definition">${definition ?? html`<p>${say('noDefinition', language)}</p>`}</div>
${renderLabels(concept, page)}
${(['scopeNote', 'example', 'historyNote', 'changeNote'] as const).map((note) => section(note, note, language, paragraphs(concept, note, page)))}${section('quotation', 'quotation', language, renderQuotations(concept, page))}${section(
  'hierarchy',
  'hierarchy',
  language,
  facts(
    [
      ['broader', links('broader')],
      ['narrower', links('narrower')],
      ['related', links('related')],
      ['codeLists', linkList(view.linksTo(`${skos}member`, concept), page)],
    ],
    language,
  ),
)}${section('mappings', 'mappings', language, renderMappings(concept, page))}${section('sources', 'sources', language, renderSources(concept, page))}${section('editorialNote', 'editorialNote', language, paragraphs(concept, 'editorialNote', page))}${section(
  'identity',
  'identity',
  language,
  facts(
    [
      ['identifier', renderIri(concept)],
      ['modified', view.texts(concept, `${dct}modified`).map(({ value }) => renderDate(value, language))],
    ],
    language,
  ),
)}</article>`;
}

/** The first definition as plain text, for search engines. */
export function summarise(iri: string, { lexicon, language }: LexiconPage): string {
  return pickText(lexicon.view.texts(iri, `${skos}definition`), language)?.value ?? '';
}

function renderDeprecation(concept: string, page: LexiconPage): Html | undefined {
  const { view } = page.lexicon;
  if (!view.texts(concept, `${owl}deprecated`).some(({ value }) => value === 'true' || value === '1'))
    return undefined;
  const replacements = view.links(concept, `${dct}isReplacedBy`).map((iri) => linkTo(iri, page));
  const replaced =
    replacements.length === 0
      ? undefined
      : html` ${say('replacedBy', page.language)} ${joinHtml(replacements, ', ')}.`;
  return html`<p class="banner"><strong>${say('deprecated', page.language)}</strong>${replaced}</p>\n`;
}

function renderLabels(
  concept: string,
  { lexicon: { view, label }, language }: LexiconPage,
): Html | undefined {
  const shown = label(concept, language);
  const others = pickTexts(view.texts(concept, `${skos}altLabel`), language).filter((text) =>
    isIn(language, text),
  );
  const foreign = [
    ...view.texts(concept, `${skos}prefLabel`),
    ...view.texts(concept, `${skos}altLabel`),
  ].filter((text) => !isIn(language, text) && text.language !== '' && !isSame(text, shown));
  return facts(
    [
      ['altLabels', others.map((text) => renderText(text, language))],
      [
        'otherLanguages',
        groupByLanguage(foreign).map(
          ([tag, texts]) =>
            html`${joinHtml(
              texts.map((text) => renderText(text, language)),
              ', ',
            )} <small class="muted">(${nameLanguage(tag, language)})</small>`,
        ),
      ],
    ],
    language,
  );
}

function isSame(a: Text, b: Text): boolean {
  return a.value === b.value && a.language === b.language;
}

/** Languages of pages first, then the others by their tag. */
function groupByLanguage(texts: readonly Text[]): [string, Text[]][] {
  const tags = [...new Set(texts.map(({ language }) => language))].sort();
  const ours = pageLanguages.filter((tag) => tags.includes(tag));
  const ordered = [...ours, ...tags.filter((tag) => !pageLanguages.some((each) => each === tag))];
  return ordered.map((tag) => [tag, texts.filter(({ language }) => language === tag)]);
}

function renderQuotations(concept: string, { lexicon, language }: LexiconPage): Html | undefined {
  const { view } = lexicon;
  const quotations = view.texts(concept, `${lexicon.vocabulary}sourceQuotation`);
  if (quotations.length === 0) return undefined;
  const origin = view.texts(concept, `${dc11}source`).map((text) => renderText(text, language));
  return html`<figure>
${quotations.map((text) => html`<blockquote><p>${renderText(text, language)}</p></blockquote>\n`)}${origin.length === 0 ? undefined : html`<figcaption><cite>${joinHtml(origin, ', ')}</cite></figcaption>\n`}</figure>`;
}

function renderSources(concept: string, page: LexiconPage): Html | undefined {
  const { view } = page.lexicon;
  const sources = page.lexicon.sort(view.links(concept, `${dct}source`), page.language);
  if (sources.length === 0) return undefined;
  return html`<ul>\n${sources.map((source) => {
    const address = view.links(source, `${rdfs}seeAlso`)[0];
    const where =
      address === undefined
        ? undefined
        : html` <small class="muted">${renderLink(address, html`<bdi>${hostOf(address)}</bdi>`)}</small>`;
    return html`<li>${linkTo(source, page)}${where}</li>\n`;
  })}</ul>`;
}
