/** What the splitter has to know of a dialect. */
export interface FieldSyntax {
  readonly delimiter: string;
  readonly quoteChar: string | null;
  readonly doubleQuote: boolean;
}

/** The fields of a line as a tolerant reader sees them. */
export interface Split {
  readonly fields: readonly string[];
  /**
   * `plain`: no quote; `strict`: as RFC 4180 has it; `spaced`: spaces around quotes; `stray`: a quote that opens or closes nothing,
   * read as a character; `open`: the quote that opens the last field is not closed in this text.
   */
  readonly form: 'plain' | 'strict' | 'spaced' | 'stray' | 'open';
  /** Fields with an odd number of quotes, read as characters: where the fields begin and end is then a guess. */
  readonly odd: number;
  /** Whether such a field begins with its quote. */
  readonly oddStart: boolean;
  /** For `open`: where the text of the field begins. */
  readonly openAt: number;
}

/**
 * Splits a line (or several, joined by LF) at the delimiters outside quotes. Quotes that a strict reader refuses are
 * characters; nothing is lost, and `form` says how far to trust the result. This only judges lines: cells are made by
 * the CSV reader.
 *
 * @param literalOpen whether a quote that is never closed is read as a character too
 */
export function splitFields(text: string, syntax: FieldSyntax, literalOpen = false): Split {
  const { delimiter, quoteChar } = syntax;
  if (quoteChar === null || quoteChar === '' || !text.includes(quoteChar))
    return { fields: text.split(delimiter), form: 'plain', odd: 0, oddStart: false, openAt: -1 };
  const fields: string[] = [];
  let form: Split['form'] = 'strict';
  let odd = 0;
  let oddStart = false;
  let at = 0;
  for (;;) {
    const opening = skipSpaces(text, at, delimiter);
    if (text.startsWith(quoteChar, opening)) {
      const close = findClose(text, opening + 1, syntax);
      if (close === -1 && !literalOpen) return { fields, form: 'open', odd, oddStart, openAt: opening + 1 };
      const end = close === -1 ? -1 : skipSpaces(text, close + 1, delimiter);
      if (end === text.length || (end !== -1 && text.startsWith(delimiter, end))) {
        if (form === 'strict' && (opening > at || end > close + 1)) form = 'spaced';
        fields.push(unescapeField(text.slice(opening + 1, close), syntax));
        if (end === text.length) break;
        at = end + delimiter.length;
        continue;
      }
    }
    const next = text.indexOf(delimiter, at);
    const field = text.slice(at, next === -1 ? text.length : next);
    const quotes = field.split(quoteChar).length - 1;
    if (quotes > 0) form = 'stray';
    if (quotes % 2 === 1) {
      odd++;
      oddStart ||= text.startsWith(quoteChar, opening);
    }
    fields.push(field);
    if (next === -1) break;
    at = next + delimiter.length;
  }
  return { fields, form, odd, oddStart, openAt: -1 };
}

/** Position of the quote that closes a field whose text begins at `from`; -1 when there is none. */
export function findClose(text: string, from: number, { quoteChar, doubleQuote }: FieldSyntax): number {
  if (quoteChar === null) return -1;
  let at = text.indexOf(quoteChar, from);
  while (at !== -1) {
    if (doubleQuote) {
      if (!text.startsWith(quoteChar, at + 1)) return at;
      at = text.indexOf(quoteChar, at + 2);
    } else {
      let slashes = 0;
      while (at - slashes > from && text[at - slashes - 1] === '\\') slashes++;
      if (slashes % 2 === 0) return at;
      at = text.indexOf(quoteChar, at + 1);
    }
  }
  return -1;
}

/** Writes a record as RFC 4180 has it: every field in double quotes. */
export function writeRecord(fields: readonly string[], delimiter: string): string {
  return fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(delimiter);
}

function unescapeField(text: string, { quoteChar, doubleQuote }: FieldSyntax): string {
  if (quoteChar === null) return text;
  return doubleQuote
    ? text.replaceAll(quoteChar + quoteChar, quoteChar)
    : text.replace(/\\([\s\S])/g, (pair, next: string) =>
        next === quoteChar || next === '\\' ? next : pair,
      );
}

/** Position of the first character from `from` on that is no space; a delimiter that is one counts as no space. */
export function skipSpaces(text: string, from: number, delimiter: string): number {
  let at = from;
  while (text[at] === ' ' && !text.startsWith(delimiter, at)) at++;
  return at;
}
