import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { withoutFragment } from '../urls/resolve-url.ts';
import { readContext, refuseContext } from './read-context.ts';
import { fail, resolveIn, type Scope, warn } from './scope.ts';

/**
 * Reads an object property: an object in place, or the URL of one in `scope.resources` (Metadata Vocabulary §5.1.5
 * and §6). Gives the object and its scope: one from elsewhere has its own base, language and `@id`. Anything else
 * counts as an empty object, after a warning.
 */
export function readReferenced(value: Json, scope: Scope, what: string): readonly [JsonObject, Scope] {
  if (isJsonObject(value)) {
    refuseContext(value, scope);
    return [value, scope];
  }
  if (typeof value !== 'string') {
    warn(scope, 'object-expected', `A ${what} must be an object or a URL; it counts as empty.`, value);
    return [{}, scope];
  }
  const url = resolveIn(scope, value);
  const resource = scope.resources.get(withoutFragment(url));
  if (!isJsonObject(resource)) {
    fail(
      scope,
      'reference-unavailable',
      `The ${what} at this URL could not be loaded as a JSON object.`,
      url,
    );
    return [{}, scope];
  }
  const inside = readContext(resource, { ...scope, url, base: url, language: 'und', path: '' });
  return ['@id' in resource ? resource : { ...resource, '@id': url }, inside];
}
