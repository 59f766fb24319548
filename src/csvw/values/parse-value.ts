import type { DatatypeKind } from './builtin-datatypes.ts';
import type { Datatype, Format } from './datatype.ts';
import { compareDecimals } from './decimal.ts';
import { findBrokenFacet } from './facets.ts';
import { parseDate } from './parse-date.ts';
import { parseNumber } from './parse-number.ts';

/** Outcome of parsing: an XSD lexical form, or what is wrong with the text. */
export type ParsedValue =
  | { readonly lexical: string; readonly problem?: undefined }
  | { readonly lexical?: undefined; readonly problem: { readonly code: string; readonly message: string } };

type ValueParser = (text: string, datatype: Datatype) => string | undefined;

const lexicalBooleans: Readonly<Record<string, string>> = {
  true: 'true',
  false: 'false',
  1: 'true',
  0: 'false',
};

function parseBoolean(text: string, format: Format | undefined): string | undefined {
  if (format?.type !== 'boolean')
    return Object.hasOwn(lexicalBooleans, text) ? lexicalBooleans[text] : undefined;
  if (text === format.yes) return 'true';
  return text === format.no ? 'false' : undefined;
}

/** Characters that `xsd:string` does not have (XSD 1.1 part 2 §3.3.1, XML 1.0 §2.2): controls, lone surrogates… */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

function parseText(text: string, { format, builtin }: Datatype): string | undefined {
  if (notXml.test(text)) return undefined;
  if (format?.type === 'expression' && !format.expression.test(text)) return undefined;
  return builtin.pattern === undefined || builtin.pattern.test(text) ? text : undefined;
}

function numberParser(kind: 'integer' | 'decimal' | 'float'): ValueParser {
  return (text, { format, builtin }) => {
    const lexical = parseNumber(text, kind, format?.type === 'number' ? format.number : undefined);
    if (lexical === undefined) return undefined;
    const low = builtin.minimum !== undefined && compareDecimals(lexical, builtin.minimum) < 0;
    const high = builtin.maximum !== undefined && compareDecimals(lexical, builtin.maximum) > 0;
    return low || high ? undefined : lexical;
  };
}

function dateParser(kind: Parameters<typeof parseDate>[1]): ValueParser {
  return (text, { format, builtin }) => {
    const lexical = parseDate(text, kind, format?.type === 'date' ? format.pattern : undefined);
    return builtin.zoned && lexical !== undefined && !/(?:Z|[+-]\d\d:\d\d)$/.test(lexical)
      ? undefined
      : lexical;
  };
}

const parsers: Readonly<Record<DatatypeKind, ValueParser>> = {
  string: parseText,
  binary: parseText,
  duration: parseText,
  boolean: (text, { format }) => parseBoolean(text, format),
  integer: numberParser('integer'),
  decimal: numberParser('decimal'),
  float: numberParser('float'),
  date: dateParser('date'),
  time: dateParser('time'),
  dateTime: dateParser('dateTime'),
  gYear: dateParser('gYear'),
  gYearMonth: dateParser('gYearMonth'),
  gMonth: dateParser('gMonth'),
  gMonthDay: dateParser('gMonthDay'),
  gDay: dateParser('gDay'),
};

function describeFormat(format: Format | undefined): string {
  if (format?.type === 'date') return ` written as ${format.pattern.source}`;
  if (format?.type === 'boolean') return ` written as ${format.yes} or ${format.no}`;
  if (format?.type === 'expression') return ` matching ${format.expression.source}`;
  return format === undefined ? '' : ' in the format of the column';
}

/**
 * Parses the text of a cell (after white space, nulls and separators) by the format of a datatype, then checks its
 * limits (Model for Tabular Data §6.4, steps 8 and 9).
 */
export function parseValue(text: string, datatype: Datatype): ParsedValue {
  const lexical = parsers[datatype.builtin.kind](text, datatype);
  if (lexical === undefined) {
    const expected = `${datatype.base}${describeFormat(datatype.format)}`;
    return { problem: { code: 'value-invalid', message: `The value is not a ${expected}.` } };
  }
  const broken = findBrokenFacet(lexical, datatype);
  if (broken === undefined) return { lexical };
  const message = `The value does not keep the limit ${broken.limit} = ${broken.value}.`;
  return { problem: { code: 'value-out-of-range', message } };
}

/** Text of a cell with the white space that its datatype keeps (Model §6.4, steps 1 and 2). */
export function normalizeWhiteSpace(text: string, datatype: Datatype): string {
  const { whiteSpace } = datatype.builtin;
  if (whiteSpace === 'preserve') return text;
  const replaced = text.replace(/[\r\n\t]/g, ' ');
  return whiteSpace === 'replace' ? replaced : replaced.trim().replace(/\s{2,}/g, ' ');
}
