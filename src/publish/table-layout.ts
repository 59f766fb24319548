/** What publishing needs to know of a tidy table: the order of its columns, and which of them make its primary key. */
export interface TableLayout {
  /** File name without `.csv`. */
  readonly name: string;
  /** Columns of the file, without virtual ones. */
  readonly columns: readonly string[];
  /** First title of each column: the header of the file. */
  readonly titles: readonly string[];
  /** Columns of the primary key; all columns when the table declares none. */
  readonly key: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

const fileName = /^[a-z0-9][a-z0-9-]*\.csv$/;

/**
 * Reads the layout of the tables from their CSVW description (ontology/tables.csvw.json).
 *
 * @throws Error for a description that is not the one we wrote: table files must be plain names, with columns.
 */
export function parseTableLayouts(description: unknown): TableLayout[] {
  return listOf(description, 'tables').map(parseTableLayout);
}

function parseTableLayout(table: Json): TableLayout {
  const url = table.url;
  const schema = table.tableSchema;
  if (typeof url !== 'string' || !fileName.test(url) || !isObject(schema))
    throw new Error(`Table ${JSON.stringify(url)}: the url must be <name>.csv, with a tableSchema.`);
  const columns = listOf(schema, 'columns').filter((column) => column.virtual !== true);
  const names = columns.map((column) => String(column.name));
  const key = textsOf(schema.primaryKey);
  const unknown = key.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(`Table ${url}: the primary key names unknown columns ${unknown.join(', ')}.`);
  return {
    name: url.slice(0, -'.csv'.length),
    columns: names,
    titles: columns.map((column, index) => textsOf(column.titles)[0] ?? names[index] ?? ''),
    key: key.length > 0 ? key : names,
  };
}

/** A natural language or link property as plain texts: one, several, or by language (CSVW metadata §5.1.6). */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return isObject(value) ? Object.values(value).flatMap(textsOf) : [];
}

function listOf(value: unknown, property: string): Json[] {
  const list = isObject(value) ? value[property] : undefined;
  if (!Array.isArray(list) || !list.every(isObject))
    throw new Error(`The table description has no list "${property}".`);
  return list;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
