import { type Dialect, defaultDialect } from '../dialect.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { Direction, Inherited, Table, Transformation } from '../table-group.ts';
import {
  type Reader,
  readBoolean,
  readId,
  readLink,
  readNaturalLanguage,
  readOneOf,
  readType,
} from './read-atomic.ts';
import { readCommonProperty } from './read-common-property.ts';
import { readDialect } from './read-dialect.ts';
import type { ForeignKeyDescription } from './read-foreign-key.ts';
import { inherit, inheritedProperties } from './read-inherited.ts';
import { readArray, readObject } from './read-object.ts';
import { readReferenced } from './read-referenced.ts';
import { foreignKeysOf, makeColumns, readSchema, resolveReference } from './read-schema.ts';
import { enter, fail, type Scope } from './scope.ts';

const transformationProperties = {
  '@id': readId,
  '@type': readType('Template'),
  url: readLink,
  scriptFormat: readLink,
  targetFormat: readLink,
  source: readOneOf('json', 'rdf'),
  titles: readNaturalLanguage,
} as const;

function readTransformation(object: JsonObject, scope: Scope): Transformation | undefined {
  const { url, scriptFormat, targetFormat, source } = readObject(
    object,
    transformationProperties,
    scope,
  ).properties;
  if (url === undefined || scriptFormat === undefined || targetFormat === undefined) {
    fail(scope, 'transformation-invalid', 'A transformation needs url, scriptFormat and targetFormat.');
    return undefined;
  }
  return { url, scriptFormat, targetFormat, ...(source !== undefined && { source }) };
}

const readDialectProperty: Reader<Dialect> = (value, scope) => {
  const [object, inside] = readReferenced(value, scope, 'dialect');
  return object && readDialect(object, inside);
};

const readSchemaProperty: Reader<ReturnType<typeof readSchema>> = (value, scope) => {
  const [object, inside] = readReferenced(value, scope, 'schema');
  return readSchema(object ?? {}, inside);
};

/** Properties that groups and tables share. */
export const sharedProperties = {
  ...inheritedProperties,
  '@context': () => undefined,
  '@id': readId,
  dialect: readDialectProperty,
  notes: readArray<Json>((item, scope) => readCommonProperty(item, scope)),
  tableDirection: readOneOf<Direction>('rtl', 'ltr', 'auto'),
  tableSchema: readSchemaProperty,
  transformations: readArray(readTransformation),
} as const;

const tableProperties = {
  ...sharedProperties,
  '@type': readType('Table'),
  suppressOutput: readBoolean,
  url: readLink,
} as const;

/** What a group gives to its tables. */
export interface GroupDefaults {
  readonly inherited: Inherited;
  readonly dialect?: Dialect | undefined;
  readonly tableSchema?: ReturnType<typeof readSchema> | undefined;
  readonly tableDirection?: Direction | undefined;
  readonly transformations?: readonly Transformation[] | undefined;
}

/** A table without its foreign keys, which wait for the other tables of the group. */
export interface ReadTable {
  readonly table: Table;
  readonly foreignKeys: readonly ForeignKeyDescription[];
}

/** Reads a table description (Metadata Vocabulary §5.4); `undefined`, after an error, when it has no URL. */
export function readTable(object: JsonObject, group: GroupDefaults, scope: Scope): ReadTable | undefined {
  const { properties: read, annotations } = readObject(object, tableProperties, scope);
  if (read.url === undefined) {
    fail(enter(scope, 'url'), 'table-url-missing', 'A table description needs the url of its file.');
    return undefined;
  }
  const outer = inherit(group.inherited, read);
  const schema = read.tableSchema ?? group.tableSchema;
  const columns = schema === undefined ? [] : makeColumns(schema, outer);
  const id = read['@id'];
  const dialect = read.dialect ?? group.dialect;
  const table: Table = {
    url: read.url,
    ...(id !== undefined && { id }),
    ...(schema?.id !== undefined && { schema: schema.id }),
    columns,
    described: schema !== undefined,
    dialect: dialect ?? defaultDialect,
    dialectGiven: dialect !== undefined,
    primaryKey: schema === undefined ? [] : resolveReference(schema, 'primaryKey', columns),
    rowTitles: schema === undefined ? [] : resolveReference(schema, 'rowTitles', columns),
    foreignKeys: [],
    notes: read.notes ?? [],
    annotations,
    transformations: read.transformations ?? group.transformations ?? [],
    direction: read.tableDirection ?? group.tableDirection ?? 'auto',
    suppressOutput: read.suppressOutput ?? false,
    inherited: schema === undefined ? outer : inherit(outer, schema.properties),
  };
  return { table, foreignKeys: schema === undefined ? [] : foreignKeysOf(schema) };
}

/** Whether a top-level object describes one table rather than a group. */
export function isTableDescription(document: JsonObject): boolean {
  return (
    !('tables' in document) &&
    ('url' in document || document['@type'] === 'Table' || isJsonObject(document.tableSchema))
  );
}
