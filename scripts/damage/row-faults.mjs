// Faults of one row, or of a few: each takes the slots of a file and gives those of the damaged copy.
import { openPlaces, standard, writeLine } from './table.mjs';

/** The row at an index, changed. */
const edit = (slots, at, change) => slots.with(at, { ...slots[at], text: change(slots[at].text) });
const insert = (text, at, piece) => text.slice(0, at) + piece + text.slice(at);
const pickRow = (slots, random) => 1 + random.below(slots.length - 1);

function inOpenPlace(piece) {
  return (slots, random) =>
    edit(slots, pickRow(slots, random), (text) => insert(text, random.pick(openPlaces(text)), piece));
}

function removeOne(find) {
  return (slots, random) => {
    const at = pickRow(slots, random);
    const places = find(slots[at].text);
    if (places.length === 0) return undefined;
    const place = random.pick(places);
    return edit(slots, at, (text) => text.slice(0, place) + text.slice(place + 1));
  };
}

const delimitersOf = (text) => openPlaces(text).filter((at) => text[at] === ',');
const quotesOf = (text) => [...text.matchAll(/"/g)].map(({ index }) => index);

/** The row at an index, cut in two lines; each is a row for a reader. */
export function breakRow(slots, at, place, end = '\n') {
  const { text, ...slot } = slots[at];
  const parts = [text.slice(0, place), text.slice(place)];
  return slots.toSpliced(
    at,
    1,
    ...parts.map((part) => ({ ...slot, text: part, ...(end === '\n' ? {} : { end }) })),
  );
}

function breakSomewhere(end) {
  return (slots, random) => {
    const at = pickRow(slots, random);
    return breakRow(slots, at, random.pick(openPlaces(slots[at].text)), end);
  };
}

/** Starts of cells in a line, outside quotes. */
const starts = (text) => [0, ...delimitersOf(text).map((at) => at + 1)];
const ends = (text) => [...delimitersOf(text), text.length];

/** The row at an index and the one below it, each changed at one of its cells. */
function inTwoRows(first, second) {
  return (slots, random) => {
    const at = 1 + random.below(slots.length - 2);
    const cell = random.below(starts(slots[at].text).length);
    const put = (text, places, piece) => insert(text, places(text)[cell] ?? text.length, piece);
    const changed = edit(slots, at, (text) => put(text, ...first));
    return edit(changed, at + 1, (text) => put(text, ...second));
  };
}

export const rowFaults = {
  'a quote opened in a row and closed in the next': inTwoRows([starts, '"'], [ends, '"']),
  'a line separator in a cell': inOpenPlace('\u2028'),
  'one delimiter more': inOpenPlace(','),
  'two delimiters more': inOpenPlace(',,'),
  'one delimiter less': removeOne(delimitersOf),
  'a delimiter more at the end': (slots, random) => edit(slots, pickRow(slots, random), (text) => `${text},`),
  'delimiters less at the end': (slots, random) =>
    edit(slots, pickRow(slots, random), (text) => (text.endsWith(',') ? text.slice(0, -1) : `${text},,`)),
  'one quote more': (slots, random) =>
    edit(slots, pickRow(slots, random), (text) => insert(text, random.below(text.length + 1), '"')),
  'one quote more at the start of a cell': (slots, random) =>
    edit(slots, pickRow(slots, random), (text) => insert(text, random.pick(starts(text)), '"')),
  'one quote more at the end of a cell': (slots, random) =>
    edit(slots, pickRow(slots, random), (text) => insert(text, random.pick(ends(text)), '"')),
  'one quote less': removeOne(quotesOf),
  'two quotes that swallow rows': (slots, random) => {
    const at = 1 + random.below(Math.max(1, slots.length - 4));
    const to = Math.min(slots.length - 1, at + 1 + random.below(3));
    const opened = edit(slots, at, (text) => insert(text, random.pick(starts(text)), '"'));
    return edit(opened, to, (text) => insert(text, random.pick(ends(text)), '"'));
  },
  'quotes that swallow the same cell of two rows': (slots, random) => {
    const at = 1 + random.below(Math.max(1, slots.length - 3));
    const cell = random.below(starts(slots[at].text).length);
    const opened = edit(slots, at, (text) => insert(text, starts(text)[cell] ?? 0, '"'));
    return edit(opened, Math.min(at + 1, slots.length - 1), (text) =>
      insert(text, ends(text)[cell] ?? text.length, '"'),
    );
  },
  'a quote in words': (slots, random) =>
    edit(slots, pickRow(slots, random), (text) => {
      // In an empty cell it would be a value, which no reader can doubt.
      const places = openPlaces(text).filter((at) => /[^,]/.test(text.slice(Math.max(0, at - 1), at + 1)));
      return insert(text, random.pick(places), ' "x" ');
    }),
  'another separator': (slots, random, table) => {
    const at = pickRow(slots, random);
    const style = { ...standard, delimiter: random.pick([';', '\t', '|']) };
    return edit(slots, at, () => writeLine(table.rows[slots[at].clean], style));
  },
  'a NUL': inOpenPlace('\0'),
  'a blank line': (slots, random) => slots.toSpliced(pickRow(slots, random), 0, { text: '' }),
  'a row of spaces': (slots, random) => slots.toSpliced(pickRow(slots, random), 0, { text: '   ' }),
  'a line end within': breakSomewhere('\n'),
  'a line end lost': (slots, random) => {
    const at = 1 + random.below(Math.max(1, slots.length - 2));
    const next = slots[at + 1];
    if (next === undefined) return undefined;
    return edit(slots, at, (text) => text + next.text).toSpliced(at + 1, 1);
  },
  'spaces after its delimiters': (slots, random, table) => {
    const at = pickRow(slots, random);
    return edit(slots, at, () => writeLine(table.rows[slots[at].clean], { ...standard, delimiter: ', ' }));
  },
  'a CR within': breakSomewhere('\r'),
  'the row cut': (slots, random) => {
    const at = pickRow(slots, random);
    const text = slots[at].text;
    const last = delimitersOf(text).at(-1) ?? 0;
    return edit(slots, at, () => text.slice(0, random.below(last + 1)));
  },
  'prose between rows': (slots, random) =>
    slots.toSpliced(pickRow(slots, random), 0, { text: 'Voir la note' }),
  'a bad byte': (slots, random) =>
    edit(slots, pickRow(slots, random), (text) => insert(text, random.pick(openPlaces(text)), '\u{f8ff}BAD')),
  'a row in windows-1252': (slots, random) =>
    edit(slots, pickRow(slots, random), (text) => `\u{f8ff}1252${text}é`),
  'a row twice encoded': (slots, random) =>
    edit(slots, pickRow(slots, random), (text) => insert(text, random.pick(openPlaces(text)), 'Ã©')),
  'a header of others': (slots, random, table) =>
    slots.toSpliced(pickRow(slots, random), 0, { text: [...table.header].reverse().join(',') }),
};

/** Bytes of a text in which two marks stand for bytes that are no UTF-8. */
export function markedBytes(text) {
  const parts = [];
  for (const line of text.split(/(?<=\n)/)) {
    if (line.startsWith('\u{f8ff}1252'))
      parts.push(Buffer.from(line.slice(5).replace(/[\u0100-\u{10ffff}]/gu, '.'), 'latin1'));
    else {
      const [first, ...others] = line.split('\u{f8ff}BAD');
      parts.push(
        Buffer.from(first),
        ...others.flatMap((piece) => [Buffer.from([0xe9, 0xff]), Buffer.from(piece)]),
      );
    }
  }
  return Buffer.concat(parts);
}
