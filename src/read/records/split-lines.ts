/** One line of a text, without its end. */
export interface Line {
  readonly text: string;
  /** Whether it is longer than we are willing to hold: only its beginning is kept. */
  readonly tooLong: boolean;
}

/** Characters of a line that are held; what is longer is no row of a table. */
export const longestLine = 1024 * 1024;
/** Characters kept of a line that is too long, to show it. */
const shown = 500;

/** Expression for the ends of lines: CRLF, LF, CR, and those that a dialect adds. */
export function lineEnds(terminators: readonly string[]): RegExp {
  const all = [...new Set([...terminators.filter(Boolean), '\r\n', '\n', '\r'])];
  const sorted = all.toSorted((one, other) => other.length - one.length);
  return new RegExp(sorted.map((end) => end.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'), 'g');
}

/** Splits a stream of text at the ends of its lines, whichever they are. Memory is bounded by the longest line. */
export async function* splitLines(
  texts: AsyncIterable<string>,
  terminators: readonly string[],
): AsyncGenerator<readonly Line[]> {
  const ends = lineEnds(terminators);
  let rest = '';
  let beginning: string | undefined;
  const makeLine = (text: string): Line => {
    if (beginning === undefined && text.length <= longestLine) return { text, tooLong: false };
    const line = { text: (beginning ?? text).slice(0, shown), tooLong: true };
    beginning = undefined;
    return line;
  };
  for await (const text of texts) {
    const all = rest + text;
    const lines: Line[] = [];
    let start = 0;
    for (const found of all.matchAll(ends)) {
      const end = found.index + found[0].length;
      // A CR at the very end may be the first half of a CRLF.
      if (end === all.length && found[0] !== '\r\n' && found[0] !== '\n') break;
      lines.push(makeLine(all.slice(start, found.index)));
      start = end;
    }
    rest = all.slice(start);
    if (rest.length > longestLine) {
      beginning ??= rest.slice(0, shown);
      rest = rest.endsWith('\r') ? '\r' : '';
    }
    if (lines.length > 0) yield lines;
  }
  const lines: Line[] = [];
  let start = 0;
  for (const found of rest.matchAll(ends)) {
    lines.push(makeLine(rest.slice(start, found.index)));
    start = found.index + found[0].length;
  }
  if (start < rest.length || beginning !== undefined) lines.push(makeLine(rest.slice(start)));
  if (lines.length > 0) yield lines;
}
