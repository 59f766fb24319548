import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts';
import { isLanguageTag } from '../language-tag.ts';
import { isIri } from '../urls/iri.ts';
import { expandPrefix, isPrefixedName } from '../urls/prefixes.ts';
import { resolveBuiltin } from '../values/builtin-datatypes.ts';
import { enter, fail, resolveIn, type Scope } from './scope.ts';

const classNames = new Set(['TableGroup', 'Table', 'Schema', 'Column', 'Dialect', 'Template', 'Datatype']);
const terms = new Set([
  ...classNames,
  'Cell',
  'Direction',
  'ForeignKey',
  'NumericFormat',
  'Row',
  'TableReference',
  'Transformation',
]);

function isTypeName(value: Json, names: (name: string) => boolean): boolean {
  return (
    typeof value === 'string' &&
    !value.startsWith('_:') &&
    (names(value) || isPrefixedName(value) || isIri(value))
  );
}

/** `{"@value": …}` with at most one of `@type` and `@language` (Metadata Vocabulary §5.8.2). */
function readValueObject(value: JsonObject, scope: Scope): Json | undefined {
  const { '@value': content, '@type': type, '@language': language, ...others } = value;
  const problems: readonly (readonly [boolean, string])[] = [
    [Object.keys(others).length > 0, 'An object with @value may have only @type or @language beside it.'],
    [type !== undefined && language !== undefined, 'An object with @value has @type or @language, not both.'],
    [content === null || typeof content === 'object', 'A @value must be a string, a number or a boolean.'],
    [
      type !== undefined && !isTypeName(type, (name) => resolveBuiltin(name) !== undefined),
      'The @type of a @value must be a built-in datatype, a prefixed name or a URL.',
    ],
    [
      language !== undefined &&
        language !== null &&
        !(typeof language === 'string' && isLanguageTag(language)),
      'The @language of a @value must be a language tag or null.',
    ],
  ];
  const problem = problems.find(([wrong]) => wrong);
  if (problem === undefined) return value;
  fail(scope, 'common-property-invalid', problem[1], value);
  return undefined;
}

function readNodeType(type: Json, scope: Scope): void {
  const isName = (name: string): boolean => terms.has(name) || resolveBuiltin(name) !== undefined;
  for (const item of isJsonArray(type) ? type : [type]) {
    if (isTypeName(item, isName)) continue;
    fail(
      enter(scope, '@type'),
      'common-property-invalid',
      'A @type must be a term, a prefixed name or a URL.',
      item,
    );
  }
}

function readNodeId(id: Json, scope: Scope): Json | undefined {
  if (typeof id === 'string' && !id.startsWith('_:')) return resolveIn(scope, expandPrefix(id));
  fail(enter(scope, '@id'), 'common-property-invalid', 'An @id must be a URL and not a blank node.', id);
  return undefined;
}

function readNode(value: JsonObject, scope: Scope): JsonObject {
  const node: Record<string, Json> = {};
  for (const [name, member] of Object.entries(value)) {
    const inside = enter(scope, name);
    if (name === '@type') {
      readNodeType(member, scope);
      node[name] = member;
    } else if (name === '@id') {
      const id = readNodeId(member, scope);
      if (id !== undefined) node[name] = id;
    } else if (name.startsWith('@')) {
      fail(inside, 'common-property-invalid', `The keyword ${name} must not be used here.`);
    } else {
      const read = readCommonProperty(member, inside);
      if (read !== undefined) node[name] = read;
    }
  }
  return node;
}

/**
 * Checks and normalises the value of a common property or a note (Metadata Vocabulary §5.8.2 and §6): strings get
 * the default language, `@id`s become absolute. `undefined`, after a report, when it breaks the JSON-LD dialect.
 */
export function readCommonProperty(value: Json, scope: Scope): Json | undefined {
  if (typeof value === 'string') {
    return scope.language === 'und' ? { '@value': value } : { '@value': value, '@language': scope.language };
  }
  if (isJsonArray(value)) {
    const items = value.map((item, index) => readCommonProperty(item, enter(scope, index)));
    return items.filter((item) => item !== undefined);
  }
  if (!isJsonObject(value)) return value;
  return '@value' in value ? readValueObject(value, scope) : readNode(value, scope);
}
