/** Splits the first line off a text; `undefined` when its end is not there yet. */
export function splitLine(
  text: string,
  terminators: readonly string[],
  final: boolean,
): { readonly line: string; readonly rest: string } | undefined {
  let end = -1;
  let length = 0;
  for (const terminator of terminators) {
    const at = text.indexOf(terminator);
    if (at < 0 || (end >= 0 && (at > end || (at === end && terminator.length <= length)))) continue;
    end = at;
    length = terminator.length;
  }
  // A CR at the very end may be the first half of a CRLF.
  const cut =
    end >= 0 && end + length === text.length && terminators.some((terminator) => terminator.length > length);
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
  let left = count;
  let head = '';
  const consume = (final: boolean): void => {
    while (left > 0) {
      const split = splitLine(head, terminators, final);
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
