/** What the texts of a column have shown so far. */
interface Shape {
  letters: boolean;
  digits: boolean;
  spaces: boolean;
  small: boolean;
  capitals: boolean;
  /** Whether each text had a digit. */
  alwaysDigits: boolean;
}

/** Rows that must stand together before a blank line: where every row has one below it, a gap says nothing. */
const enough = 2;

/**
 * Watches for another header after a blank line: every cell filled with a short word, none a number, and a key that looks like no
 * key before it. Two tables of one width whose texts look alike cannot be told apart.
 *
 * @param keys positions of the cells that are keys: their texts look alike in every row
 */
export function openShapeWatch(keys: readonly number[]): {
  /** @param afterGap whether a blank line stands above the row */
  readonly see: (cells: readonly string[], afterGap: boolean) => void;
  readonly isStrange: (cells: readonly string[]) => boolean;
} {
  const shapes = new Map<number, Shape>();
  /** Rows since the last blank line. */
  let rows = 0;
  return {
    see: (cells, afterGap) => {
      rows = afterGap ? 1 : rows + 1;
      for (const key of keys) {
        const found = shapeOf(cells[key] ?? '');
        const known = shapes.get(key);
        shapes.set(key, known === undefined ? found : merge(known, found));
      }
    },
    isStrange: (cells) => {
      if (rows < enough || !cells.every(isLabel) || new Set(cells).size < cells.length) return false;
      return keys.some((key) => {
        const known = shapes.get(key);
        return known !== undefined && breaks(known, shapeOf(cells[key] ?? ''));
      });
    },
  };
}

function isLabel(text: string): boolean {
  return text.trim() !== '' && text.length <= 60 && !/^[\d\s.,/:-]+$/.test(text);
}

function shapeOf(text: string): Shape {
  const digits = /\d/.test(text);
  return {
    letters: /\p{L}/u.test(text),
    digits,
    spaces: /\s/.test(text.trim()),
    small: /\p{Ll}/u.test(text),
    capitals: /\p{Lu}/u.test(text),
    alwaysDigits: digits,
  };
}

function merge(one: Shape, other: Shape): Shape {
  return {
    letters: one.letters || other.letters,
    digits: one.digits || other.digits,
    spaces: one.spaces || other.spaces,
    small: one.small || other.small,
    capitals: one.capitals || other.capitals,
    alwaysDigits: one.alwaysDigits && other.alwaysDigits,
  };
}

function breaks(known: Shape, found: Shape): boolean {
  return (
    (found.letters && !known.letters) ||
    (found.digits && !known.digits) ||
    (found.spaces && !known.spaces) ||
    (found.small && !known.small) ||
    (found.capitals && !known.capitals) ||
    (known.alwaysDigits && !found.digits)
  );
}
