import type { Json, JsonObject } from '../../json.ts';
import type { Column } from '../../table-group.ts';
import type { Datatype, Facets } from '../../values/datatype.ts';
import type { Lose } from '../collect-losses.ts';

const limits: readonly (readonly [keyof Facets, string])[] = [
  ['minLength', 'minLength'],
  ['maxLength', 'maxLength'],
  ['minInclusive', 'minimum'],
  ['maxInclusive', 'maximum'],
  ['minExclusive', 'exclusiveMinimum'],
  ['maxExclusive', 'exclusiveMaximum'],
];

/** Integers as numbers when JSON readers keep them, everything else as text: no digit may be lost. */
function limitValue(value: string | number, { builtin }: Datatype): Json {
  const number = Number(value);
  return typeof value === 'number' || (builtin.kind === 'integer' && Number.isSafeInteger(number))
    ? number
    : value;
}

function limitConstraints(datatype: Datatype): JsonObject {
  const { length, ...facets } = datatype.facets;
  const { minimum, maximum } = datatype.builtin;
  const all: Facets = {
    ...(length !== undefined && { minLength: length, maxLength: length }),
    ...(minimum !== undefined && facets.minExclusive === undefined && { minInclusive: minimum }),
    ...(maximum !== undefined && facets.maxExclusive === undefined && { maxInclusive: maximum }),
    ...facets,
  };
  return Object.fromEntries(
    limits.flatMap(([facet, name]) => {
      const value = all[facet];
      return value === undefined ? [] : [[name, limitValue(value, datatype)]];
    }),
  );
}

/** The source of a format, without the anchors that make it match the whole text; Table Schema matches the whole too. */
function patternSource(expression: RegExp): string {
  return expression.source
    .replace(/^\^\(\?:/, '')
    .replace(/\)\$$/, '')
    .replace(/\\\//g, '/');
}

/** An alternation of plain words is a list of values; any other expression is a pattern. */
function textConstraint(expression: RegExp): JsonObject {
  const source = patternSource(expression);
  const words = source.split('|');
  const plain = words.length > 1 && words.every((word) => /^[\p{L}\p{N} _:,'-]+$/u.test(word));
  return plain ? { enum: words } : { pattern: source };
}

/**
 * The `constraints` of the Table Schema field of a column. `type` is the type of the field: limits of values that the
 * type does not compare are noted as lost.
 */
export function fieldConstraints(
  column: Column,
  { type, format, decimalChar, groupChar }: JsonObject,
  { unique, lose }: { readonly unique: boolean; readonly lose: Lose },
): JsonObject {
  const { datatype, required } = column;
  const own: JsonObject = { ...(required && { required: true }), ...(unique && { unique: true }) };
  const expression = datatype.format?.type === 'expression' ? datatype.format.expression : undefined;
  const bounds = limitConstraints(datatype);
  const hasLimits = Object.keys(bounds).length > 0;
  if (type === 'list') {
    if (hasLimits || expression !== undefined)
      lose('table-schema-constraint', 'Table Schema cannot limit the items of a list.', column);
    return own;
  }
  // Limits are written as cells are: ours are in the forms of XSD.
  const rewritten =
    (datatype.format?.type === 'date' && (type === 'string' || format !== undefined)) ||
    (type === 'string' && datatype.builtin.kind !== 'string') ||
    ((decimalChar !== undefined || groupChar !== undefined) && hasLimits);
  if (hasLimits && rewritten)
    lose('table-schema-constraint', 'Table Schema limits are in the format of the cells; left out.', column);
  if (expression !== undefined && type !== 'string')
    lose('table-schema-constraint', 'Table Schema has patterns of texts only; left out.', column);
  return {
    ...own,
    ...(!rewritten && bounds),
    ...(expression !== undefined && type === 'string' && textConstraint(expression)),
  };
}
