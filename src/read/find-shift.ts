import { type Cell, makeRow, type Row } from '../csvw/index.ts';
import type { ColumnMatch } from './match-columns.ts';

/**
 * Whether the cells of a row stand one place off from some cell on: several do not fit their datatypes, and all of them
 * do (but for one in four, which may be two cells in one), with a value in one of these at least, when a cell is put in or taken out where the first of them stands. Such a
 * row has as many cells as the table, and yet none of them is certain.
 *
 * @param row the row as it was read
 * @param cells its texts as they are in the file
 */
export function isShifted(
  { cells: read, ...place }: Row,
  cells: readonly string[],
  header: Pick<ColumnMatch, 'table' | 'positions'>,
): boolean {
  const wrong = read.flatMap((cell, index) => (hasErrors(cell) ? [index] : []));
  const first = Math.min(...wrong.map((index) => header.positions[index] ?? -1));
  if (wrong.length < 2 || first < 0) return false;
  const moves = [cells.toSpliced(first, 0, '').slice(0, -1), [...cells.toSpliced(first, 1), '']];
  return moves.some((moved) => {
    const texts = header.positions.map((position) => (moved[position] ?? '').trim());
    const tried = makeRow(header.table, texts, place, () => {}).cells;
    return (
      tried.filter(hasErrors).length * 4 <= wrong.length && wrong.some((index) => isFilled(tried[index]))
    );
  });
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.value !== null && !hasErrors(cell);
}

function hasErrors({ errors }: Cell): boolean {
  return errors.length > 0;
}
