import { csvw, rdf, xsd } from '../urls/prefixes.ts';

/** How the values of a datatype are parsed, compared and measured. */
export type DatatypeKind =
  | 'string'
  | 'integer'
  | 'decimal'
  | 'float'
  | 'boolean'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'gYear'
  | 'gYearMonth'
  | 'gMonth'
  | 'gMonthDay'
  | 'gDay'
  | 'duration'
  | 'binary';

/** White space of a cell before parsing (Model for Tabular Data §6.4, steps 1 and 2). */
type WhiteSpace = 'preserve' | 'replace' | 'collapse';

/** A built-in datatype (Metadata Vocabulary §5.11.1). */
export interface BuiltinDatatype {
  readonly iri: string;
  readonly kind: DatatypeKind;
  readonly whiteSpace: WhiteSpace;
  /** Values of kinds without a parser of their own must match it (XSD 1.1 part 2). */
  readonly pattern?: RegExp;
  /** Range of a bounded integer type. */
  readonly minimum?: string;
  readonly maximum?: string;
  /** A value must have a time zone (`xsd:dateTimeStamp`). */
  readonly zoned?: true;
}

const nameStart =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}' +
  '\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const nameCharacter = `${nameStart}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}-\\u{2040}`;
const ncName = `[${nameStart.slice(1)}][${nameCharacter.slice(1)}]*`;

function text(iri: string, pattern?: RegExp, whiteSpace: WhiteSpace = 'collapse'): BuiltinDatatype {
  return { iri, kind: 'string', whiteSpace, ...(pattern && { pattern }) };
}

function typed(name: string, kind: DatatypeKind, more: Partial<BuiltinDatatype> = {}): BuiltinDatatype {
  return { iri: xsd(name), kind, whiteSpace: 'collapse', ...more };
}

function integer(name: string, minimum?: string, maximum?: string): BuiltinDatatype {
  return typed(name, 'integer', { ...(minimum && { minimum }), ...(maximum && { maximum }) });
}

const duration = /^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;

const dayTime = /^-?P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;
const base64 = /^(?:(?:[A-Za-z0-9+/] ?){4})*(?:(?:[A-Za-z0-9+/] ?){2}= ?=|(?:[A-Za-z0-9+/] ?){3}=)?$/;

/** Built-in datatypes by name; aliases (`number`, `binary`, `datetime`, `any`) have the IRI of their target. */
export const builtinDatatypes: Readonly<Record<string, BuiltinDatatype>> = {
  anyAtomicType: text(xsd('anyAtomicType'), undefined, 'preserve'),
  any: text(xsd('anyAtomicType'), undefined, 'preserve'),
  string: text(xsd('string'), undefined, 'preserve'),
  xml: text(rdf('XMLLiteral'), undefined, 'preserve'),
  html: text(rdf('HTML'), undefined, 'preserve'),
  json: text(csvw('JSON'), undefined, 'preserve'),
  normalizedString: text(xsd('normalizedString'), undefined, 'replace'),
  token: text(xsd('token')),
  language: text(xsd('language'), /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/),
  Name: text(xsd('Name'), new RegExp(`^[${nameStart}][${nameCharacter}]*$`, 'u')),
  NCName: text(xsd('NCName'), new RegExp(`^${ncName}$`, 'u')),
  NMTOKEN: text(xsd('NMTOKEN'), new RegExp(`^[${nameCharacter}]+$`, 'u')),
  QName: text(xsd('QName'), new RegExp(`^(?:${ncName}:)?${ncName}$`, 'u')),
  anyURI: text(xsd('anyURI')),
  boolean: typed('boolean', 'boolean'),
  decimal: typed('decimal', 'decimal'),
  integer: integer('integer'),
  long: integer('long', '-9223372036854775808', '9223372036854775807'),
  int: integer('int', '-2147483648', '2147483647'),
  short: integer('short', '-32768', '32767'),
  byte: integer('byte', '-128', '127'),
  nonNegativeInteger: integer('nonNegativeInteger', '0'),
  positiveInteger: integer('positiveInteger', '1'),
  unsignedLong: integer('unsignedLong', '0', '18446744073709551615'),
  unsignedInt: integer('unsignedInt', '0', '4294967295'),
  unsignedShort: integer('unsignedShort', '0', '65535'),
  unsignedByte: integer('unsignedByte', '0', '255'),
  nonPositiveInteger: integer('nonPositiveInteger', undefined, '0'),
  negativeInteger: integer('negativeInteger', undefined, '-1'),
  double: typed('double', 'float'),
  float: typed('float', 'float'),
  number: typed('double', 'float'),
  date: typed('date', 'date'),
  time: typed('time', 'time'),
  dateTime: typed('dateTime', 'dateTime'),
  datetime: typed('dateTime', 'dateTime'),
  dateTimeStamp: typed('dateTimeStamp', 'dateTime', { zoned: true }),
  gYear: typed('gYear', 'gYear'),
  gYearMonth: typed('gYearMonth', 'gYearMonth'),
  gMonth: typed('gMonth', 'gMonth'),
  gMonthDay: typed('gMonthDay', 'gMonthDay'),
  gDay: typed('gDay', 'gDay'),
  duration: typed('duration', 'duration', { pattern: duration }),
  dayTimeDuration: typed('dayTimeDuration', 'duration', { pattern: dayTime }),
  yearMonthDuration: typed('yearMonthDuration', 'duration', { pattern: /^-?P(?=.)(?:\d+Y)?(?:\d+M)?$/ }),
  hexBinary: typed('hexBinary', 'binary', { pattern: /^(?:[0-9A-Fa-f]{2})*$/ }),
  base64Binary: typed('base64Binary', 'binary', { pattern: base64 }),
  binary: typed('base64Binary', 'binary', { pattern: base64 }),
};

/** The built-in datatype with this name, if there is one. */
export function resolveBuiltin(name: string): BuiltinDatatype | undefined {
  return Object.hasOwn(builtinDatatypes, name) ? builtinDatatypes[name] : undefined;
}
