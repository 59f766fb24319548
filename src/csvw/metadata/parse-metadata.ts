import { isJsonObject, type JsonObject } from '../json.ts';
import type { CsvwReport } from '../report.ts';
import type { Table, TableGroup } from '../table-group.ts';
import { type Reader, readType } from './read-atomic.ts';
import { readContext, refuseContext } from './read-context.ts';
import { resolveForeignKey } from './read-foreign-key.ts';
import { inherit } from './read-inherited.ts';
import { readArray, readObject } from './read-object.ts';
import {
  type GroupDefaults,
  isTableDescription,
  type ReadTable,
  readTable,
  sharedProperties,
} from './read-table.ts';
import { enter, fail, type Scope } from './scope.ts';

/** Where a metadata document comes from and who hears about its faults. */
export interface MetadataOptions {
  /** URL of the document: relative URLs in it are resolved against it. */
  readonly url: string;
  readonly report: CsvwReport;
  /** Schemas and dialects that the document names by URL, parsed JSON by URL. */
  readonly resources?: ReadonlyMap<string, unknown>;
}

const keepObject: Reader<readonly (readonly [JsonObject, Scope])[]> = readArray((item, scope) => {
  refuseContext(item, scope);
  return [item, scope] as const;
});

const groupProperties = { ...sharedProperties, '@type': readType('TableGroup'), tables: keepObject } as const;

function linkTables(tables: readonly ReadTable[]): Table[] {
  const all = tables.map(({ table }) => table);
  return tables.map(({ table, foreignKeys }) => {
    const resolved = foreignKeys.map((key) => resolveForeignKey(key, table.columns, all));
    return { ...table, foreignKeys: resolved.filter((key) => key !== undefined) };
  });
}

function readGroup(document: JsonObject, scope: Scope): TableGroup {
  const { properties: read, annotations } = readObject(document, groupProperties, scope);
  const defaults: GroupDefaults = { ...read, inherited: inherit({}, read) };
  const tables = (read.tables ?? []).map(([object, inside]) => readTable(object, defaults, inside));
  const readable = tables.filter((table) => table !== undefined);
  if (tables.length === 0) {
    fail(enter(scope, 'tables'), 'tables-missing', 'A group needs at least one table description in tables.');
  }
  const id = read['@id'];
  return {
    tables: linkTables(readable),
    notes: read.notes ?? [],
    annotations,
    ...(id !== undefined && { id }),
  };
}

/**
 * Reads a metadata document (Metadata Vocabulary for Tabular Data), already parsed as JSON, into a normalised
 * description with inheritance resolved. A document that describes one table becomes a group of one. Faults are
 * reported with their JSON Pointer; after one of severity `error` the result holds only what could be read, and
 * the standard asks to stop.
 */
export function parseMetadata(document: unknown, options: MetadataOptions): TableGroup {
  const { url, report, resources = new Map<string, unknown>() } = options;
  const outside: Scope = { url, base: url, language: 'und', path: '', report, resources };
  if (!isJsonObject(document)) {
    fail(outside, 'metadata-invalid', 'A metadata document must be a JSON object.');
    return { tables: [], notes: [], annotations: {} };
  }
  const scope = readContext(document, outside);
  if (!isTableDescription(document)) return readGroup(document, scope);
  const read = readTable(document, { inherited: {} }, scope);
  return { tables: linkTables(read === undefined ? [] : [read]), notes: [], annotations: {} };
}
