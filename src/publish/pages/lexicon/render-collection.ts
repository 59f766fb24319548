import { namespaces } from '../../../model/vocabulary.ts';
import { type Html, html } from '../html.ts';
import { facts, section } from '../page-parts.ts';
import { say } from '../page-texts.ts';
import { renderIri } from '../render-link.ts';
import { renderDate, renderFallback } from '../render-text.ts';
import { type LexiconPage, linkTo, paragraphs } from './lexicon-parts.ts';
import { renderTrailTo } from './render-trail.ts';

const { dct, skos } = namespaces;

/** The content of the page of a code list: its members with notation and definition. */
export function renderCollection(collection: string, page: LexiconPage): Html {
  const { lexicon, language } = page;
  const { view } = lexicon;
  const members = lexicon.sort(view.links(collection, `${skos}member`), language);
  return html`${renderTrailTo(collection, page)}
<article>
<p class="kicker">${say('codeList', language)}</p>
<h1>${renderFallback(lexicon.label(collection, language), language)}</h1>
<div class="lead" id="definition">${paragraphs(collection, 'definition', page)}</div>
${section(
  'members',
  'members',
  language,
  html`<table class="stack">
<thead><tr><th scope="col">${say('notation', language)}</th><th scope="col">${say('concept', language)}</th><th scope="col">${say('definition', language)}</th></tr></thead>
<tbody>
${members.map(
  (
    member,
  ) => html`<tr><td class="number">${view.texts(member, `${skos}notation`).map(({ value }) => html`<bdi>${value}</bdi>`)}</td>
<th scope="row">${linkTo(member, page)}</th>
<td>${paragraphs(member, 'definition', page)}</td></tr>
`,
)}</tbody>
</table>`,
)}${section(
  'identity',
  'identity',
  language,
  facts(
    [
      ['identifier', renderIri(collection)],
      ['modified', view.texts(collection, `${dct}modified`).map(({ value }) => renderDate(value, language))],
    ],
    language,
  ),
)}</article>`;
}
