import { type Dialect, defaultDialect } from '../../dialect.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../json.ts';
import type { CsvwReport } from '../../report.ts';
import type { Table, TableGroup } from '../../table-group.ts';
import { expandTerm } from '../../urls/terms.ts';
import { collectLosses } from '../collect-losses.ts';
import { nameTables, relativePath } from '../relative-path.ts';
import { describe } from './describe.ts';
import { type TableSchemaOptions, tableSchema } from './table-schema.ts';

const profile = 'https://datapackage.org/profiles/2.0/datapackage.json';

/** Where a descriptor will be, and who hears what it cannot say. */
export interface FrictionlessOptions {
  /** URL of the descriptor: tables in its folder or below are told by their path. */
  readonly url: string;
  readonly report: CsvwReport;
}

/** A dialect in the words of Frictionless Table Dialect, where it is not the default of both. */
function tableDialect(dialect: Dialect): JsonObject {
  const { delimiter, quoteChar, doubleQuote, commentPrefix, headerRowCount, trim } = dialect;
  return {
    ...(delimiter !== defaultDialect.delimiter && { delimiter }),
    ...(quoteChar !== null && quoteChar !== defaultDialect.quoteChar && { quoteChar }),
    ...(!doubleQuote && { doubleQuote, escapeChar: '\\' }),
    ...(commentPrefix !== null && { commentChar: commentPrefix }),
    ...(headerRowCount === 0 && { header: false }),
    ...(headerRowCount > 1 && {
      headerRows: Array.from({ length: headerRowCount }, (_, index) => index + 1),
    }),
    ...((trim === 'true' || trim === 'start') && { skipInitialSpace: true }),
  };
}

const unsayable = ['skipRows', 'skipColumns', 'skipBlankRows'] as const satisfies readonly (keyof Dialect)[];

function lostOfDialect(dialect: Dialect): string[] {
  return [
    ...unsayable.filter((name) => dialect[name] !== defaultDialect[name]),
    ...(dialect.trim === 'true' || dialect.trim === 'end' ? ['trim'] : []),
    ...(dialect.quoteChar === null ? ['quoteChar'] : []),
  ];
}

function licences(annotations: JsonObject): JsonObject[] {
  const find = (value: Json): JsonObject[] => {
    if (isJsonArray(value)) return value.flatMap(find);
    const id = isJsonObject(value) ? value['@id'] : value;
    return typeof id === 'string' && /^https?:/.test(id) ? [{ path: id }] : [];
  };
  return Object.entries(annotations)
    .filter(([name]) => licenceTerms.has(expandTerm(name)))
    .flatMap(([, value]) => find(value));
}

const licenceTerms = new Set(['dc:license', 'license', 'schema:license', 'cc:license'].map(expandTerm));

function withoutLicences(annotations: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(annotations).filter(([name]) => !licenceTerms.has(expandTerm(name))),
  );
}

function makeResource(
  table: Table,
  name: string,
  options: FrictionlessOptions,
  schema: JsonObject,
): JsonObject {
  const { lose, report } = collectLosses(table, options.report);
  const lost = lostOfDialect(table.dialect);
  if (lost.length > 0)
    lose('table-schema-dialect', `Table Dialect has no such property: ${lost.join(', ')}.`);
  if (table.notes.length > 0) lose('table-schema-annotation', 'A descriptor has no notes.');
  const dialect = tableDialect(table.dialect);
  const licensed = licences(table.annotations);
  const resource = {
    name,
    type: 'table',
    path: relativePath(table.url, options.url),
    ...describe(withoutLicences(table.annotations), lose),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: table.dialect.encoding,
    ...(licensed.length > 0 && { licenses: licensed }),
    ...(Object.keys(dialect).length > 0 && { dialect }),
    schema,
  };
  report();
  return resource;
}

/**
 * The Frictionless descriptor of a group of tables (Data Package standard v2): a Table Schema when there is one table, a
 * Data Package otherwise, with paths, encodings and dialects. What it cannot say is reported as a warning with a code
 * `table-schema-…`.
 */
export function frictionlessDescriptor(
  { tables, annotations, notes }: TableGroup,
  options: FrictionlessOptions,
): JsonObject {
  const names = nameTables(tables.map(({ url }) => url));
  const known: TableSchemaOptions['tables'] = new Map(
    tables.map((table) => [table.url, { name: names.get(table.url) ?? 'table', table }]),
  );
  const schemas = tables.map((table) => tableSchema(table, { report: options.report, tables: known }));
  const [only] = schemas;
  const lost = (url: string) => (code: string, message: string) =>
    options.report({ code, severity: 'warning', message, url });
  const warn = lost(options.url);
  if (schemas.length === 1 && only !== undefined) {
    lost(tables[0]?.url ?? options.url)(
      'table-schema-table',
      'A Table Schema describes columns only: path, dialect and annotations of the table are left out.',
    );
    return only;
  }
  if (notes.length > 0) warn('table-schema-annotation', 'A descriptor has no notes.');
  const licensed = licences(annotations);
  return {
    $schema: profile,
    ...describe(withoutLicences(annotations), warn),
    ...(licensed.length > 0 && { licenses: licensed }),
    resources: tables.map((table, index) =>
      makeResource(table, names.get(table.url) ?? 'table', options, schemas[index] ?? {}),
    ),
  };
}
