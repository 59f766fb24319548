import type { DatatypeKind } from '../values/builtin-datatypes.ts';
import type { Datatype } from '../values/datatype.ts';
import type { ByteCheck } from './byte-check.ts';
import { isByteDate, isByteDateTime, isByteYear, isByteYearMonth } from './byte-dates.ts';
import { isByteDecimal, makeIntegerCheck } from './byte-numbers.ts';
import { makeTextCheck } from './byte-texts.ts';

const checks: Readonly<Partial<Record<DatatypeKind, (datatype: Datatype) => ByteCheck | undefined>>> = {
  string: ({ builtin }) => (builtin.pattern === undefined ? makeTextCheck(builtin.whiteSpace) : undefined),
  integer: ({ builtin }) => makeIntegerCheck(builtin.minimum, builtin.maximum),
  decimal: () => isByteDecimal,
  float: () => isByteDecimal,
  date: () => isByteDate,
  dateTime: ({ builtin }) => (builtin.zoned ? undefined : isByteDateTime),
  gYear: () => isByteYear,
  gYearMonth: () => isByteYearMonth,
};

/** The check for a datatype; `undefined` where every value is for the reference code: formats, limits, rare types. */
export function makeByteCheck(datatype: Datatype): ByteCheck | undefined {
  const plain = datatype.format === undefined && Object.keys(datatype.facets).length === 0;
  return plain ? checks[datatype.builtin.kind]?.(datatype) : undefined;
}
