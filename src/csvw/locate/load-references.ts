import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { CsvwReport } from '../report.ts';
import { resolveUrl, withoutFragment } from '../urls/resolve-url.ts';
import { type Load, loadJson } from './load.ts';

const referenceNames = ['tableSchema', 'dialect'] as const;

function baseOf(document: JsonObject, url: string): string {
  const { '@context': context } = document;
  const local = isJsonArray(context) ? context[1] : undefined;
  const base = local !== undefined && isJsonObject(local) ? local['@base'] : undefined;
  return typeof base === 'string' ? resolveUrl(base, url) : url;
}

function findReferences(document: JsonObject, base: string): string[] {
  const { tables } = document;
  const descriptions: Json[] = [document, ...(isJsonArray(tables) ? tables : [])];
  return descriptions.flatMap((description) => {
    if (!isJsonObject(description)) return [];
    const values = referenceNames
      .map((name) => description[name])
      .filter((value) => typeof value === 'string');
    return values.map((value) => withoutFragment(resolveUrl(value, base)));
  });
}

/**
 * Loads the schemas and dialects that a metadata document names by URL (Metadata Vocabulary §6): URL → parsed JSON.
 * What is missing is left out; reading the metadata reports it.
 */
export async function loadReferences(
  document: unknown,
  url: string,
  load: Load,
  report: CsvwReport,
): Promise<ReadonlyMap<string, unknown>> {
  const resources = new Map<string, unknown>();
  if (!isJsonObject(document)) return resources;
  for (const reference of findReferences(document, baseOf(document, url))) {
    if (resources.has(reference)) continue;
    const resource = await loadJson(load, reference, report);
    if (resource !== undefined) resources.set(reference, resource);
  }
  return resources;
}
