// A clean table as cells, and the ways to write it as the rows of a file.

/** How a clean file is written. */
export const standard = { delimiter: ',', quote: '"', doubled: true, mode: 'minimal', end: '\n' };

function writeCell(text, { delimiter, quote, doubled, mode }) {
  const needed =
    text.includes(delimiter) || text.includes(quote) || /[\r\n]/.test(text) || /^\s|\s$/.test(text);
  if (mode !== 'all' && !needed) return text;
  const inside = doubled
    ? text.replaceAll(quote, quote + quote)
    : text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
  return quote + inside + quote;
}

export function writeLine(cells, style = standard) {
  return cells.map((cell) => writeCell(cell, style)).join(style.delimiter);
}

/**
 * A file as slots: one for each row that a reader numbers. `clean` is the index of the row of the clean table that the
 * slot is, or was before it was damaged.
 */
export function makeSlots(table, style = standard) {
  return [
    { text: writeLine(table.header, style), header: true },
    ...table.rows.map((cells, clean) => ({ text: writeLine(cells, style), clean })),
  ];
}

export function joinSlots(slots, end = '\n') {
  return slots.map(({ text, end: own = end }) => text + own).join('');
}

/** Places in a written line where no quoted cell is, by index of the character. */
export function openPlaces(line, { quote } = standard) {
  const places = [];
  let inside = false;
  for (let at = 0; at <= line.length; at += 1) {
    if (!inside) places.push(at);
    if (line[at] === quote) inside = !inside;
  }
  return places;
}
