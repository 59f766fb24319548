import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts';
import { isLanguageTag } from '../language-tag.ts';
import { enter, fail, resolveIn, type Scope, warn } from './scope.ts';

const vocabulary = 'http://www.w3.org/ns/csvw';

function readLocalContext(context: JsonObject, scope: Scope): Scope {
  let inside = scope;
  for (const [name, value] of Object.entries(context)) {
    const at = enter(enter(scope, '@context'), name);
    if (name === '@base' && typeof value === 'string') {
      inside = { ...inside, base: resolveIn(scope, value) };
    } else if (name === '@language') {
      if (typeof value === 'string' && isLanguageTag(value)) inside = { ...inside, language: value };
      else
        warn(
          at,
          'context-language-invalid',
          'The default language must be a language tag; it is ignored.',
          value,
        );
    } else {
      fail(at, 'context-invalid', 'A local context may have only @base (a URL) and @language.', value);
    }
  }
  return inside;
}

/**
 * Reads the `@context` of a document (Metadata Vocabulary §5.2) and gives the scope of what follows: base of URLs
 * and default language. The required vocabulary URL that is missing is an error.
 */
export function readContext(document: JsonObject, scope: Scope): Scope {
  const context: Json | undefined = document['@context'];
  if (context === vocabulary) return scope;
  const [first, second, ...more] = isJsonArray(context) ? context : [];
  if (first === vocabulary && more.length === 0) {
    if (second === undefined) return scope;
    if (isJsonObject(second)) return readLocalContext(second, scope);
  }
  const message = `The @context must be "${vocabulary}", alone or first in an array with a local context.`;
  fail(enter(scope, '@context'), 'context-invalid', message, context);
  return scope;
}

/** Reports a `@context` inside a document: only its top-level object may have one (Metadata Vocabulary §A). */
export function refuseContext(object: JsonObject, scope: Scope): void {
  if (!('@context' in object)) return;
  fail(
    enter(scope, '@context'),
    'context-misplaced',
    'Only the top-level object of a document may have a @context.',
  );
}
