import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { DatatypeKind } from '../values/builtin-datatypes.ts';
import type { Format } from '../values/datatype.ts';
import { type DateKind, dateFields } from '../values/date-parts.ts';
import { parseDatePattern } from '../values/date-pattern.ts';
import { parseNumberPattern } from '../values/number-pattern.ts';
import { readString } from './read-atomic.ts';
import { readObject } from './read-object.ts';
import { enter, type Scope, warn } from './scope.ts';

function ignore(scope: Scope, expected: string, value: Json): undefined {
  warn(scope, 'format-invalid', `The format must be ${expected}; it is ignored.`, value);
}

const numberProperties = { decimalChar: readString, groupChar: readString, pattern: readString } as const;

function readNumberFormat(value: Json, scope: Scope): Format | undefined {
  const object: JsonObject | undefined =
    typeof value === 'string' ? { pattern: value } : isJsonObject(value) ? value : undefined;
  if (object === undefined) return ignore(scope, 'a pattern or an object', value);
  const { decimalChar, groupChar, pattern: source } = readObject(object, numberProperties, scope).properties;
  const characters = { decimalChar: decimalChar || '.', groupChar: groupChar || ',' };
  const pattern = source === undefined ? undefined : parseNumberPattern(source, characters);
  if (source !== undefined && pattern === undefined)
    ignore(enter(scope, 'pattern'), 'a number format pattern', source);
  if (pattern === undefined && decimalChar === undefined && groupChar === undefined) return undefined;
  const grouped = groupChar !== undefined && groupChar !== '';
  return { type: 'number', number: { ...characters, grouped, ...(pattern && { pattern }) } };
}

function readDateFormat(value: Json, kind: DateKind, scope: Scope): Format | undefined {
  const pattern = typeof value === 'string' ? parseDatePattern(value, kind) : undefined;
  return pattern
    ? { type: 'date', pattern }
    : ignore(scope, 'a date or time pattern with the fields of the datatype', value);
}

function readBooleanFormat(value: Json, scope: Scope): Format | undefined {
  const [yes, no, ...more] = typeof value === 'string' ? value.split('|') : [];
  if (yes && no && more.length === 0) return { type: 'boolean', yes, no };
  return ignore(scope, 'the true value, a bar and the false value (Y|N)', value);
}

/** The whole value must match: an unanchored `[0-9]{9}` that accepts ten digits would check nothing. */
function readExpression(value: Json, scope: Scope): Format | undefined {
  if (typeof value !== 'string') return ignore(scope, 'a regular expression', value);
  const expression = compileExpression(value, 'u') ?? compileExpression(value, '');
  return expression
    ? { type: 'expression', expression }
    : ignore(scope, 'a regular expression (ECMAScript)', value);
}

/** Without the `u` flag, escapes such as `\\-` that many schemas write are allowed. */
function compileExpression(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${source})$`, flags);
  } catch {
    return undefined;
  }
}

function isDateKind(kind: DatatypeKind): kind is DateKind {
  return kind in dateFields;
}

/** Reads the `format` of a datatype with this kind of base (Model for Tabular Data §6.4.2–6.4.6). */
export function readFormat(value: Json, kind: DatatypeKind, scope: Scope): Format | undefined {
  if (kind === 'integer' || kind === 'decimal' || kind === 'float') return readNumberFormat(value, scope);
  if (kind === 'boolean') return readBooleanFormat(value, scope);
  return isDateKind(kind) ? readDateFormat(value, kind, scope) : readExpression(value, scope);
}
