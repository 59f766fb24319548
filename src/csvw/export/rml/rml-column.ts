import type { NamedNode, Quad, Quad_Object } from '@rdfjs/types';
import { DataFactory } from 'n3';
import type { Value } from '../../rows/row.ts';
import type { Column } from '../../table-group.ts';
import { xsd } from '../../urls/prefixes.ts';
import { datatypeIri } from '../../values/datatype.ts';
import { headerTitle } from '../header-title.ts';
import { canReadCell, virtualValues } from './read-cell.ts';
import { rml } from './rml-terms.ts';
import { type IriRule, type TemplatePlace, translateTemplate } from './translate-template.ts';

const { literal, namedNode, quad } = DataFactory;

/** Quads of a rule that makes IRIs, as a term map of RML. */
export function iriRuleQuads(node: NamedNode, rule: IriRule): Quad[] {
  if ('constant' in rule) return [quad(node, rml('constant'), namedNode(rule.constant))];
  if ('reference' in rule)
    return [quad(node, rml('reference'), literal(rule.reference)), quad(node, rml('termType'), rml('IRI'))];
  return [
    quad(node, rml('template'), literal(rule.template)),
    quad(node, rml('termType'), rml(rule.termType)),
  ];
}

/** The predicate of a column: that of its URI template, or its name at the table (csv2rdf, "Generating RDF"). */
export function predicateRule(place: TemplatePlace): IriRule | undefined {
  const { table, column } = place;
  return column.propertyUrl === undefined
    ? { constant: `${table.url}#${column.name}` }
    : translateTemplate(column.propertyUrl, place);
}

function toTerm({ lexical, datatype, language }: Value): Quad_Object {
  return language === undefined ? literal(lexical, namedNode(datatype)) : literal(lexical, language);
}

function literalQuads(node: NamedNode, column: Column): Quad[] {
  const iri = datatypeIri(column.datatype);
  const plain = iri === xsd('string');
  return [
    quad(node, rml('reference'), literal(headerTitle(column))),
    ...(plain ? [] : [quad(node, rml('datatype'), namedNode(iri))]),
    ...(plain && column.lang !== 'und' ? [quad(node, rml('language'), literal(column.lang))] : []),
  ];
}

/**
 * Whether the IRI of a column, which CSVW makes only where its cell has a value, would be made everywhere: RML has no
 * condition, but makes nothing where a reference of the subject, the predicate or the object has no value.
 */
function needsCondition({ column }: TemplatePlace, rules: readonly (IriRule | undefined)[]): boolean {
  if (column.virtual || column.required) return false;
  return !rules.some((rule) => rule !== undefined && 'columns' in rule && rule.columns.includes(column));
}

/**
 * Notes the columns of a rule whose null cells RML and CSVW take in two ways. The cell itself is not among them:
 * without a value it makes nothing in both.
 */
export function noteGaps(rule: IriRule, { column, lose }: TemplatePlace): void {
  if ('constant' in rule) return;
  for (const used of rule.columns) {
    if (!used.required && used !== column)
      lose('rml-gap', 'A URL has no value to take: RML makes nothing, CSVW leaves a gap in the URL.', used);
  }
}

/**
 * Quads of the objects of a column: `node` is its predicate-object map, `rules` make its subject and predicate. Empty when the column makes nothing, or nothing
 * that RML can say, which has been noted.
 */
export function objectQuads(
  node: NamedNode,
  place: TemplatePlace,
  rules: readonly (IriRule | undefined)[],
): Quad[] {
  const { table, column, nulls, lose } = place;
  const object = namedNode(`${node.value}/object`);
  const link = quad(node, rml('objectMap'), object);
  if (column.valueUrl !== undefined) {
    const rule = translateTemplate(column.valueUrl, place);
    if (rule === undefined) return [];
    if (needsCondition(place, [...rules, rule])) {
      lose(
        'rml-condition',
        'RML has no condition: the URL is for cells with a value only; left out.',
        column,
      );
      return [];
    }
    noteGaps(rule, place);
    if ('constant' in rule) return [quad(node, rml('object'), namedNode(rule.constant))];
    return [link, ...iriRuleQuads(object, rule)];
  }
  if (column.virtual)
    return virtualValues(table, column).map((value) => quad(node, rml('object'), toTerm(value)));
  return canReadCell(column, nulls, lose) ? [link, ...literalQuads(object, column)] : [];
}
