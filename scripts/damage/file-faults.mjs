// Faults of a whole file: each gives the slots of a damaged copy, and its bytes.
import { encode, encodings, plainText } from './encode.mjs';
import { joinSlots, makeSlots, standard } from './table.mjs';

const delimiters = [';', '\t', '|', '||', ';;', ', ', '; ', '::', '^', '~', ':'];
const utf8 = (slots, end) => ({ slots, bytes: Buffer.from(joinSlots(slots, end)) });
const above = (...texts) => texts.map((text) => ({ text }));

function withStyle(style) {
  return (table) => utf8(makeSlots(table, { ...standard, ...style }));
}

function plain(table) {
  return { ...table, header: table.header.map(plainText), rows: table.rows.map((row) => row.map(plainText)) };
}

function editHeader(edit) {
  return (table, random) => utf8(makeSlots({ ...table, header: edit([...table.header], random) }));
}

function addColumns(header, cells) {
  return (table) => {
    const slots = makeSlots(table).map((slot) => ({
      ...slot,
      text: slot.text + ','.repeat(slot.header ? header : cells),
    }));
    return utf8(slots);
  };
}

/** Notes and totals that are no data. */
const prose = [
  'Aide publique au développement, exercice 2023',
  'Source : ministère ; extraction du 12/03/2024',
  '"Titre, avec ""guillemets"" et virgules, et encore, une"',
  'Une "phrase jamais fermée',
];

export const fileFaults = {
  ...Object.fromEntries(
    delimiters.map((delimiter) => [`delimiter ${JSON.stringify(delimiter)}`, withStyle({ delimiter })]),
  ),
  ...Object.fromEntries(
    delimiters
      .slice(0, 7)
      .map((delimiter) => [
        `delimiter ${JSON.stringify(delimiter)}, all quoted`,
        withStyle({ delimiter, mode: 'all' }),
      ]),
  ),
  'all quoted': withStyle({ mode: 'all' }),
  'single quotes': withStyle({ quote: "'" }),
  'single quotes, all': withStyle({ quote: "'", mode: 'all' }),
  'single quotes, semicolon': withStyle({ quote: "'", delimiter: ';' }),
  'backslash escapes': withStyle({ doubled: false }),
  'backslash escapes, all quoted': withStyle({ doubled: false, mode: 'all' }),
  'backslash escapes, semicolon': withStyle({ doubled: false, delimiter: ';' }),
  ...Object.fromEntries(
    encodings.map((encoding) => [
      `encoding ${encoding}`,
      (table) => {
        const slots = makeSlots(plain(table));
        return { slots, bytes: encode(joinSlots(slots), encoding), plain: true };
      },
    ]),
  ),
  CRLF: (table) => utf8(makeSlots(table), '\r\n'),
  CR: (table) => utf8(makeSlots(table), '\r'),
  'mixed ends': (table, random) => {
    const slots = makeSlots(table);
    return {
      slots,
      bytes: Buffer.from(slots.map(({ text }) => text + random.pick(['\n', '\r\n', '\r'])).join('')),
    };
  },
  'no final end': (table) => ({
    slots: makeSlots(table),
    bytes: Buffer.from(joinSlots(makeSlots(table)).trimEnd()),
  }),
  'many final ends': (table) => ({
    slots: makeSlots(table),
    bytes: Buffer.from(`${joinSlots(makeSlots(table))}\n\r\n\n`),
  }),
  'sep=': (table) => utf8([...above('sep=;'), ...makeSlots(table, { ...standard, delimiter: ';' })]),
  'sep= that lies': (table) => utf8([...above('sep=;'), ...makeSlots(table)]),
  ...Object.fromEntries(
    prose.map((text, index) => [
      `preamble ${index + 1}`,
      (table) => utf8([...above(text), ...makeSlots(table)]),
    ]),
  ),
  'preamble of five lines': (table) =>
    utf8([...above(...prose.slice(0, 2), '', 'a,b', ',,'), ...makeSlots(table)]),
  'preamble of the width of the table': (table) =>
    utf8([...above(['Titre', ...table.header.slice(1).map(() => '')].join(',')), ...makeSlots(table)]),
  footer: (table) => utf8([...makeSlots(table), ...above('Source : ministère', '(*) données provisoires')]),
  'footer after a blank line': (table) => utf8([...makeSlots(table), ...above('', 'Source : ministère')]),
  'footer with a stray quote': (table) => utf8([...makeSlots(table), ...above('Source : "ministère')]),
  'total row': (table) =>
    utf8([...makeSlots(table), ...above(['Total', ...table.header.slice(1).map(() => '12')].join(','))]),
  'total row within': (table) => {
    const slots = makeSlots(table);
    return utf8([
      ...slots.slice(0, 2),
      ...above(['TOTAL GÉNÉRAL', ...table.header.slice(1).map(() => '')].join(',')),
      ...slots.slice(2),
    ]);
  },
  'group row above the header': (table) =>
    utf8([
      ...above(table.header.map((_, index) => (index % 3 === 0 ? `Groupe ${index}` : '')).join(',')),
      ...makeSlots(table),
    ]),
  'titles over two rows': (table) => {
    const [first, ...rest] = makeSlots(table);
    const split = table.header.map((title) => [
      title.slice(0, Math.ceil(title.length / 2)),
      title.slice(Math.ceil(title.length / 2)),
    ]);
    return utf8([
      { text: split.map(([start]) => start).join(',') },
      { ...first, text: split.map(([, end]) => end).join(',') },
      ...rest,
    ]);
  },
  'header twice': (table) => {
    const slots = makeSlots(table);
    return utf8([slots[0], { text: slots[0].text }, ...slots.slice(1)]);
  },
  'header again within': (table) => {
    const slots = makeSlots(table);
    return utf8([...slots.slice(0, 3), { text: slots[0].text }, ...slots.slice(3)]);
  },
  'the table twice, with a blank line': (table) => {
    const slots = makeSlots(table);
    const half = Math.ceil(slots.length / 2);
    return utf8([...slots.slice(0, half), { text: '' }, { text: slots[0].text }, ...slots.slice(half)]);
  },
  'no header': (table) => utf8(makeSlots(table).slice(1)),
  'another table below': (table) =>
    utf8([
      ...makeSlots(table),
      ...above('', 'code,montant,annee,lieu', 'A1,12,2020,Lyon', 'A2,13,2021,Brest', 'A3,14,2021,Dax'),
    ]),
  'another table of the same width below': (table) =>
    utf8([
      ...makeSlots(table),
      ...above(
        '',
        table.header.map((_, index) => `Colonne ${index}`).join(','),
        table.header.map((_, index) => `${index}`).join(','),
      ),
    ]),
  'table with columns elsewhere below': (table) => {
    const turned = { header: [...table.header].reverse(), rows: table.rows.map((row) => [...row].reverse()) };
    return utf8([...makeSlots(table), ...makeSlots(turned).map(({ text }) => ({ text }))]);
  },
  'columns in another order': (table) =>
    utf8(
      makeSlots({ header: [...table.header].reverse(), rows: table.rows.map((row) => [...row].reverse()) }),
    ),
  capitals: editHeader((header) => header.map((title) => title.toUpperCase())),
  'spaces around titles': editHeader((header) => header.map((title) => ` ${title}\u00a0`)),
  'stars after titles': editHeader((header) => header.map((title) => `${title} *`)),
  'spaces for underscores': editHeader((header) => header.map((title) => title.replaceAll('_', ' '))),
  'accents in titles': editHeader((header) => header.map((title) => title.replace('e', 'é'))),
  'mojibake in titles': editHeader((header) => header.map((title) => title.replace('e', 'Ã©'))),
  'lost characters in titles': editHeader((header) =>
    header.map((title) => title.replace(/(?<=.)e(?=.)/, '\ufffd')),
  ),
  'a title renamed': editHeader((header, random) =>
    header.with(1 + random.below(header.length - 1), 'Autre chose'),
  ),
  'the required title renamed': editHeader((header) => header.with(0, 'Autre chose')),
  'a title blank': editHeader((header) => header.with(header.length - 1, '')),
  'a title twice': editHeader((header) => header.with(header.length - 1, header[0])),
  'unknown column': (table) =>
    utf8(makeSlots({ header: ['inconnue', ...table.header], rows: table.rows.map((row) => ['x', ...row]) })),
  'delimiters at the end of every line': addColumns(2, 2),
  'a delimiter at the end of every row': addColumns(0, 1),
  'three delimiters at the end of every row': addColumns(0, 3),
  'delimiters at the end of the header': addColumns(2, 0),
  'spaces after delimiters': withStyle({ delimiter: ', ' }),
  'spaces before delimiters': withStyle({ delimiter: ' ,' }),
  'blank lines everywhere': (table) => utf8(makeSlots(table).flatMap((slot) => [slot, { text: '' }])),
  'rows of delimiters': (table) =>
    utf8(makeSlots(table).flatMap((slot) => [slot, { text: ','.repeat(table.header.length - 1) }])),
  'cut in the middle': (table, random) => {
    const { slots, bytes } = utf8(makeSlots(table));
    const kept = bytes.subarray(0, Math.floor(bytes.length * (0.3 + random.below(60) / 100)));
    // What comes after the cut cannot be known; nor can that the last cell is cut.
    const lines = kept.toString().split('\n').length;
    return { slots: slots.slice(0, lines - 1), bytes: kept, open: true };
  },
  'decimal commas cut by the delimiter': (table) => {
    const at = Math.max(1, table.header.length - 2);
    const slots = makeSlots(table).map((slot, index) =>
      index < 2
        ? slot
        : {
            ...slot,
            text: table.rows[index - 1]
              .map((cell, column) => (column === at ? '24\u00a0975,00' : cell.replace(/[,"\n]/g, ' ')))
              .join(','),
          },
    );
    return utf8(slots);
  },
};
