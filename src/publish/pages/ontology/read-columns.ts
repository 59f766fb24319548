import { namespaces } from '../../../model/vocabulary.ts';
import type { Text } from '../graph-view.ts';

/** A column of the published tables that makes statements of a property. */
export interface SourceColumn {
  /** File name: `actions.csv`. */
  readonly table: string;
  /** Header of the column; none for one that is not in the file. */
  readonly column: string | undefined;
  readonly labels: readonly Text[];
}

/** Where terms come from, by IRI: columns for properties, tables for classes. */
export type Columns = ReadonlyMap<string, readonly SourceColumn[]>;

type Json = Readonly<Record<string, unknown>>;

const rdfType = `${namespaces.rdf}type`;

/** Reads which column of which table makes each property and class, from the CSVW description of the tables. */
export function readColumns(description: unknown): Columns {
  const columns = new Map<string, SourceColumn[]>();
  for (const table of listOf(description, 'tables')) {
    const name = textOf(table.url);
    for (const column of listOf(table.tableSchema, 'columns')) {
      const property = expand(textOf(column.propertyUrl));
      const value = expand(textOf(column.valueUrl));
      const term = property === rdfType && !value.includes('{') ? value : property;
      if (term === '' || term === rdfType) continue;
      const isVirtual = column.virtual === true;
      const found = {
        table: name,
        column: isVirtual ? undefined : textOf(column.titles) || textOf(column.name),
        labels: isVirtual ? readLabels(table['dc:title']) : readLabels(column['rdfs:label']),
      };
      columns.set(term, [...(columns.get(term) ?? []), found]);
    }
  }
  return columns;
}

/** An IRI, from a compact one if its prefix is ours. */
function expand(iri: string): string {
  const [, prefix = '', name = ''] = /^([a-z]+):(?!\/\/)(.*)$/.exec(iri) ?? [];
  const namespace = Object.entries(namespaces).find(([each]) => each === prefix)?.[1];
  return namespace === undefined ? iri : namespace + name;
}

function readLabels(value: unknown): Text[] {
  if (typeof value === 'string') return [{ value, language: '' }];
  if (Array.isArray(value)) return value.flatMap(readLabels);
  if (!isObject(value) || typeof value['@value'] !== 'string') return [];
  return [{ value: value['@value'], language: textOf(value['@language']) }];
}

/** A text, or the first of several, also by language. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return textOf(value[0]);
  return isObject(value) ? textOf(Object.values(value)[0]) : '';
}

function listOf(value: unknown, property: string): readonly Json[] {
  const list = isObject(value) ? value[property] : undefined;
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
