import { compareCodePoints } from '../../../model/compare-code-points.ts';
import { namespaces } from '../../../model/vocabulary.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { pickTexts } from '../languages.ts';
import { say } from '../page-texts.ts';
import { labelOf, linkToTerm, type OntologyPage, renderProse, shorten, termList } from './ontology-parts.ts';
import { type Constraint, combineCardinality, formatCardinality } from './read-constraints.ts';

const { rdfs } = namespaces;

/** The properties of a class: those that its shapes ask for and those whose domain it is, with number and values. */
export function renderClassProperties(term: string, page: OntologyPage): Html | undefined {
  const { model, language } = page;
  const constraints = model.constraints.filter(({ targetClass }) => targetClass === term);
  const named = constraints.flatMap(({ property }) => property ?? []);
  const properties = [...new Set([...named, ...model.view.linksTo(`${rdfs}domain`, term)])].sort((a, b) =>
    compareCodePoints(shorten(a, page.prefixes), shorten(b, page.prefixes)),
  );
  if (properties.length === 0) return undefined;
  const rows = properties.map((property) => {
    const own = constraints.filter((each) => each.property === property);
    const ranges = model.view.links(property, `${rdfs}range`);
    const values = [...new Set(own.flatMap((each) => each.values))];
    return html`<tr><th scope="row">${linkToTerm(property, page)}${model.nameOf(property) === undefined ? undefined : html` <span class="note">${labelOf(property, page)}</span>`}</th>
<td class="number">${formatCardinality(combineCardinality(own))}</td>
<td>${termList(values.length > 0 ? values : ranges, page)}</td>
<td>${renderSourceColumns(property, term, page)}</td></tr>
`;
  });
  return html`<table class="stack">
<caption>${say('propertiesOf', language)}</caption>
<thead><tr><th scope="col">${say('property', language)}</th><th scope="col">${say('cardinality', language)}</th><th scope="col">${say('values', language)}</th><th scope="col">${say('column', language)}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}

/** The columns that make the property: those of the tables of the class, or all if none of these does. */
function renderSourceColumns(property: string, term: string, { model }: OntologyPage): Html {
  const all = (model.columns.get(property) ?? []).filter(({ column }) => column !== undefined);
  const tables = (model.columns.get(term) ?? []).map(({ table }) => table);
  const own = all.filter(({ table }) => tables.includes(table));
  const shown = own.length > 0 || model.nameOf(property) === undefined ? own : all;
  return joinHtml(
    shown.map(({ table, column }) => html`<code translate="no">${table} › ${column}</code>`),
    html`<br>`,
  );
}

/** The rules of a property, class by class: number, values, and what the shapes say. */
export function renderPropertyRules(term: string, page: OntologyPage): Html | undefined {
  const { model, language } = page;
  const constraints = model.constraints.filter(({ mentions }) => mentions.includes(term));
  if (constraints.length === 0) return undefined;
  const classes = [...new Set(constraints.map(({ targetClass }) => targetClass))];
  const rows = classes.map((targetClass) => {
    const own = constraints.filter((each) => each.targetClass === targetClass);
    const direct = own.filter(({ property }) => property === term);
    return html`<tr><th scope="row">${targetClass === undefined ? '–' : linkToTerm(targetClass, page)}</th>
<td class="number">${formatCardinality(combineCardinality(direct))}</td>
<td><ul class="plain">
${own.map((each) => renderRule(each, page))}</ul></td></tr>
`;
  });
  return html`<table class="stack">
<caption>${say('rulesCaption', language)}</caption>
<thead><tr><th scope="col">${say('onClass', language)}</th><th scope="col">${say('cardinality', language)}</th><th scope="col">${say('rule', language)}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}

function renderRule({ messages, isWarning }: Constraint, page: OntologyPage): Html {
  const mark = isWarning ? html` <span class="tag">${say('warning', page.language)}</span>` : undefined;
  return html`<li>${pickTexts(messages, page.language).map((text) => renderProse(text, page))}${mark}</li>\n`;
}
