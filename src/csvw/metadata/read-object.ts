import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts';
import { isIri } from '../urls/iri.ts';
import { isPrefixedName } from '../urls/prefixes.ts';
import type { Reader } from './read-atomic.ts';
import { readCommonProperty } from './read-common-property.ts';
import { enter, type Scope, warn } from './scope.ts';

/** Which properties an object may have, and how each is read. */
export type Properties = Readonly<Record<string, Reader<unknown>>>;

type Read<P extends Properties> = { -readonly [K in keyof P]?: P[K] extends Reader<infer T> ? T : never };

/** An object that was read: its own properties, and its common properties. */
export interface Description<P extends Properties> {
  readonly properties: Read<P>;
  readonly annotations: JsonObject;
}

/** Reads an object by a table of properties; other names must be common properties (prefixed names or URLs). */
export function readObject<P extends Properties>(
  object: JsonObject,
  properties: P,
  scope: Scope,
): Description<P> {
  const read: Record<string, unknown> = {};
  const annotations: Record<string, Json> = {};
  for (const [name, value] of Object.entries(object)) {
    const inside = enter(scope, name);
    if (Object.hasOwn(properties, name)) {
      const result = properties[name]?.(value, inside);
      if (result !== undefined) read[name] = result;
    } else if (isPrefixedName(name) || isIri(name)) {
      const annotation = readCommonProperty(value, inside);
      if (annotation !== undefined) annotations[name] = annotation;
    } else {
      warn(inside, 'property-unknown', `The property ${name} is not defined here; it is ignored.`);
    }
  }
  return { properties: read as Read<P>, annotations };
}

/** Reads an array property: items that are not objects are ignored, anything but an array counts as empty. */
export function readArray<T>(
  readItem: (item: JsonObject, scope: Scope) => T | undefined,
): Reader<readonly T[]> {
  return (value, scope) => {
    if (!isJsonArray(value)) {
      warn(scope, 'array-expected', 'The value must be an array; it counts as empty.', value);
      return [];
    }
    const items: T[] = [];
    for (const [index, item] of value.entries()) {
      const inside = enter(scope, index);
      if (!isJsonObject(item)) {
        warn(inside, 'object-expected', 'The item must be an object; it is ignored.', item);
        continue;
      }
      const read = readItem(item, inside);
      if (read !== undefined) items.push(read);
    }
    return items;
  };
}
