import { namespaces } from '../../../model/vocabulary.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { type PageText, say } from '../page-texts.ts';
import { renderIri } from '../render-link.ts';
import { renderDate, renderFallback, renderText } from '../render-text.ts';
import type { MappingCheck } from './lexicon-model.ts';
import type { LexiconPage } from './lexicon-parts.ts';

const { rdfs, skos } = namespaces;

const kinds: readonly (readonly [PageText, string])[] = [
  ['exactMatch', `${skos}exactMatch`],
  ['closeMatch', `${skos}closeMatch`],
  ['broadMatch', `${skos}broadMatch`],
  ['narrowMatch', `${skos}narrowMatch`],
  ['relatedMatch', `${skos}relatedMatch`],
  ['seeAlso', `${rdfs}seeAlso`],
];

/** The words of `checked` in `mappings.csv`; other words are shown as they are. */
const checkWays = new Map<string, PageText>([
  ['second-language', 'second-language'],
  ['content', 'content'],
  ['usage', 'usage'],
]);

/** The mappings of a concept as a table: link, target, labels that were read there, date and way of the check. */
export function renderMappings(concept: string, page: LexiconPage): Html | undefined {
  const { lexicon, language } = page;
  const rows = kinds.flatMap(([kind, property]) =>
    lexicon.view.links(concept, property).map(
      (target) => html`<tr><td>${say(kind, language)}</td>
<th scope="row">${renderTarget(target, page)}</th>
<td>${renderLabelsRead(target, page)}</td>
<td>${lexicon.checks(concept, target).map((check) => renderCheck(check, page))}</td></tr>
`,
    ),
  );
  if (rows.length === 0) return undefined;
  return html`<table class="stack">
<caption>${say('mappingsCaption', language)}</caption>
<thead><tr><th scope="col">${say('mappingKind', language)}</th><th scope="col">${say('target', language)}</th><th scope="col">${say('labelsRead', language)}</th><th scope="col">${say('checked', language)}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`;
}

function renderTarget(target: string, { lexicon, language }: LexiconPage): Html {
  const names = lexicon.view.links(target, `${skos}inScheme`).flatMap((scheme) => {
    const name = lexicon.vocabularyName(scheme, language);
    return name === undefined ? [] : [html`${renderFallback(name, language)}<br>`];
  });
  return html`${names}${renderIri(target)}`;
}

function renderLabelsRead(target: string, { lexicon, language }: LexiconPage): Html {
  const labels = lexicon.view.texts(target, `${skos}prefLabel`);
  return joinHtml(
    labels.map((text) => html`${renderText(text, language)} <small class="muted">(${text.language})</small>`),
    html`<br>`,
  );
}

function renderCheck({ way, date, note }: MappingCheck, { language }: LexiconPage): Html {
  const text = checkWays.get(way);
  const words = text === undefined ? way : say(text, language);
  const remark =
    note === ''
      ? undefined
      : html`<br><small>${renderText({ value: note, language: 'fr' }, language)}</small>`;
  return html`${words}${words === '' || date === '' ? '' : ', '}${date === '' ? undefined : renderDate(date, language)}${remark}`;
}
