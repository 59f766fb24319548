import { PipelineError } from '../model/errors.ts';

/** A term of a JSON-LD context (JSON-LD 1.1 §4.1, §9.15.1). */
export interface ContextTerm {
  readonly name: string;
  /** The IRI that it stands for, or a keyword that it is an alias of. */
  readonly iri: string;
  /** `@id`, `@vocab` or a datatype IRI: what plain strings under the term are. */
  readonly type?: string;
  /** Language of plain strings under the term; `null` for none. */
  readonly language?: string | null;
  readonly containers: readonly string[];
  /** May begin a compact IRI. */
  readonly prefix: boolean;
  /** May be the key of a property: has no feature that this writer does not know. */
  readonly writable: boolean;
}

/** A JSON-LD context made ready for writing. */
export interface WritingContext {
  /** The context itself, as it is written into each file. */
  readonly json: object;
  readonly terms: ReadonlyMap<string, ContextTerm>;
  readonly vocab?: string;
  readonly language?: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Entries that change what every node of the document means. */
const unsupportedEntries = ['@import', '@propagate', '@base', '@direction'];
/** Entries of a term definition beyond which a term is read, but not written with. */
const writableEntries = ['@id', '@type', '@language', '@container', '@prefix', '@protected'];
const writableContainers = ['@set', '@language'];
const genericDelimiterAtEnd = /[:/?#[\]@]$/;

/**
 * Reads a context document, `{ "@context": {…} }`. Terms are used for writing if they have nothing but `@id`, `@type`,
 * `@language`, `@container` (`@set`, `@language`), `@prefix` and `@protected`; others are left to readers.
 *
 * @throws PipelineError `RELEASE_CORRUPT` for a context whose meaning depends on the place (scoped, remote or relative):
 * a file written by it could not be held to mean the same as our other files.
 */
export function parseContext(document: object): WritingContext {
  const json = isObject(document) ? document['@context'] : undefined;
  if (!isObject(json)) throw unsupported('"@context" must be one object');
  for (const entry of unsupportedEntries) if (entry in json) throw unsupported(`it has ${entry}`);
  const definitions = json;
  const vocab = textOf(definitions, '@vocab');
  const language = textOf(definitions, '@language');
  const terms = new Map<string, ContextTerm>();

  function expand(text: string, users: readonly string[]): string {
    if (text.startsWith('@')) return text;
    const [prefix = '', ...parts] = text.split(':');
    const suffix = parts.join(':');
    const defined = Object.hasOwn(definitions, prefix) && !users.includes(prefix) && !suffix.startsWith('//');
    if (defined) return define(prefix, users).iri + suffix;
    return parts.length === 0 ? (vocab ?? '') + text : text;
  }

  function define(name: string, users: readonly string[]): ContextTerm {
    const known = terms.get(name);
    if (known !== undefined) return known;
    const term = parseTerm(name, definitions[name], (text) => expand(text, [...users, name]));
    terms.set(name, term);
    return term;
  }

  for (const name of Object.keys(definitions)) if (!name.startsWith('@')) define(name, []);
  return {
    json,
    terms,
    ...(vocab === undefined ? {} : { vocab }),
    ...(language === undefined ? {} : { language }),
  };
}

function parseTerm(name: string, definition: unknown, expand: (text: string) => string): ContextTerm {
  if (typeof definition === 'string') {
    const iri = expand(definition);
    return { name, iri, containers: [], prefix: genericDelimiterAtEnd.test(iri), writable: true };
  }
  if (!isObject(definition)) throw unsupported(`the term "${name}" is neither a string nor an object`);
  if ('@context' in definition) throw unsupported(`the term "${name}" has a context of its own`);
  const container = definition['@container'] ?? [];
  const containers = (Array.isArray(container) ? container : [container]).map(String);
  const type = textOf(definition, '@type');
  const language = definition['@language'];
  return {
    name,
    iri: expand(textOf(definition, '@id') ?? textOf(definition, '@reverse') ?? name),
    ...(type === undefined ? {} : { type: expand(type) }),
    ...(language === null || typeof language === 'string' ? { language } : {}),
    containers,
    prefix: definition['@prefix'] === true,
    writable:
      Object.keys(definition).every((entry) => writableEntries.includes(entry)) &&
      containers.every((one) => writableContainers.includes(one)) &&
      !['@json', '@none'].includes(type ?? ''),
  };
}

function textOf(object: Json, key: string): string | undefined {
  const value = object[key];
  return typeof value === 'string' ? value : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unsupported(reason: string): PipelineError {
  return new PipelineError(
    'RELEASE_CORRUPT',
    `JSON-LD cannot be written by this context: ${reason}. Change context.jsonld.`,
  );
}
