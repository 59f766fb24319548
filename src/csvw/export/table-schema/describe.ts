import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../json.ts';
import { expandTerm } from '../../urls/terms.ts';

const titleTerms = ['dc:title', 'dc11:title', 'schema:name', 'rdfs:label', 'skos:prefLabel'].map(expandTerm);
const descriptionTerms = ['dc:description', 'dc11:description', 'schema:description', 'rdfs:comment'].map(
  expandTerm,
);

function textsOf(value: Json): string[] {
  if (isJsonArray(value)) return value.flatMap(textsOf);
  if (typeof value === 'string') return [value];
  if (!isJsonObject(value)) return [];
  const { '@value': text } = value;
  return typeof text === 'string' ? [text] : [];
}

function findTexts(annotations: JsonObject, terms: readonly string[]): string[] {
  const found = terms.flatMap((term) =>
    Object.entries(annotations)
      .filter(([name]) => expandTerm(name) === term)
      .flatMap(([, value]) => textsOf(value)),
  );
  return [...new Set(found)];
}

/**
 * `title` and `description` from annotations: the first text of each, as Frictionless descriptors have no languages.
 * Other texts and other annotations are noted as lost.
 */
export function describe(annotations: JsonObject, lose: (code: string, message: string) => void): JsonObject {
  const titles = findTexts(annotations, titleTerms);
  const descriptions = findTexts(annotations, descriptionTerms);
  const known = new Set([...titleTerms, ...descriptionTerms]);
  if (titles.length > 1 || descriptions.length > 1)
    lose('table-schema-language', 'A descriptor has one title and one description: the first are kept.');
  const others = Object.keys(annotations).filter((name) => !known.has(expandTerm(name)));
  if (others.length > 0)
    lose('table-schema-annotation', `A descriptor has no such property: ${others.join(', ')}.`);
  return {
    ...(titles[0] !== undefined && { title: titles[0] }),
    ...(descriptions[0] !== undefined && { description: descriptions[0] }),
  };
}
