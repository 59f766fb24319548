import type { Dialect } from './dialect.ts';
import type { Json, JsonObject } from './json.ts';
import type { UriTemplate } from './urls/uri-template.ts';
import type { Datatype } from './values/datatype.ts';

/** Direction in which the columns of a table, or the text of a cell, are shown. */
export type Direction = 'rtl' | 'ltr' | 'auto';

/** Properties that a group, a table and a schema hand down to their columns (Metadata Vocabulary §5.7). */
export interface Inherited {
  readonly aboutUrl?: UriTemplate;
  readonly propertyUrl?: UriTemplate;
  readonly valueUrl?: UriTemplate;
  readonly datatype?: Datatype;
  readonly default?: string;
  readonly lang?: string;
  readonly null?: readonly string[];
  readonly ordered?: boolean;
  readonly required?: boolean;
  readonly separator?: string;
  readonly textDirection?: Direction | 'inherit';
}

/** A column of a table with everything that it inherits resolved. */
export interface Column {
  /** Number of the column in the table, from 1. */
  readonly number: number;
  readonly name: string;
  /** Whether the description has a name of its own, and titles: what compatibility of schemas asks about. */
  readonly named: boolean;
  readonly id?: string;
  /** Language tag → titles. */
  readonly titles: Readonly<Record<string, readonly string[]>>;
  readonly virtual: boolean;
  readonly required: boolean;
  readonly datatype: Datatype;
  readonly nulls: readonly string[];
  readonly separator?: string;
  readonly ordered: boolean;
  readonly default: string;
  readonly lang: string;
  readonly textDirection: Direction | 'inherit';
  readonly aboutUrl?: UriTemplate;
  readonly propertyUrl?: UriTemplate;
  readonly valueUrl?: UriTemplate;
  readonly suppressOutput: boolean;
  readonly annotations: JsonObject;
}

/** Values of `columns` must be those of `referencedColumns` in one row of the table at `resource`. */
export interface ForeignKey {
  readonly columns: readonly Column[];
  /** URL of the referenced table, which is in the same group. */
  readonly resource: string;
  /** Names of columns of the referenced table. */
  readonly referencedColumns: readonly string[];
}

/** A description of how a table can be transformed (Metadata Vocabulary §5.10); kept, never run. */
export interface Transformation {
  readonly url: string;
  readonly scriptFormat: string;
  readonly targetFormat: string;
  readonly source?: string;
}

/** A table description, normalised, with its columns. */
export interface Table {
  readonly url: string;
  readonly id?: string;
  /** URL of the schema, when it has one. */
  readonly schema?: string;
  readonly columns: readonly Column[];
  /** Whether the description has a schema; without one, columns come from the header of the file. */
  readonly described: boolean;
  readonly dialect: Dialect;
  /** Whether the metadata gives a dialect; without one, HTTP headers may change the default (Model §6.1). */
  readonly dialectGiven: boolean;
  readonly primaryKey: readonly Column[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly rowTitles: readonly Column[];
  readonly notes: readonly Json[];
  readonly annotations: JsonObject;
  readonly transformations: readonly Transformation[];
  readonly direction: Direction;
  readonly suppressOutput: boolean;
  /** What columns added from the header of the file inherit. */
  readonly inherited: Inherited;
}

/** A group of tables: what a metadata document describes. */
export interface TableGroup {
  readonly id?: string;
  readonly tables: readonly Table[];
  readonly notes: readonly Json[];
  /** Common properties, normalised (Metadata Vocabulary §6): name as written → value. */
  readonly annotations: JsonObject;
}

/** The column with this name, if the table has one. */
export function resolveColumn(table: Table, name: string): Column | undefined {
  return table.columns.find((column) => column.name === name);
}
