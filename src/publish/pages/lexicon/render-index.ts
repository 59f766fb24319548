import { namespaces } from '../../../model/vocabulary.ts';
import { type Html, html, linkToPath } from '../html.ts';
import { pickText } from '../languages.ts';
import { facts, section } from '../page-parts.ts';
import { linkBetween, pagePath } from '../page-paths.ts';
import { type PageText, say } from '../page-texts.ts';
import { renderIri } from '../render-link.ts';
import { renderDate, renderFallback } from '../render-text.ts';
import { type LexiconPage, linkTo } from './lexicon-parts.ts';
import { renderAlphabet } from './render-alphabet.ts';
import { renderTree } from './render-tree.ts';

const { dct, owl, skos } = namespaces;
const parts: readonly PageText[] = ['tree', 'alphabet', 'codeLists'];

/** The content of the first page of the lexicon: what it is, its tree, its words in order, its code lists. */
export function renderIndex(page: LexiconPage): Html {
  const { lexicon, language, stem } = page;
  const { view, scheme = '' } = lexicon;
  const title = pickText(view.texts(scheme, `${dct}title`), language) ?? lexicon.label(scheme, language);
  const description = pickText(view.texts(scheme, `${dct}description`), language);
  const plain = (property: string): readonly Html[] =>
    view.texts(scheme, property).map(({ value }) => html`<bdi>${value}</bdi>`);
  const sources = linkBetween(pagePath(stem, language), pagePath('lexique/sources', language));
  return html`<h1>${renderFallback(title, language)}</h1>
${description && html`<p class="lead">${renderFallback(description, language)}</p>\n`}<nav class="local" aria-label="${say('onThisPage', language)}"><ul class="plain row">
${parts.map((part) => html`<li><a href="${linkToPath('', part)}">${say(part, language)}</a></li>\n`)}<li><a href="${sources}">${say('sources', language)}</a></li>
</ul></nav>
${section('tree', 'tree', language, renderTree(page))}${section('alphabet', 'alphabet', language, renderAlphabet(page))}${section('codeLists', 'codeLists', language, renderCodeLists(page))}${section(
  'identity',
  'identity',
  language,
  facts(
    [
      ['identifier', scheme === '' ? undefined : renderIri(scheme)],
      ['version', plain(`${owl}versionInfo`)],
      ['concepts', html`${lexicon.concepts.length}`],
      ['created', view.texts(scheme, `${dct}created`).map(({ value }) => renderDate(value, language))],
      ['modified', view.texts(scheme, `${dct}modified`).map(({ value }) => renderDate(value, language))],
    ],
    language,
  ),
)}`;
}

function renderCodeLists(page: LexiconPage): Html | undefined {
  const { lexicon, language } = page;
  if (lexicon.collections.length === 0) return undefined;
  return html`<ul class="plain columns">
${lexicon.sort(lexicon.collections, language).map((iri) => html`<li>${linkTo(iri, page)} <span class="note">${lexicon.view.links(iri, `${skos}member`).length}</span></li>\n`)}</ul>`;
}
