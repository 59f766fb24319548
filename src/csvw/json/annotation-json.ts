import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts';
import { compactUrl, expandTerm } from '../urls/terms.ts';

function compactType(value: Json): Json {
  if (isJsonArray(value)) return value.map(compactType);
  return typeof value === 'string' ? compactUrl(expandTerm(value)) : value;
}

/**
 * The JSON of an annotation in normalised form (csv2json, "JSON-LD to JSON"): values without their language and
 * datatype, nodes that are only an `@id` as its URL, types compacted.
 */
export function annotationJson(value: Json): Json {
  if (isJsonArray(value)) return value.map(annotationJson);
  if (!isJsonObject(value)) return value;
  if ('@value' in value) return value['@value'] ?? null;
  const names = Object.keys(value);
  if (names.length === 1 && '@id' in value) return value['@id'] ?? null;
  return annotationsJson(value);
}

/** The JSON of all annotations of a table or a group. */
export function annotationsJson(annotations: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(annotations).map(([name, value]) => {
      if (name === '@type') return [name, compactType(value)];
      return [
        name.startsWith('@') ? name : compactUrl(expandTerm(name)),
        name === '@id' ? value : annotationJson(value),
      ];
    }),
  );
}
