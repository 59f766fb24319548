import { type DateKind, isRealDate, writeDate } from './date-parts.ts';
import { type DatePattern, matchDate } from './date-pattern.ts';

const year = '(?<year>-?(?:[1-9]\\d{3,}|0\\d{3}))';
const month = '(?<month>\\d{2})';
const day = '(?<day>\\d{2})';
const time = '(?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2})(?:\\.(?<fraction>\\d+))?';
const zone = '(?<zone>Z|[+-]\\d{2}:\\d{2})?';

// Lexical spaces of XSD 1.1 part 2, §3.3.7–3.3.14.
const lexicalSpaces: Readonly<Record<DateKind, RegExp>> = {
  date: new RegExp(`^${year}-${month}-${day}${zone}$`),
  time: new RegExp(`^${time}${zone}$`),
  dateTime: new RegExp(`^${year}-${month}-${day}T${time}${zone}$`),
  gYear: new RegExp(`^${year}${zone}$`),
  gYearMonth: new RegExp(`^${year}-${month}${zone}$`),
  gMonth: new RegExp(`^--${month}${zone}$`),
  gMonthDay: new RegExp(`^--${month}-${day}${zone}$`),
  gDay: new RegExp(`^---${day}${zone}$`),
};

/** Days that every month has, without time zone: there is nothing to check or to move. */
const plainDate = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;

/** Fields of an XSD lexical form; `undefined` when the text is not one. */
export function matchLexicalDate(text: string, kind: DateKind) {
  return matchDate(lexicalSpaces[kind], text);
}

/**
 * Parses a date or a time, written in a pattern or else as XSD has it, into its XSD lexical form, by moving digits:
 * `31/12/2023` gives `2023-12-31`. A day that does not exist gives `undefined`; nothing is rolled over.
 */
export function parseDate(text: string, kind: DateKind, pattern?: DatePattern): string | undefined {
  if (pattern === undefined && kind === 'date' && plainDate.test(text)) return text;
  const parts = matchDate(pattern?.expression ?? lexicalSpaces[kind], text);
  return parts !== undefined && isRealDate(parts) ? writeDate(kind, parts) : undefined;
}
