import { namespaces } from '../../../model/vocabulary.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { say } from '../page-texts.ts';
import { hostOf, renderLink } from '../render-link.ts';
import { renderText } from '../render-text.ts';
import { keyOf } from './lexicon-model.ts';
import { type LexiconPage, linkTo } from './lexicon-parts.ts';
import { renderTrail } from './render-trail.ts';

const { dct, rdfs } = namespaces;

/** The content of the page of sources: each with its address and the concepts that it served to define. */
export function renderSources(page: LexiconPage): Html {
  const { lexicon, language } = page;
  return html`${renderTrail([], html`${say('sources', language)}`, page)}
<h1>${say('sources', language)}</h1>
<p class="lead">${say('sourcesIntroduction', language)}</p>
<ul class="plain">
${lexicon.sort(lexicon.sources, language).map((source) => renderSource(source, page))}</ul>`;
}

function renderSource(source: string, page: LexiconPage): Html {
  const { lexicon, language } = page;
  const addresses = lexicon.view
    .links(source, `${rdfs}seeAlso`)
    .map((address) => html`<br>${renderLink(address, html`<bdi>${hostOf(address)}</bdi>`)}`);
  const concepts = lexicon.sort(lexicon.view.linksTo(`${dct}source`, source), language);
  return html`<li id="${keyOf(source)}"><p>${renderText(lexicon.label(source, language), language)}${addresses}
<br><small>${joinHtml(
    concepts.map((concept) => linkTo(concept, page)),
    ', ',
  )}</small></p></li>
`;
}
