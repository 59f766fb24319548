import { openIriCompactor } from './compact-iri.ts';
import { parseContext } from './parse-context.ts';
import { type Description, type ObjectTerm, readObject } from './read-triple.ts';
import { openTermSelector, type TermChoice } from './select-term.ts';

/** Writes descriptions as one JSON-LD document in compact form, a node at a time. */
export interface JsonLdWriter {
  /** From the first brace to the start of `@graph`. */
  readonly header: () => string;
  /** One node, on one line, with the comma that separates it from the one before. */
  readonly format: (description: Description) => string;
  readonly footer: () => string;
}

type Node = Record<string, unknown>;

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const xsdString = 'http://www.w3.org/2001/XMLSchema#string';

/**
 * Starts a JSON-LD 1.1 document with this context inlined, so that it is read without a network. A value goes under the
 * term that was made for it (type or language), else under the property with type and language written out; `"1.50"`
 * stays a string, never a JSON number.
 *
 * @throws PipelineError `RELEASE_CORRUPT` as parseContext does.
 */
export function openJsonLd(contextDocument: object): JsonLdWriter {
  const context = parseContext(contextDocument);
  const compact = openIriCompactor(context);
  const selectTerm = openTermSelector(context, compact);
  const idKey = compact.keyword('@id');
  const typeKey = compact.keyword('@type');
  const typeIsSet = context.terms.get(typeKey)?.containers.includes('@set') === true;
  let first = true;

  function compactValue(object: ObjectTerm, choice: TermChoice | undefined): unknown {
    const exact = choice?.exact === true;
    if ('iri' in object) {
      if (exact && choice.term.type === '@vocab') return compact.asVocabulary(object.iri);
      const reference = compact.asReference(object.iri);
      return exact ? reference : { [idKey]: reference };
    }
    const isString = object.datatype === xsdString;
    if (exact || (isString && choice === undefined && context.language === undefined)) return object.value;
    const value = { [compact.keyword('@value')]: object.value };
    if (object.language !== undefined) return { ...value, [compact.keyword('@language')]: object.language };
    if (isString) return value;
    return { ...value, [typeKey]: compact.asVocabulary(object.datatype) };
  }

  function addObject(node: Node, predicate: string, object: ObjectTerm): void {
    if (predicate === rdfType && 'iri' in object) {
      addValue(node, typeKey, compact.asVocabulary(object.iri), typeIsSet);
      return;
    }
    const choice = selectTerm(predicate, object);
    const containers = choice?.term.containers ?? [];
    const key = choice?.term.name ?? compact.asReference(predicate);
    const language = 'iri' in object ? undefined : object.language;
    const value = compactValue(object, choice);
    if (language !== undefined && containers.includes('@language')) {
      const present = Object.hasOwn(node, key) ? node[key] : {};
      const languages = isNode(present) ? present : {};
      addValue(languages, language, value, containers.includes('@set'));
      node[key] = languages;
    } else addValue(node, key, value, containers.includes('@set'));
  }

  return {
    header: () => `{"@context":${JSON.stringify(context.json)},\n"${compact.keyword('@graph')}":[`,
    format({ subject, properties }) {
      const node: Node = { [idKey]: compact.asReference(subject) };
      for (const object of properties.get(rdfType) ?? []) addObject(node, rdfType, readObject(object));
      for (const [predicate, objects] of properties)
        if (predicate !== rdfType)
          for (const object of objects) addObject(node, predicate, readObject(object));
      const separator = first ? '\n' : ',\n';
      first = false;
      return separator + JSON.stringify(node);
    },
    footer: () => '\n]}\n',
  };
}

function addValue(target: Node, key: string, value: unknown, isSet: boolean): void {
  const present = Object.hasOwn(target, key) ? target[key] : undefined;
  if (present === undefined) target[key] = isSet ? [value] : value;
  else if (Array.isArray(present)) present.push(value);
  else target[key] = [present, value];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
