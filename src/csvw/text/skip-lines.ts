/** Finds the ends of lines: the first one, and there the longest. */
export interface LineEnds {
  readonly pattern: RegExp;
  /** Length of the longest. */
  readonly longest: number;
}

/** Prepares the search for line ends; one scan, where a search for each of them would go on to the end of the text. */
export function findLineEnds(terminators: readonly string[]): LineEnds {
  const sorted = terminators.filter(Boolean).toSorted((one, other) => other.length - one.length);
  const escaped = sorted.map((terminator) => terminator.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return { pattern: new RegExp(escaped.join('|') || '(?!)'), longest: sorted[0]?.length ?? 0 };
}

/** Splits the first line off a text; `undefined` when its end is not there yet. */
export function splitLine(
  text: string,
  { pattern, longest }: LineEnds,
  final: boolean,
): { readonly line: string; readonly rest: string } | undefined {
  const found = pattern.exec(text);
  const end = found?.index ?? -1;
  const length = found?.[0].length ?? 0;
  // A CR at the very end may be the first half of a CRLF.
  const cut = end + length === text.length && length < longest;
  if (end >= 0 && (final || !cut)) return { line: text.slice(0, end), rest: text.slice(end + length) };
  return final && text !== '' ? { line: text, rest: '' } : undefined;
}

/** Characters of one skipped line that we are willing to hold. */
const longestLine = 4 * 1024 * 1024;

/**
 * Removes the first `count` lines of a text and gives each to `onLine`. They are lines and not CSV rows: what stands
 * above a table is prose, where a lone quote must not swallow the header.
 */
export async function* skipLines(
  texts: AsyncIterable<string>,
  count: number,
  terminators: readonly string[],
  onLine: (line: string) => void,
): AsyncGenerator<string> {
  const ends = findLineEnds(terminators);
  let left = count;
  let head = '';
  const consume = (final: boolean): void => {
    while (left > 0) {
      const split = splitLine(head, ends, final);
      if (split === undefined) {
        // A line without end: its text is dropped, so that memory stays bounded; its end is still looked for.
        if (head.length > longestLine) head = head.slice(-2);
        return;
      }
      onLine(split.line);
      head = split.rest;
      left -= 1;
    }
  };
  for await (const text of texts) {
    if (left === 0) {
      yield text;
      continue;
    }
    head += text;
    consume(false);
    if (left === 0) yield head;
  }
  if (left > 0) {
    consume(true);
    yield head;
  }
}
