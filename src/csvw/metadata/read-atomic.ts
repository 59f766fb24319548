import { isJsonArray, isJsonObject, type Json } from '../json.ts';
import { isLanguageTag } from '../language-tag.ts';
import { expandPrefix } from '../urls/prefixes.ts';
import { normalizeUrl } from '../urls/resolve-url.ts';
import { parseUriTemplate, type UriTemplate } from '../urls/uri-template.ts';
import { enter, fail, resolveIn, type Scope, warn } from './scope.ts';

/** Reads the value of one property; `undefined`, after a report, when it has to be ignored. */
export type Reader<T> = (value: Json, scope: Scope) => T | undefined;

function ignore(scope: Scope, expected: string, value: Json): undefined {
  warn(scope, 'property-value-invalid', `The value must be ${expected}; it is ignored.`, value);
}

/** A string. */
export const readString: Reader<string> = (value, scope) =>
  typeof value === 'string' ? value : ignore(scope, 'a string', value);

/** A boolean. */
export const readBoolean: Reader<boolean> = (value, scope) =>
  typeof value === 'boolean' ? value : ignore(scope, 'true or false', value);

/** A whole number, zero or more. */
export const readCount: Reader<number> = (value, scope) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0
    ? value
    : ignore(scope, 'a non-negative integer', value);

/** A string or `null`, which stands for "none". */
export const readStringOrNull: Reader<string | null> = (value, scope) =>
  value === null || typeof value === 'string' ? value : ignore(scope, 'a string or null', value);

/** One of some strings. */
export function readOneOf<T extends string>(...allowed: readonly T[]): Reader<T> {
  return (value, scope) => {
    const found = allowed.find((item) => item === value);
    return found ?? ignore(scope, `one of ${allowed.join(', ')}`, value);
  };
}

/** A language tag (BCP 47). */
export const readLanguage: Reader<string> = (value, scope) =>
  typeof value === 'string' && isLanguageTag(value) ? value : ignore(scope, 'a language tag (BCP 47)', value);

/** A string, or the strings of an array. */
export const readStrings: Reader<readonly string[]> = (value, scope) => {
  if (typeof value === 'string') return [value];
  if (!isJsonArray(value)) return ignore(scope, 'a string or an array of strings', value);
  const strings = value.filter((item) => typeof item === 'string');
  if (strings.length < value.length) ignore(scope, 'an array with nothing but strings', value);
  return strings;
};

/** A link property, resolved and normalised; as the standard says, anything but a string counts as empty. */
export const readLink: Reader<string> = (value, scope) => {
  if (typeof value === 'string') return normalizeUrl(resolveIn(scope, value));
  warn(scope, 'link-invalid', 'The value must be a string with a URL; it counts as empty.', value);
  return undefined;
};

/** An `@id`: a link that must not be a blank node. */
export const readId: Reader<string> = (value, scope) => {
  if (typeof value === 'string' && value.startsWith('_:')) {
    fail(scope, 'id-blank', 'An @id must not be a blank node (_:).', value);
    return undefined;
  }
  if (typeof value === 'string') return resolveIn(scope, expandPrefix(value));
  warn(scope, 'link-invalid', 'An @id must be a string with a URL; it counts as empty.', value);
  return resolveIn(scope, '');
};

/** An `@type`, which must be the one of its object. */
export function readType(name: string): Reader<string> {
  return (value, scope) => {
    if (value !== name) fail(scope, 'type-mismatch', `The @type of this object must be ${name}.`, value);
    return name;
  };
}

const emptyTemplate: UriTemplate = { source: '', parts: [], variables: new Set() };

/** A URI template property; anything but a template counts as the empty one (Metadata Vocabulary §5.1.3). */
export const readTemplate: Reader<UriTemplate> = (value, scope) => {
  const template = typeof value === 'string' ? parseUriTemplate(value) : undefined;
  if (template !== undefined) return template;
  warn(
    scope,
    'uri-template-invalid',
    'The value must be a URI template (RFC 6570); it counts as empty.',
    value,
  );
  return emptyTemplate;
};

/** A natural language property: language tag → strings. */
export const readNaturalLanguage: Reader<Readonly<Record<string, readonly string[]>>> = (value, scope) => {
  if (typeof value === 'string' || isJsonArray(value)) {
    const strings = readStrings(value, scope) ?? [];
    return strings.length === 0 ? {} : { [scope.language]: strings };
  }
  if (!isJsonObject(value)) {
    ignore(scope, 'a string, an array or an object by language', value);
    return {};
  }
  const titles: Record<string, readonly string[]> = {};
  for (const [tag, member] of Object.entries(value)) {
    const inside = enter(scope, tag);
    const strings = isLanguageTag(tag)
      ? readStrings(member, inside)
      : ignore(inside, 'under a language tag', tag);
    if (strings !== undefined && strings.length > 0) titles[tag] = strings;
  }
  return titles;
};

/** A column reference property: names of columns, at least one. */
export const readColumnReference: Reader<readonly string[]> = (value, scope) => {
  const names = typeof value === 'string' ? [value] : isJsonArray(value) ? value : [];
  const strings = names.filter((name) => typeof name === 'string');
  const valid = names.length > 0 && strings.length === names.length;
  return valid ? strings : ignore(scope, 'the name of a column or an array of names', value);
};
