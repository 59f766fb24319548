import type { Column } from '../csvw/index.ts';
import { normaliseTitle } from './normalise-title.ts';

/** What a row between the data is when it is no data. */
export type RowKind = 'header' | 'other-header' | 'total' | 'note';

/** Words that make a cell the label of a total. */
const totalLabel =
  /^(?:(?:sous|grand|montant)[\s-]*)?(?:total|totaux|subtotal|somme|ensemble)(?:\s+(?:g[ée]n[ée]ral|partiel|global|annuel|\d{4}))?\s*[:=]?$/i;
const plainTotal = /^total(?:\s+g[ée]n[ée]ral)?\s*:?$/i;
/** Words with which a note below a table begins. */
const noteLabel =
  /^(?:source|note|nota|l[ée]gende|\(\*\)|\*|champ|lecture|©|mise? [àa] jour|extraction|export[ée]?)/i;

/**
 * Opens the judge of rows between the data: headers that are there again, totals, notes.
 *
 * @param header the texts of the header
 * @param read positions of the columns that are read
 * @param columns of the description: a row of their titles is a header too, whether or not the first one has them
 */
export function openRowJudge(
  header: readonly string[],
  read: readonly number[],
  columns: readonly Column[],
): (cells: readonly string[]) => RowKind | undefined {
  const labels = header.map(normaliseTitle);
  const known = new Set(read.map((position) => labels[position] ?? ''));
  known.delete('');
  const enough =
    known.size === 0
      ? Number.POSITIVE_INFINITY
      : Math.max(Math.min(2, known.size), Math.ceil(known.size / 2));
  const titles = columns.flatMap(({ name, titles }) => [name, ...Object.values(titles).flat()]);
  for (const title of titles) known.add(normaliseTitle(title));
  // Nearly no cell of data is as long as a title: the others need not be looked at.
  const lengths = new Set([...header, ...titles].map((label) => label.trim().length));
  return (cells) => {
    let same = 0;
    let moved = 0;
    let filled = 0;
    for (const [index, cell] of cells.entries()) {
      if (cell === '') continue;
      filled++;
      if (!lengths.has(cell.trim().length)) continue;
      const text = normaliseTitle(cell);
      if (!known.has(text)) continue;
      if (labels[index] === text) same++;
      else moved++;
    }
    if (same >= enough) return 'header';
    if (same + moved >= enough && (same + moved) * 2 > filled) return 'other-header';
    const first = cells.findIndex((cell) => cell.trim() !== '');
    const label = cells[first]?.trim() ?? '';
    if (totalLabel.test(label) || cells.slice(first + 1, 4).some((cell) => plainTotal.test(cell.trim())))
      return 'total';
    return filled === 1 && cells.length > 2 && first === 0 && noteLabel.test(label) ? 'note' : undefined;
  };
}
