import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { Column, ForeignKey, Table } from '../table-group.ts';
import { readColumnReference, readLink } from './read-atomic.ts';
import { enter, fail, type Scope, warn } from './scope.ts';

/** A foreign key definition that was read; tables and columns are still names. */
export interface ForeignKeyDescription {
  readonly columns: readonly string[];
  readonly resource: string | undefined;
  readonly schema: string | undefined;
  readonly referencedColumns: readonly string[];
  readonly scope: Scope;
}

function checkMembers(object: JsonObject, allowed: readonly string[], scope: Scope): void {
  for (const name of Object.keys(object)) {
    if (allowed.includes(name)) continue;
    fail(enter(scope, name), 'foreign-key-invalid', `A foreign key must not have the property ${name} here.`);
  }
}

function readColumns(object: JsonObject, scope: Scope): readonly string[] {
  const value: Json = object.columnReference ?? [];
  const names = readColumnReference(value, enter(scope, 'columnReference'));
  if (names === undefined)
    fail(scope, 'foreign-key-invalid', 'A foreign key needs a columnReference here.', value);
  return names ?? [];
}

/** Reads a foreign key definition (Metadata Vocabulary §5.5). */
export function readForeignKey(object: JsonObject, scope: Scope): ForeignKeyDescription | undefined {
  checkMembers(object, ['columnReference', 'reference'], scope);
  const inside = enter(scope, 'reference');
  const { reference = {} } = object;
  if (!isJsonObject(reference))
    warn(inside, 'object-expected', 'A reference must be an object; it counts as empty.', reference);
  const target = isJsonObject(reference) ? reference : {};
  checkMembers(target, ['resource', 'schemaReference', 'columnReference'], inside);
  const { resource, schemaReference } = target;
  if ((resource === undefined) === (schemaReference === undefined)) {
    fail(
      inside,
      'foreign-key-invalid',
      'A reference names its table with either resource or schemaReference.',
    );
    return undefined;
  }
  return {
    columns: readColumns(object, scope),
    resource: resource === undefined ? undefined : readLink(resource, enter(inside, 'resource')),
    schema:
      schemaReference === undefined ? undefined : readLink(schemaReference, enter(inside, 'schemaReference')),
    referencedColumns: readColumns(target, inside),
    scope,
  };
}

function findTable(description: ForeignKeyDescription, tables: readonly Table[]): Table | undefined {
  const { resource, schema } = description;
  const found = tables.filter((table) =>
    resource === undefined ? table.schema === schema : table.url === resource,
  );
  return found.length === 1 ? found[0] : undefined;
}

function findColumns(names: readonly string[], columns: readonly Column[]): Column[] | undefined {
  const found = names.map((name) => columns.find((column) => column.named && column.name === name));
  const known = found.filter((column) => column !== undefined);
  return known.length === names.length ? known : undefined;
}

/** Finds the tables and columns of a foreign key; `undefined`, after an error, when one does not exist. */
export function resolveForeignKey(
  description: ForeignKeyDescription,
  columns: readonly Column[],
  tables: readonly Table[],
): ForeignKey | undefined {
  const { scope, referencedColumns } = description;
  const from = findColumns(description.columns, columns);
  const table = findTable(description, tables);
  if (from === undefined) {
    fail(
      scope,
      'column-unknown',
      'The columnReference names a column that the table does not have.',
      description.columns,
    );
  }
  if (table === undefined) {
    const target = description.resource ?? description.schema;
    fail(scope, 'table-unknown', 'The reference must name exactly one table of the group.', target);
    return undefined;
  }
  if (findColumns(referencedColumns, table.columns) === undefined) {
    fail(
      scope,
      'column-unknown',
      'The reference names a column that its table does not have.',
      referencedColumns,
    );
    return undefined;
  }
  return from && { columns: from, resource: table.url, referencedColumns };
}
