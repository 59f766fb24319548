import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { isIri } from '../urls/iri.ts';
import { expandPrefix } from '../urls/prefixes.ts';
import { builtinDatatypes, resolveBuiltin } from '../values/builtin-datatypes.ts';
import { type Datatype, type Facets, makeDatatype, stringDatatype } from '../values/datatype.ts';
import { compareValues, isOrdered } from '../values/facets.ts';
import { parseValue } from '../values/parse-value.ts';
import { type Reader, readCount, readId, readString, readType } from './read-atomic.ts';
import { readFormat } from './read-format.ts';
import { readObject } from './read-object.ts';
import { enter, fail, type Scope, warn } from './scope.ts';

const readLimit: Reader<string> = (value, scope) =>
  typeof value === 'number' ? String(value) : readString(value, scope);

const keepJson: Reader<Json> = (value) => value;

const datatypeProperties = {
  '@id': readId,
  '@type': readType('Datatype'),
  base: readString,
  format: keepJson,
  length: readCount,
  minLength: readCount,
  maxLength: readCount,
  minimum: readLimit,
  maximum: readLimit,
  minInclusive: readLimit,
  maxInclusive: readLimit,
  minExclusive: readLimit,
  maxExclusive: readLimit,
} as const;

type Read = ReturnType<typeof readObject<typeof datatypeProperties>>['properties'];

function resolveBase(name: string, scope: Scope): Datatype {
  const builtin = resolveBuiltin(name);
  if (builtin !== undefined) return makeDatatype(name, builtin);
  warn(scope, 'datatype-unknown', 'The value must be the name of a built-in datatype; string is used.', name);
  return stringDatatype;
}

/** Pairs of limits that cannot stand together, with the orders of their values that are wrong (§5.11.2). */
const conflicts: readonly (readonly [keyof Facets, keyof Facets, (order: number) => boolean])[] = [
  ['minInclusive', 'minExclusive', () => true],
  ['maxInclusive', 'maxExclusive', () => true],
  ['maxInclusive', 'minInclusive', (order) => order < 0],
  ['maxExclusive', 'minInclusive', (order) => order <= 0],
  ['maxExclusive', 'minExclusive', (order) => order < 0],
  ['maxInclusive', 'minExclusive', (order) => order <= 0],
];

function checkValueLimits(facets: Facets, base: Datatype, scope: Scope): void {
  for (const [one, other, isWrong] of conflicts) {
    const [a, b] = [facets[one], facets[other]];
    if (typeof a !== 'string' || typeof b !== 'string') continue;
    if (isWrong(compareValues(a, b, base.builtin.kind) ?? 1)) {
      fail(
        scope,
        'datatype-limits-conflict',
        `The limits ${other} = ${b} and ${one} = ${a} cannot stand together.`,
      );
    }
  }
  for (const limit of ['minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive'] as const) {
    const value = facets[limit];
    if (value === undefined) continue;
    if (!isOrdered(base.builtin.kind)) {
      fail(
        enter(scope, limit),
        'datatype-limit-misplaced',
        `Values of ${base.base} have no order: ${limit} cannot limit them.`,
      );
    } else if (parseValue(value, base).problem !== undefined) {
      warn(enter(scope, limit), 'datatype-limit-invalid', `The limit is not a value of ${base.base}.`, value);
    }
  }
}

function checkLengths({ length, minLength, maxLength }: Facets, base: Datatype, scope: Scope): void {
  const { kind } = base.builtin;
  const given = length ?? minLength ?? maxLength;
  if (given !== undefined && (!(kind === 'string' || kind === 'binary') || base.base === 'anyURI')) {
    fail(scope, 'datatype-limit-misplaced', `Values of ${base.base} have no length.`);
  }
  const least = minLength ?? 0;
  const most = maxLength ?? Number.POSITIVE_INFINITY;
  if (least > most || (length !== undefined && (length < least || length > most))) {
    fail(
      scope,
      'datatype-limits-conflict',
      'The limits length, minLength and maxLength cannot stand together.',
    );
  }
}

function readFacets(read: Read, scope: Scope): Facets {
  const { length, minLength, maxLength, minimum, maximum, minExclusive, maxExclusive } = read;
  const minInclusive = read.minInclusive ?? minimum;
  const maxInclusive = read.maxInclusive ?? maximum;
  if ((minimum ?? minInclusive) !== minInclusive || (maximum ?? maxInclusive) !== maxInclusive) {
    fail(
      scope,
      'datatype-limits-conflict',
      'minimum is minInclusive and maximum is maxInclusive: give one, or the same value.',
    );
  }
  return {
    ...(length !== undefined && { length }),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(minInclusive !== undefined && { minInclusive }),
    ...(maxInclusive !== undefined && { maxInclusive }),
    ...(minExclusive !== undefined && { minExclusive }),
    ...(maxExclusive !== undefined && { maxExclusive }),
  };
}

const builtinIris = new Set(Object.values(builtinDatatypes).map(({ iri }) => iri));

function readDerived(object: JsonObject, scope: Scope): Datatype {
  const { properties: read, annotations } = readObject(object, datatypeProperties, scope);
  const base = resolveBase(expandPrefix(read.base ?? 'string'), enter(scope, 'base'));
  const { '@id': id } = read;
  if (id !== undefined && !isIri(id))
    warn(enter(scope, '@id'), 'link-invalid', 'The @id is not an absolute URL; it is ignored.', id);
  if (id !== undefined && builtinIris.has(id)) {
    fail(
      enter(scope, '@id'),
      'datatype-id-builtin',
      'The @id of a datatype must not be that of a built-in datatype.',
      id,
    );
  }
  const facets = readFacets(read, scope);
  checkLengths(facets, base, scope);
  checkValueLimits(facets, base, scope);
  const format =
    read.format === undefined
      ? undefined
      : readFormat(read.format, base.builtin.kind, enter(scope, 'format'));
  return {
    ...base,
    facets,
    annotations,
    ...(id !== undefined && isIri(id) && { id }),
    ...(format && { format }),
  };
}

/** Reads a `datatype`: the name of a built-in one, or a datatype description (Metadata Vocabulary §5.11). */
export const readDatatype: Reader<Datatype> = (value, scope) => {
  if (typeof value === 'string') return resolveBase(value, scope);
  if (isJsonObject(value)) return readDerived(value, scope);
  warn(scope, 'property-value-invalid', 'A datatype must be a name or an object; it is ignored.', value);
  return undefined;
};
