import { type DateKind, type DateParts, dateFields } from './date-parts.ts';

/** A compiled date and time pattern: one expression with a group for each field. */
export interface DatePattern {
  readonly source: string;
  readonly expression: RegExp;
}

// Symbols of UTS #35 that the Model for Tabular Data (§6.4.4) names; two-digit years and names are left out there.
const symbols: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  X: '(?<zone>Z|[+-]\\d{2}(?:\\d{2})?)',
  XX: '(?<zone>Z|[+-]\\d{4})',
  XXX: '(?<zone>Z|[+-]\\d{2}:\\d{2})',
  x: '(?<zone>[+-]\\d{2}(?:\\d{2})?)',
  xx: '(?<zone>[+-]\\d{4})',
  xxx: '(?<zone>[+-]\\d{2}:\\d{2})',
};

const tokens = /\.S+|y+|M+|d+|H+|m+|s+|X+|x+|[-/.:, ]|'?T'?|./gs;

function compileToken(token: string): string | undefined {
  if (Object.hasOwn(symbols, token)) return symbols[token];
  if (/^\.S+$/.test(token)) return `(?:\\.(?<fraction>\\d{1,${token.length - 1}}))?`;
  if (/^'?T'?$/.test(token)) return 'T';
  return /^[-/.:, ]$/.test(token) ? `\\${token}`.replace('\\ ', ' ').replace('\\,', ',') : undefined;
}

function hasFields(kind: DateKind, fields: ReadonlySet<string>): boolean {
  const needed: ReadonlySet<string> = new Set(dateFields[kind]);
  const optional = new Set(['fraction', 'zone']);
  const complete = [...needed].every((field) => fields.has(field) || field === 'second');
  return complete && [...fields].every((field) => needed.has(field) || optional.has(field));
}

/**
 * Compiles a pattern such as `d/M/yyyy`, `yyyyMMdd HHmmss` or `HH:mm:ss.SSS XXX` for a kind of date.
 * Gives `undefined` for a pattern with other symbols, a field twice, or not the fields of the kind.
 */
export function parseDatePattern(source: string, kind: DateKind): DatePattern | undefined {
  let expression = '';
  const fields: string[] = [];
  for (const token of source.match(tokens) ?? []) {
    const compiled = compileToken(token);
    if (compiled === undefined) return undefined;
    const field = /\?<(\w+)>/.exec(compiled)?.[1];
    if (field !== undefined) fields.push(field);
    expression += compiled;
  }
  const distinct = new Set(fields);
  if (distinct.size !== fields.length || !hasFields(kind, distinct)) return undefined;
  return { source, expression: new RegExp(`^${expression}$`) };
}

function padZone(zone: string | undefined): string | undefined {
  if (zone === undefined || zone === 'Z') return zone;
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** Fields of a text that a date expression matches, padded; `undefined` when it does not match. */
export function matchDate(expression: RegExp, text: string): DateParts | undefined {
  const groups = expression.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { year, month, day, hour, minute, second, fraction, zone } = groups;
  return {
    year,
    month: month?.padStart(2, '0'),
    day: day?.padStart(2, '0'),
    hour,
    minute,
    second,
    fraction,
    zone: padZone(zone),
  };
}
