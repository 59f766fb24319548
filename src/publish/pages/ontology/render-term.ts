import { namespaces } from '../../../model/vocabulary.ts';
import { openTurtle } from '../../write-turtle.ts';
import { type Html, html, linkToPath } from '../html.ts';
import { pickText, pickTexts } from '../languages.ts';
import { facts } from '../page-parts.ts';
import { linkBetween, pagePath } from '../page-paths.ts';
import { type PageText, say } from '../page-texts.ts';
import { renderText } from '../render-text.ts';
import { domainsOf } from './ontology-model.ts';
import { labelOf, linkToTerm, type OntologyPage, renderProse, shorten, termList } from './ontology-parts.ts';
import { renderClassProperties, renderPropertyRules } from './render-constraints.ts';
import { shortenExample } from './shorten-example.ts';

const { owl, rdf, rdfs, skos } = namespaces;

/** A class or property: label, definition, relations, number of values, columns of the tables, example. */
export function renderTerm(term: string, kind: 'class' | 'property', page: OntologyPage): Html {
  const { model, language } = page;
  const name = model.nameOf(term) ?? '';
  const definition = pickText(model.view.texts(term, `${skos}definition`), language);
  const notes = pickTexts(model.view.texts(term, `${skos}scopeNote`), language);
  return html`<section class="term" id="${name}">
<h3><a href="${linkToPath('', name)}"><bdi>${labelOf(term, page)}</bdi></a></h3>
<p class="kicker"><code translate="no">${shorten(term, page.prefixes)}</code> · ${say(kind, language)}</p>
${definition && html`<p>${renderProse(definition, page)}</p>\n`}${notes.map((note) => html`<p class="muted">${renderProse(note, page)}</p>\n`)}${facts(kind === 'class' ? classFacts(term, page) : propertyFacts(term, page), language)}
${kind === 'class' ? renderClassProperties(term, page) : renderPropertyRules(term, page)}${renderExample(term, page)}</section>
`;
}

type Fact = readonly [PageText, Html | readonly Html[] | undefined];

function classFacts(term: string, page: OntologyPage): readonly Fact[] {
  const { view } = page.model;
  return [
    ['subClassOf', termList(view.links(term, `${rdfs}subClassOf`), page)],
    ['superClassOf', termList(view.linksTo(`${rdfs}subClassOf`, term), page)],
    ['disjointWith', termList(disjointWith(term, page), page)],
    ['termSeeAlso', termList(view.links(term, `${rdfs}seeAlso`), page)],
    ['column', renderColumns(term, page)],
  ];
}

function disjointWith(term: string, { model: { view } }: OntologyPage): readonly string[] {
  const property = `${owl}disjointWith`;
  return [...new Set([...view.links(term, property), ...view.linksTo(property, term)])];
}

function propertyFacts(term: string, page: OntologyPage): readonly Fact[] {
  const { view } = page.model;
  const isSymmetric = view.links(term, `${rdf}type`).includes(`${owl}SymmetricProperty`);
  return [
    ['domain', termList(domainsOf(term, page.model), page)],
    ['range', termList(view.links(term, `${rdfs}range`), page)],
    ['symmetric', isSymmetric ? html`${say('yes', page.language)}` : undefined],
    ['subPropertyOf', termList(view.links(term, `${rdfs}subPropertyOf`), page)],
    ['superPropertyOf', termList(view.linksTo(`${rdfs}subPropertyOf`, term), page)],
    ['termSeeAlso', termList(view.links(term, `${rdfs}seeAlso`), page)],
    ['column', renderColumns(term, page)],
  ];
}

/** Tables and columns of the release that make the statements, each with the words of its description. */
function renderColumns(term: string, page: OntologyPage): readonly Html[] {
  const { model, language, stem } = page;
  return (model.columns.get(term) ?? []).map(({ table, column, labels }) => {
    const address = linkBetween(pagePath(stem, language), `tables/${table}`);
    const label = pickText(labels, language);
    const words = label && html` <span class="muted">(${renderText(label, language)})</span>`;
    return html`<a href="${address}"><code translate="no">${table}</code></a>${column === undefined ? undefined : html` › <code translate="no">${column}</code>`}${words}`;
  });
}

/** The first use of the term in the data, as Turtle. */
function renderExample(term: string, page: OntologyPage): Html {
  const { model, language, prefixes } = page;
  const example = model.examples.get(term);
  if (example === undefined) return html`<p class="small muted">${say('noExample', language)}</p>\n`;
  const turtle = openTurtle(prefixes).format(shortenExample(example)).trim();
  return html`<h4>${say('exampleCaption', language)}</h4>
<pre translate="no"><code>${turtle}</code></pre>
`;
}

/** Links to all terms of a kind, for the start of the page. */
export function renderTermIndex(terms: readonly string[], page: OntologyPage): Html {
  return html`<ul class="plain columns">
${terms.map((term) => html`<li>${linkToTerm(term, page)} <span class="note"><bdi>${labelOf(term, page)}</bdi></span></li>\n`)}</ul>`;
}
