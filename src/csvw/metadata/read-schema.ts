import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { Column, Inherited } from '../table-group.ts';
import { normalizeUrl } from '../urls/resolve-url.ts';
import { readColumnReference, readId, readType } from './read-atomic.ts';
import { type ColumnDescription, makeColumn, readColumn } from './read-column.ts';
import { type ForeignKeyDescription, readForeignKey } from './read-foreign-key.ts';
import { inherit, inheritedProperties } from './read-inherited.ts';
import { readArray, readObject } from './read-object.ts';
import { enter, fail, type Scope, warn } from './scope.ts';

const schemaProperties = {
  ...inheritedProperties,
  '@context': () => undefined,
  '@id': readId,
  '@type': readType('Schema'),
  columns: readArray(readColumn),
  foreignKeys: readArray(readForeignKey),
  primaryKey: readColumnReference,
  rowTitles: readColumnReference,
} as const;

/** A schema description that was read; its columns wait for the table that uses it. */
export interface SchemaDescription {
  readonly id?: string;
  readonly properties: ReturnType<typeof readObject<typeof schemaProperties>>['properties'];
  readonly scope: Scope;
}

/** Reads a schema description (Metadata Vocabulary §5.5). */
export function readSchema(value: Json, scope: Scope): SchemaDescription {
  if (!isJsonObject(value))
    warn(scope, 'object-expected', 'A schema must be an object or a URL; it counts as empty.', value);
  const object: JsonObject = isJsonObject(value) ? value : {};
  const { properties } = readObject(object, schemaProperties, scope);
  const id = properties['@id'];
  return { properties, scope, ...(id !== undefined && { id: normalizeUrl(id) }) };
}

function checkNames(columns: readonly Column[], scope: Scope): void {
  const names = new Set<string>();
  let virtual = false;
  for (const column of columns) {
    if (names.has(column.name))
      fail(scope, 'column-name-repeated', `Two columns have the name ${column.name}.`, column.name);
    names.add(column.name);
    if (virtual && !column.virtual) {
      fail(
        scope,
        'column-virtual-misplaced',
        `The column ${column.name} follows a virtual one: virtual columns come last.`,
      );
    }
    virtual ||= column.virtual;
  }
}

/** Columns of a schema in a table that hands down `outer`. */
export function makeColumns(schema: SchemaDescription, outer: Inherited): Column[] {
  const inherited = inherit(outer, schema.properties);
  const { language } = schema.scope;
  const descriptions: readonly ColumnDescription[] = schema.properties.columns ?? [];
  const columns = descriptions.map((description, index) =>
    makeColumn(description, { number: index + 1, outer: inherited, language }),
  );
  checkNames(columns, enter(schema.scope, 'columns'));
  return columns;
}

/** Columns that a primary key or row titles name; none, after a warning, when one of the names is unknown. */
export function resolveReference(
  schema: SchemaDescription,
  property: 'primaryKey' | 'rowTitles',
  columns: readonly Column[],
): Column[] {
  const names = schema.properties[property] ?? [];
  const found = names.map((name) => columns.find((column) => column.named && column.name === name));
  const known = found.filter((column) => column !== undefined);
  if (known.length === names.length) return known;
  warn(
    enter(schema.scope, property),
    'column-unknown',
    `The ${property} names a column that does not exist; it is ignored.`,
    names,
  );
  return [];
}

/** Foreign keys that a schema declares, not resolved yet. */
export function foreignKeysOf(schema: SchemaDescription): readonly ForeignKeyDescription[] {
  return schema.properties.foreignKeys ?? [];
}
