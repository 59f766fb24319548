import { fc } from '@fast-check/vitest';

/** A place in a JSON document, by numbers that are taken modulo what is there, and what is done to it. */
export interface Spoiling {
  readonly path: readonly number[];
  readonly name: string;
  readonly value: unknown;
}

const names = [
  '@context',
  '@id',
  '@type',
  'url',
  'tables',
  'tableSchema',
  'dialect',
  'columns',
  'name',
  'titles',
  'datatype',
  'base',
  'format',
  'minimum',
  'maxLength',
  'lang',
  'null',
  'default',
  'separator',
  'ordered',
  'required',
  'virtual',
  'suppressOutput',
  'aboutUrl',
  'propertyUrl',
  'valueUrl',
  'primaryKey',
  'foreignKeys',
  'rowTitles',
  'transformations',
  'delimiter',
  'quoteChar',
  'commentPrefix',
  'lineTerminators',
  'headerRowCount',
  'skipRows',
  'skipColumns',
  'encoding',
  'notes',
  'dc:title',
  'schema:name',
  '@value',
  '@language',
  '__proto__',
  'constructor',
];
const values: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  1.5,
  1e9,
  '',
  'a',
  '#',
  '{',
  '{c0}',
  '{+c0}',
  '{?c0*}',
  '_:b',
  'c0',
  'fr',
  'x y',
  'http://www.w3.org/ns/csvw',
  'http://example.org/{c1}#{c0}',
  'integer',
  'dateTime',
  'dd/MM/yyyy',
  '#,##0.0#',
  '0E0',
  '[a-z',
  '(a|b)*',
  'oui|non',
  'utf-16',
  'no-such',
  '\n',
  '"',
  [],
  {},
  [[]],
  [{}],
  ['c0', 'c0'],
  { '@value': 'a', '@language': 'fr' },
  { base: 'date', format: 'd/M/yyyy' },
  { base: 'double', minimum: 'INF' },
  { fr: ['a', 'b'] },
  { columnReference: 'c0', reference: { resource: 'table.csv', columnReference: 'c0' } },
];

/** What may be done to a metadata document. */
export const arbitrarySpoiling: fc.Arbitrary<Spoiling> = fc.record({
  path: fc.array(fc.nat({ max: 40 }), { maxLength: 6 }),
  name: fc.constantFrom(...names),
  value: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...values) },
    { weight: 1, arbitrary: fc.jsonValue() },
  ),
});

/** A copy of a document with one member set, somewhere in it. */
export function spoil(document: unknown, { path, name, value }: Spoiling): unknown {
  if (typeof document !== 'object' || document === null) return value;
  const [first, ...rest] = path;
  const entries = Object.entries(document);
  const entry = first === undefined ? undefined : entries[first % (entries.length + 1)];
  const changed =
    entry === undefined
      ? [...entries.filter(([key]) => key !== name), [name, value] as const]
      : entries.map(([key, member]) => [
          key,
          key === entry[0] ? spoil(member, { path: rest, name, value }) : member,
        ]);
  return Array.isArray(document)
    ? changed.map(([, member]) => member)
    : JSON.parse(
        `{${changed.map(([key, member]) => `${JSON.stringify(key)}:${JSON.stringify(member)}`).join()}}`,
      );
}
