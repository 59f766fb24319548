import { type Dialect, defaultDialect, type Trim } from '../dialect.ts';
import type { Json, JsonObject } from '../json.ts';
import { isTextEncoding } from '../text/decode-text.ts';
import {
  type Reader,
  readBoolean,
  readCount,
  readId,
  readOneOf,
  readString,
  readStringOrNull,
  readStrings,
  readType,
} from './read-atomic.ts';
import { readObject } from './read-object.ts';
import { type Scope, warn } from './scope.ts';

const trimWords = readOneOf<Trim>('true', 'false', 'start', 'end');
const readTrim: Reader<Trim> = (value, scope) =>
  trimWords(typeof value === 'boolean' ? String(value) : value, scope);

const readEncoding: Reader<string> = (value, scope) => {
  if (typeof value === 'string' && isTextEncoding(value)) return value;
  warn(
    scope,
    'encoding-unknown',
    'The value must be a label of the Encoding Standard; utf-8 is used.',
    value,
  );
  return undefined;
};

const readDelimiter: Reader<string> = (value: Json, scope) => {
  const text = readString(value, scope);
  if (text !== '') return text;
  warn(scope, 'property-value-invalid', 'A delimiter must have a character; the default is used.', value);
  return undefined;
};

/** An empty text ends no line: it is left out. */
const readTerminators: Reader<readonly string[]> = (value: Json, scope) => {
  const texts = readStrings(value, scope);
  const kept = texts?.filter((text) => text !== '');
  if (kept?.length !== texts?.length || kept?.length === 0) {
    warn(scope, 'property-value-invalid', 'A line terminator must have a character; it is left out.', value);
  }
  return kept;
};

const dialectProperties = {
  '@context': () => undefined,
  '@id': readId,
  '@type': readType('Dialect'),
  commentPrefix: readStringOrNull,
  delimiter: readDelimiter,
  doubleQuote: readBoolean,
  encoding: readEncoding,
  header: readBoolean,
  headerRowCount: readCount,
  lineTerminators: readTerminators,
  quoteChar: readStringOrNull,
  skipBlankRows: readBoolean,
  skipColumns: readCount,
  skipInitialSpace: readBoolean,
  skipRows: readCount,
  trim: readTrim,
} as const;

/** Reads a dialect description (Metadata Vocabulary §5.9); what it leaves out has the value of the default dialect. */
export function readDialect(object: JsonObject, scope: Scope): Dialect {
  const { properties: given } = readObject(object, dialectProperties, scope);
  const {
    '@id': id,
    '@type': _type,
    '@context': _context,
    header,
    skipInitialSpace,
    trim,
    commentPrefix,
    lineTerminators,
    ...others
  } = given;
  return {
    ...defaultDialect,
    ...others,
    ...(id !== undefined && { id }),
    ...(lineTerminators !== undefined && lineTerminators.length > 0 && { lineTerminators }),
    commentPrefix: commentPrefix === undefined ? '#' : commentPrefix || null,
    headerRowCount: given.headerRowCount ?? (header === false ? 0 : 1),
    trim: trim ?? (skipInitialSpace === true ? 'start' : 'false'),
  };
}
