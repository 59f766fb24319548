import type { DatasetDescription } from '../model/source.ts';

type Json = Readonly<Record<string, unknown>>;

/** A property of a source description: where it is, how it is read, and what it must look like. */
interface Property {
  readonly name: string;
  readonly read: (json: Json) => string | undefined;
  readonly pattern: RegExp;
  readonly expected: string;
}

const text = { pattern: /\S/, expected: 'a text' };
const webIri = { pattern: /^https?:\/\/[^\s<>"{}|\\^`]+$/, expected: 'an http(s) IRI' };
const key = {
  pattern: /^[a-z0-9][a-z0-9._-]*$/,
  expected: 'an IRI that ends in a key of lower-case letters and digits',
};

/** What the release repeats of a source (CSVW common properties), all of it mandatory. */
const properties = {
  title: { name: 'dc:title', read: (json) => textOf(json['dc:title']), ...text },
  format: { name: 'dc:conformsTo', read: (json) => lastSegment(json['dc:conformsTo']), ...key },
  license: { name: 'dc:license', read: (json) => idOf(json['dc:license']), ...webIri },
  sourceUrl: { name: 'dc:source', read: (json) => idOf(json['dc:source']), ...webIri },
  attribution: { name: 'dc:rights', read: (json) => textOf(json['dc:rights']), ...text },
  modified: {
    name: 'dc:modified',
    read: (json) => textOf(json['dc:modified']),
    pattern: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
    expected: 'a date, YYYY-MM-DD',
  },
  publisherKey: { name: 'dc:publisher', read: (json) => lastSegment(json['dc:publisher']), ...key },
  publisherName: {
    name: 'dc:publisher schema:name',
    read: (json) => textOf((json['dc:publisher'] as Json | undefined)?.['schema:name']),
    ...text,
  },
} as const satisfies Record<string, Property>;

/**
 * Reads what a source says of itself.
 *
 * @param json the description of its table (CSVW metadata)
 * @param refuse called with what is wrong; it throws
 */
export function describeDataset(
  json: Json,
  refuse: (what: string) => never,
): { format: string; dataset: DatasetDescription } {
  const value = (property: Property): string => {
    const found = property.read(json);
    if (found === undefined) return refuse(`${property.name} is missing`);
    return property.pattern.test(found)
      ? found
      : refuse(`${property.name} is "${found}", not ${property.expected}`);
  };
  return {
    format: value(properties.format),
    dataset: {
      title: value(properties.title),
      publisher: { key: value(properties.publisherKey), name: value(properties.publisherName) },
      license: value(properties.license),
      sourceUrl: value(properties.sourceUrl),
      attribution: value(properties.attribution),
      modified: value(properties.modified),
    },
  };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const content = (value as Json | undefined)?.['@value'];
  return typeof content === 'string' ? content : undefined;
}

function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const id = (value as Json | undefined)?.['@id'];
  return typeof id === 'string' ? id : undefined;
}

function lastSegment(value: unknown): string | undefined {
  return idOf(value)?.split('/').at(-1);
}
