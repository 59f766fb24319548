import type { JsonObject } from '../../json.ts';
import type { Column } from '../../table-group.ts';
import type { DatatypeKind } from '../../values/builtin-datatypes.ts';
import type { Format } from '../../values/datatype.ts';
import type { Lose } from '../collect-losses.ts';
import { toStrptime } from './to-strptime.ts';

const typesByKind: Readonly<Record<DatatypeKind, string>> = {
  string: 'string',
  integer: 'integer',
  decimal: 'number',
  float: 'number',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  dateTime: 'datetime',
  gYear: 'year',
  gYearMonth: 'yearmonth',
  gMonth: 'string',
  gMonthDay: 'string',
  gDay: 'string',
  duration: 'duration',
  binary: 'string',
};

/** Datatypes that their Table Schema type says in full. */
const saidInFull = new Set(
  'string anyAtomicType any decimal double number boolean date time dateTime datetime gYear gYearMonth duration base64Binary binary integer'.split(
    ' ',
  ),
);

const stringFormats: Readonly<Record<string, string>> = {
  anyURI: 'uri',
  base64Binary: 'binary',
  binary: 'binary',
};

const defaultBooleans = { trueValues: ['true', '1'], falseValues: ['false', '0'] };

function numberFormat(format: Extract<Format, { type: 'number' }>, column: Column, lose: Lose): JsonObject {
  const { decimalChar, groupChar, grouped, pattern } = format.number;
  if (pattern !== undefined && (pattern.prefix !== '' || pattern.suffix !== '')) {
    lose('table-schema-format', 'Table Schema does not read percentages: the field is a text.', column);
    return { type: 'string' };
  }
  if (pattern !== undefined)
    lose('table-schema-format', 'Table Schema has no number pattern: more texts are accepted.', column);
  const { kind } = column.datatype.builtin;
  return {
    type: typesByKind[kind],
    ...(decimalChar !== '.' && kind !== 'integer' && { decimalChar }),
    ...((grouped || pattern?.primaryGroup !== undefined) && { groupChar }),
  };
}

function dateFormat(format: Extract<Format, { type: 'date' }>, column: Column, lose: Lose): JsonObject {
  const type = typesByKind[column.datatype.builtin.kind];
  const strptime = toStrptime(format.pattern.source);
  if (strptime !== undefined && (type === 'date' || type === 'time' || type === 'datetime'))
    return { type, format: strptime };
  lose('table-schema-format', 'Table Schema cannot say the date pattern: the field is a text.', column);
  return { type: 'string' };
}

/** Type, format and what belongs to them, of the values of a column. */
function valueType(column: Column, lose: Lose): JsonObject {
  const { base, builtin, format, id } = column.datatype;
  if (id !== undefined) lose('table-schema-datatype', 'Table Schema has no IRI of a datatype.', column);
  if (base === 'anyURI')
    lose('table-schema-datatype', 'A Table Schema uri is absolute and in ASCII; anyURI is neither.', column);
  else if (!saidInFull.has(base) && builtin.kind !== 'integer')
    lose('table-schema-datatype', `Table Schema has no ${base}: the type accepts more texts.`, column);
  if (format?.type === 'number') return numberFormat(format, column, lose);
  if (format?.type === 'date') return dateFormat(format, column, lose);
  if (format?.type === 'boolean')
    return { type: 'boolean', trueValues: [format.yes], falseValues: [format.no] };
  const stringFormat = stringFormats[base];
  return {
    type: typesByKind[builtin.kind],
    ...(builtin.kind === 'boolean' && defaultBooleans),
    ...(stringFormat !== undefined && { format: stringFormat }),
  };
}

const itemTypes = new Set(['string', 'integer', 'boolean', 'number', 'datetime', 'date', 'time']);

/**
 * `type`, `format` and the properties that go with them, of the Table Schema field of a column. A type that would refuse
 * values that the column accepts is a text instead, which is noted; so is what is lost.
 */
export function fieldType(column: Column, lose: Lose): JsonObject {
  const { separator } = column;
  const ofValue = valueType(column, lose);
  if (separator === undefined) return ofValue;
  const { type, ...rest } = ofValue;
  const plain = Object.keys(rest).every((name) => name === 'trueValues' || name === 'falseValues');
  if (!plain)
    lose('table-schema-format', 'Items of a Table Schema list have no format: they are texts.', column);
  const itemType = plain && typeof type === 'string' && itemTypes.has(type) ? type : 'string';
  return { type: 'list', delimiter: separator, itemType };
}
