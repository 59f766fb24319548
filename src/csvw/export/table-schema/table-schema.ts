import type { JsonObject } from '../../json.ts';
import type { CsvwReport } from '../../report.ts';
import { type Column, resolveColumn, type Table } from '../../table-group.ts';
import { collectLosses, type Lose } from '../collect-losses.ts';
import { hasOtherTitles, headerTitle } from '../header-title.ts';
import { describe } from './describe.ts';
import { fieldConstraints } from './field-constraints.ts';
import { fieldType } from './field-type.ts';

const profile = 'https://datapackage.org/profiles/2.0/tableschema.json';

/** What the schema of a table needs to know of the others. */
export interface TableSchemaOptions {
  readonly report: CsvwReport;
  /** Tables that foreign keys refer to, by URL, with their names in the package. */
  readonly tables: ReadonlyMap<string, { readonly name: string; readonly table: Table }>;
}

/** Texts that mean "no value" in the first column that has any: those of the schema; other columns have their own. */
function commonNulls(columns: readonly Column[]): readonly string[] {
  return columns[0]?.nulls ?? [''];
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text) => other.includes(text));
}

function makeField(column: Column, table: Table, nulls: readonly string[], lose: Lose): JsonObject {
  const title = headerTitle(column);
  if (column.default !== '') lose('table-schema-default', 'Table Schema has no default value.', column);
  if (column.lang !== 'und') lose('table-schema-language', 'Table Schema has no language of texts.', column);
  if (column.ordered) lose('table-schema-order', 'Table Schema does not say whether order counts.', column);
  if (hasOtherTitles(column))
    lose('table-schema-titles', 'Table Schema has one header for a field: the first title.', column);
  if (column.aboutUrl !== undefined || column.propertyUrl !== undefined || column.valueUrl !== undefined)
    lose('table-schema-mapping', 'Table Schema has no mapping to RDF.', column);
  const type = fieldType(column, lose);
  const unique = table.primaryKey.length === 1 && table.primaryKey[0] === column;
  const constraints = fieldConstraints(column, type, { unique, lose });
  return {
    name: title,
    ...describe(column.annotations, (code, message) => lose(code, message, column)),
    ...type,
    ...(!sameTexts(column.nulls, nulls) && { missingValues: column.nulls }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

function makeForeignKeys(table: Table, { tables }: TableSchemaOptions, lose: Lose): JsonObject[] {
  return table.foreignKeys.flatMap(({ columns, resource, referencedColumns }) => {
    const target = tables.get(resource);
    if (target === undefined || [...columns].some(({ virtual }) => virtual)) {
      lose('table-schema-foreign-key', `The reference to ${resource} cannot be said; left out.`);
      return [];
    }
    const fields = referencedColumns.map((name) => {
      const column = resolveColumn(target.table, name);
      return column === undefined ? name : headerTitle(column);
    });
    const elsewhere = resource !== table.url && { resource: target.name };
    return [{ fields: columns.map(headerTitle), reference: { ...elsewhere, fields } }];
  });
}

/**
 * The Frictionless Table Schema (Data Package standard v2) of a table: fields with type, format and constraints, missing
 * values, primary and foreign keys. What it cannot say is reported as a warning with a code `table-schema-…`.
 */
export function tableSchema(table: Table, options: TableSchemaOptions): JsonObject {
  const { lose, report } = collectLosses(table, options.report);
  const columns = table.columns.filter(({ virtual }) => !virtual);
  for (const column of table.columns.filter(({ virtual }) => virtual))
    lose('table-schema-virtual', 'Table Schema has no virtual columns; left out.', column);
  const nulls = commonNulls(columns);
  const fields = columns.map((column) => makeField(column, table, nulls, lose));
  const primaryKey = table.primaryKey.filter(({ virtual }) => !virtual);
  for (const column of primaryKey.filter(({ required }) => !required))
    lose('table-schema-primary-key', 'A Table Schema primary key has a value in each row.', column);
  const foreignKeys = makeForeignKeys(table, options, lose);
  report();
  return {
    $schema: profile,
    fields,
    missingValues: nulls,
    ...(primaryKey.length > 0 && { primaryKey: primaryKey.map(headerTitle) }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}
