import { namespaces } from '../../../model/vocabulary.ts';
import { type Html, html, linkToPath } from '../html.ts';
import { pickText } from '../languages.ts';
import { facts, section } from '../page-parts.ts';
import type { Format } from '../page-shell.ts';
import { say } from '../page-texts.ts';
import { renderIri } from '../render-link.ts';
import { renderDate } from '../render-text.ts';
import { drawDiagram } from './draw-diagram.ts';
import { type OntologyPage, renderProse } from './ontology-parts.ts';
import { renderTerm, renderTermIndex } from './render-term.ts';

const { dct, owl } = namespaces;

/** The files of the ontology in other formats. */
export const ontologyFormats: readonly Format[] = [
  { path: 'ontology.ttl', mediaType: 'text/turtle', name: 'Turtle' },
  { path: 'ontology.jsonld', mediaType: 'application/ld+json', name: 'JSON-LD' },
  { path: 'ontology.rdf', mediaType: 'application/rdf+xml', name: 'RDF/XML' },
  { path: 'shapes.ttl', mediaType: 'text/turtle', name: 'SHACL' },
  { path: 'context.jsonld', mediaType: 'application/ld+json', name: '@context' },
  { path: 'tables/csv-metadata.json', mediaType: 'application/csvm+json', name: 'CSVW' },
];

const parts = ['section-diagram', 'section-classes', 'section-properties'] as const;
const titles = {
  'section-diagram': 'diagram',
  'section-classes': 'classes',
  'section-properties': 'properties',
} as const;

/** The content of the page of the ontology: figure, classes, properties. */
export function renderOntology(page: OntologyPage): Html {
  const { model, language } = page;
  const { view, iri } = model;
  const title = pickText(view.texts(iri, `${dct}title`), language) ?? {
    value: say('ontology', language),
    language,
  };
  const description = pickText(view.texts(iri, `${dct}description`), language);
  const terms = (kind: 'class' | 'property', list: readonly string[]): Html =>
    html`${renderTermIndex(list, page)}\n${list.map((term) => renderTerm(term, kind, page))}`;
  return html`<h1>${renderProse(title, page)}</h1>
${description && html`<p class="lead">${renderProse(description, page)}</p>\n`}<nav class="local" aria-label="${say('onThisPage', language)}"><ul class="plain row">
${parts.map((part) => html`<li><a href="${linkToPath('', part)}">${say(titles[part], language)}</a></li>\n`)}</ul></nav>
${facts(
  [
    ['identifier', renderIri(iri)],
    ['version', view.texts(iri, `${owl}versionInfo`).map(({ value }) => html`<bdi>${value}</bdi>`)],
    ['modified', view.texts(iri, `${dct}modified`).map(({ value }) => renderDate(value, language))],
  ],
  language,
)}
${section('section-diagram', 'diagram', language, drawDiagram(page))}${section(
  'section-classes',
  'classes',
  language,
  html`<p class="small muted">${say('cardinalityNote', language)}</p>
${terms('class', model.classes)}`,
)}${section(
  'section-properties',
  'properties',
  language,
  html`<p class="small muted">${say('warningNote', language)}</p>\n${terms('property', model.properties)}`,
)}`;
}
