import type { JsonObject } from '../json.ts';
import type { Column, Inherited } from '../table-group.ts';
import { isVariableName } from '../urls/uri-template.ts';
import { stringDatatype } from '../values/datatype.ts';
import { type Reader, readBoolean, readId, readNaturalLanguage, readType } from './read-atomic.ts';
import { inherit, inheritedProperties } from './read-inherited.ts';
import { readObject } from './read-object.ts';
import { type Scope, warn } from './scope.ts';

const readName: Reader<string> = (value, scope) => {
  if (typeof value === 'string' && isVariableName(value) && !value.startsWith('_')) return value;
  const message =
    'The name of a column must be a variable name of RFC 6570 that does not begin with _; it is ignored.';
  warn(scope, 'column-name-invalid', message, value);
  return undefined;
};

const columnProperties = {
  ...inheritedProperties,
  '@id': readId,
  '@type': readType('Column'),
  name: readName,
  suppressOutput: readBoolean,
  titles: readNaturalLanguage,
  virtual: readBoolean,
} as const;

type Read = ReturnType<typeof readObject<typeof columnProperties>>['properties'];

/** A column description before its table is known: what it says of itself, and its annotations. */
export interface ColumnDescription {
  readonly properties: Read;
  readonly annotations: JsonObject;
}

/** Reads a column description (Metadata Vocabulary §5.6). */
export function readColumn(object: JsonObject, scope: Scope): ColumnDescription {
  return readObject(object, columnProperties, scope);
}

/** Escapes a title so that it can be a name: everything but the characters of variable names (RFC 6570 §2.3). */
function encodeName(title: string): string {
  return encodeURIComponent(title.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/[-!'()*~]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}

/** The title that names a column without a name: the first in the default language, or in none. */
function nameFromTitles(titles: Column['titles'], language: string): string | undefined {
  const title = titles[language]?.[0] ?? titles.und?.[0];
  return title === undefined ? undefined : encodeName(title);
}

/** What a column has when neither its description nor anything around it says otherwise. */
const columnDefaults = {
  datatype: stringDatatype,
  nulls: [''],
  ordered: false,
  default: '',
  lang: 'und',
  textDirection: 'inherit',
  required: false,
} as const;

/** The column that a description makes at a place of a table, with all that it inherits there. */
export function makeColumn(
  { properties, annotations }: ColumnDescription,
  place: { readonly number: number; readonly outer: Inherited; readonly language: string },
): Column {
  const { null: nulls = columnDefaults.nulls, ...inherited } = inherit(place.outer, properties);
  const titles = properties.titles ?? {};
  const name = properties.name ?? nameFromTitles(titles, place.language) ?? `_col.${place.number}`;
  const id = properties['@id'];
  return {
    ...columnDefaults,
    ...inherited,
    nulls,
    number: place.number,
    name,
    named: properties.name !== undefined,
    titles,
    virtual: properties.virtual ?? false,
    suppressOutput: properties.suppressOutput ?? false,
    annotations,
    ...(id !== undefined && { id }),
  };
}

/** A column that only its header describes: cells of the file are not lost for want of a description. */
export function makeHeaderColumn(
  titles: readonly string[],
  place: { readonly number: number; readonly outer: Inherited },
): Column {
  const properties = titles.length === 0 ? {} : { titles: { und: titles } };
  return makeColumn({ properties, annotations: {} }, { ...place, language: 'und' });
}
