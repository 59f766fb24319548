import { fc } from '@fast-check/vitest';

/** A description of a table and a file that it may or may not fit. */
export interface Case {
  readonly description: object;
  readonly bytes: Uint8Array;
}

const words = [
  'a',
  'ABC',
  "L'Haÿ-les-Roses",
  'Côte d’Ivoire',
  'Đà Nẵng',
  '🦊',
  'a"b',
  'a\\b',
  'a;b',
  'a#b',
  'x_1',
  '007',
  'a/b',
  'a b',
];
const texts = [
  ...words,
  'été,\u00a0hiver',
  'line\nbreak',
  'line\r\nbreak',
  'tab\there',
  '\u007f',
  '100%',
  '<b>',
  'é'.repeat(300),
];
const dates = ['2023-02-28', '2024-02-29', '1999-12-31', '0000-01-01'];
const integers = ['0', '1', '7', '42', '99'];

/** Datatypes with texts that are values of theirs. */
const datatypes: readonly (readonly [datatype: object | string, values: readonly string[]])[] = [
  ['string', texts],
  ['normalizedString', texts],
  ['token', [...words, 'a  b', ' a']],
  ['language', ['fr', 'en-GB']],
  ['anyURI', ['https://example.org/a', 'mailto:a@example.org', '../up', 'https://example.org/é']],
  ['integer', [...integers, '-1', '+12', '007', '12345678901234567890']],
  ['int', [...integers, '-2147483648', '2147483647', '0000000000000000001']],
  ['unsignedByte', [...integers, '255']],
  ['long', [...integers, '9223372036854775807', '123456789012345']],
  ['decimal', ['1', '1.50', '.5', '5.', '-0.10', '+3']],
  ['double', ['1', '1.50', '1e3', 'INF', 'NaN']],
  ['boolean', ['true', 'false', '1', '0']],
  ['date', [...dates, '2023-02-28Z', '2023-02-28+14:00', ' 2023-02-28', '-0044-03-15']],
  ['gYear', ['2023', '0000', '-0044', '12023']],
  ['gYearMonth', ['2023-02', '2023-12', '2023-02Z']],
  [
    'dateTime',
    ['2023-02-28T12:00:00', '2023-02-28T24:00:00', '2023-02-28T12:00:00.5Z', '2024-02-29T23:59:59Z'],
  ],
  ['dateTimeStamp', ['2023-02-28T12:00:00Z']],
  ['time', ['12:00:00', '24:00:00']],
  ['anyAtomicType', texts],
  ['html', texts],
  ['duration', ['P1Y', 'PT1.5S']],
  [{ base: 'date', format: 'dd/MM/yyyy' }, ['31/12/2023', '29/02/2024']],
  [{ base: 'decimal', format: { decimalChar: ',', groupChar: ' ' } }, ['1 234,50', '7', '0,5']],
  [{ base: 'integer', format: '#,##0' }, ['1,234', '5']],
  [{ base: 'boolean', format: 'oui|non' }, ['oui', 'non']],
  [{ base: 'string', format: '[A-Z]{3}' }, ['ABC', 'XYZ']],
  [{ base: 'string', maxLength: 4 }, ['a', 'ÉÉÉÉ', '🦊🦊🦊🦊']],
  [{ base: 'decimal', minimum: '0', maximum: '100' }, ['99.5', '0', '100.0']],
  [{ '@id': 'https://example.org/type', base: 'integer' }, integers],
];

/** Cells that mean something to one of the datatypes, rightly or nearly so. */
const tellingCells = [
  '',
  ' ',
  'a',
  'ABC',
  'abc def',
  ' abc  def ',
  "L'Haÿ-les-Roses",
  'Côte d’Ivoire',
  'été,\u00a0hiver',
  'a\u2003b',
  'Đà Nẵng',
  '🦊',
  'a"b',
  '"',
  '\\',
  'line\nbreak',
  'line\r\nbreak',
  'carriage\rreturn',
  'tab\there',
  'null',
  'NA',
  '#comment',
  'a#b',
  'a;b',
  'a; b ;;c',
  '1',
  '-1',
  '+12',
  '007',
  '256',
  '300',
  '12345678901234567890',
  '1.50',
  '.5',
  '5.',
  '1e3',
  'INF',
  'NaN',
  '1 234,50',
  '1,234',
  '99.5',
  '100.5',
  'true',
  'false',
  'oui',
  '0',
  '2023',
  '0000',
  '-0044',
  '2023-02',
  '2023-13',
  '2023-02-28',
  '2023-02-29',
  '2024-02-29',
  '2023-02-28Z',
  '2023-02-28+14:00',
  ' 2023-02-28',
  '31/12/2023',
  '31/02/2023',
  '2023-02-28T12:00:00',
  '2023-02-28T24:00:00',
  '2023-02-28T25:00:00',
  '2023-02-28T12:00:00.5Z',
  '12:00:00',
  'P1Y',
  'fr',
  'fr-FR',
  'x_1',
  'https://example.org/a',
  'https://example.org/a/../b',
  'https://example.org/a b',
  'https://example.org/<a>',
  'http://[::1]/a',
  'schema:name',
  'mailto:a@example.org',
  '../up',
  '..',
  '.',
  '.hidden',
  'a/.b',
  'a/../b',
  'a/b:c@d?e=f',
  'a%20b',
  '100%',
  'a[b]',
  'a|b^c`d{e}',
  '<b>',
  '\u007f',
  '\u0001',
  '\u0000',
  '\ufffd',
  '\uffff',
  '\ufeff',
  '\ufeffa',
  '\ufdd1',
  'ｆｕｌｌ',
  'x'.repeat(200),
  'é'.repeat(300),
] as const;

export const arbitraryCell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...tellingCells) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 6 }) },
);

const names = ['c0', 'c1', 'c2', 'c3'];
const variable = fc.constantFrom(...names, '_row', '_sourceRow', '_name', '_column', 'missing');
const safeTemplate = fc.oneof(
  variable.map((name) => `https://example.org/id/{${name}}`),
  variable.map((name) => `https://example.org/id/{+${name}}`),
  variable.map((name) => `https://example.org/id#{${name}}`),
  fc.constantFrom('schema:Thing', 'https://example.org/thing', 'rdf:type'),
);
const anyTemplate = fc.oneof(
  variable.map((name) => `https://example.org/id/{${name}}`),
  variable.map((name) => `https://example.org/id/{+${name}}`),
  variable.map((name) => `https://example.org/id#{${name}}`),
  variable.map((name) => `{+${name}}`),
  variable.map((name) => `thing/{${name}}`),
  variable.map((name) => `#{${name}}`),
  variable.map((name) => `schema:{${name}}`),
  variable.map((name) => `https://example.org/é/{+${name}}.html`),
  fc.tuple(variable, variable).map(([a, b]) => `https://example.org/{${a}}/{+${b}}`),
  fc.tuple(variable, variable).map(([a, b]) => `https://example.org/{${a},${b}}{?${b}}`),
  variable.map((name) => `https://example.org/{${name}:3}{/${name}}`),
  fc.constantFrom('schema:Thing', 'https://example.org/thing', 'rdf:type', 'not an iri <>', ''),
);

const template = fc.oneof({ weight: 4, arbitrary: safeTemplate }, { weight: 1, arbitrary: anyTemplate });
const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const inherited = fc.record(
  {
    lang: fc.constantFrom('fr', 'en-GB', 'und'),
    null: fc.constantFrom<string | string[]>('', ['', 'a', '2023', '1'], ['', 'NA', 'null']),
    default: fc.constantFrom('', '', '', 'a', '5', 'NA', '2023-02-28'),
    required: sometimes(fc.constant(true)),
    aboutUrl: template,
    propertyUrl: fc.oneof(fc.constantFrom('schema:name', 'https://example.org/p'), template),
    valueUrl: sometimes(template),
  },
  { requiredKeys: [] },
);
const lists = fc.record(
  { separator: fc.constantFrom(';', ' ', '||'), ordered: sometimes(fc.constant(true)) },
  { requiredKeys: ['separator'] },
);
const column = fc
  .tuple(fc.constantFrom(...datatypes), inherited, sometimes(lists), sometimes(fc.constant(true)))
  .map(([[datatype, values], own, list, suppressOutput]) => ({
    values,
    own: { datatype, ...own, ...list, suppressOutput },
  }));

export const arbitraryDialect = fc.record(
  {
    delimiter: fc.constantFrom(',', ';', '\t', '||'),
    quoteChar: fc.constantFrom('"', "'", null),
    doubleQuote: fc.boolean(),
    commentPrefix: fc.constantFrom('#', null, '//'),
    lineTerminators: fc.constantFrom<string | string[]>(['\r\n', '\n'], '\n', ['\n', '\r\n', '\r'], '\r'),
    headerRowCount: fc.constantFrom(0, 1, 2),
    skipRows: fc.constantFrom(0, 1),
    skipColumns: fc.constantFrom(0, 1),
    skipBlankRows: fc.boolean(),
    trim: fc.constantFrom(true, false, 'start', 'end'),
    encoding: fc.constantFrom('utf-8', 'UTF8', 'windows-1252'),
  },
  { requiredKeys: [] },
);
/** Most descriptions have a dialect that is read byte by byte, or none. */
const someDialect = fc.oneof(
  { weight: 5, arbitrary: fc.constant(undefined) },
  {
    weight: 3,
    arbitrary: fc.constantFrom({}, { delimiter: ';' }, { commentPrefix: '#', lineTerminators: '\n' }),
  },
  { weight: 2, arbitrary: arbitraryDialect },
);

interface Shape {
  readonly delimiter?: string;
  readonly quoteChar?: string | null;
}

/** A cell as someone writes it: quoted when it must be; `wild` leaves it as it is. */
function writeCell(
  text: string,
  { delimiter = ',', quoteChar = '"' }: Shape,
  quoted: boolean,
  wild: boolean,
): string {
  const mark = quoteChar ?? '"';
  const needed =
    text.includes(delimiter) || text.includes(mark) || /[\r\n]/.test(text) || text.startsWith('#');
  if (wild || (!needed && !quoted)) return text;
  return mark + text.replaceAll(mark, mark + mark) + mark;
}

/** A cell to be: which good value, which other text, whether quoted, and how lucky it is. */
const cell = fc.tuple(fc.nat(), arbitraryCell, fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true }));

/** Tables of up to four columns, virtual ones besides, and files from clean to spoiled. */
export const arbitraryCase: fc.Arbitrary<Case> = fc
  .record({
    columns: fc.array(column, { minLength: 1, maxLength: 4 }),
    virtual: fc.array(inherited, { maxLength: 2 }),
    shared: fc.record({ aboutUrl: template, lang: fc.constant('fr') }, { requiredKeys: [] }),
    format: someDialect,
    wild: fc.constantFrom(0, 0, 0.05, 0.3),
    rows: fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 20 }),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    bom: fc.boolean(),
    open: fc.boolean(),
    spoil: sometimes(fc.tuple(fc.nat(), fc.constantFrom(0xff, 0xc3, 0x80, 0x22, 0x00, 0x0d, 0x0a, 0x2c))),
  })
  .map(({ columns, virtual, shared, format, wild, rows, end, bom, open, spoil }) => {
    const tableSchema = {
      ...shared,
      columns: [
        ...columns.map(({ own }, index) => ({ name: names[index], titles: names[index], ...own })),
        ...virtual.map((own, index) => ({ name: `v${index}`, virtual: true, ...own })),
      ],
    };
    const description = JSON.parse(JSON.stringify({ tableSchema, dialect: format }));
    const shape: Shape = format ?? {};
    const delimiter = shape.delimiter ?? ',';
    const lines = [names.slice(0, columns.length).join(delimiter)];
    for (const cells of rows) {
      const texts = columns.map(({ values }, index) => {
        const [pick, other, quoted, luck] = cells[index] ?? [0, '', false, 1];
        const good = luck > 0.9 ? '' : (values[pick % values.length] ?? '');
        return writeCell(luck < wild ? other : good, shape, quoted, luck < wild / 3);
      });
      const [number, , , luck] = cells[3] ?? [0, '', false, 1];
      const oddity = luck < wild ? number % 4 : 3;
      lines.push([[...texts, 'more'], texts.slice(1), [''], texts][oddity]?.join(delimiter) ?? '');
    }
    const text = (bom ? '\ufeff' : '') + lines.join(end) + (open ? '' : end);
    const bytes = Buffer.from(text);
    if (spoil !== undefined && wild > 0 && bytes.length > 0) bytes[spoil[0] % bytes.length] = spoil[1];
    return { description, bytes };
  });
