import type { JsonObject } from '../json.ts';
import type { BuiltinDatatype } from './builtin-datatypes.ts';
import { builtinDatatypes } from './builtin-datatypes.ts';
import type { DatePattern } from './date-pattern.ts';
import type { NumberFormat } from './parse-number.ts';

/** How values are written in cells: one of the formats of the Model for Tabular Data §6.4.2–6.4.6. */
export type Format =
  | { readonly type: 'number'; readonly number: NumberFormat }
  | { readonly type: 'date'; readonly pattern: DatePattern }
  | { readonly type: 'boolean'; readonly yes: string; readonly no: string }
  | { readonly type: 'expression'; readonly expression: RegExp };

/** Limits on the values of a datatype; those on values are XSD lexical forms. */
export interface Facets {
  readonly length?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minInclusive?: string;
  readonly maxInclusive?: string;
  readonly minExclusive?: string;
  readonly maxExclusive?: string;
}

/** Datatype of a column. */
export interface Datatype {
  /** IRI that identifies a derived datatype; literals use it. */
  readonly id?: string;
  /** Name of the built-in datatype that it is or derives from: `string`, `date`, `decimal`… */
  readonly base: string;
  readonly builtin: BuiltinDatatype;
  readonly format?: Format;
  readonly facets: Facets;
  readonly annotations: JsonObject;
}

/** A datatype that is a built-in one, without format and limits. */
export function makeDatatype(base: string, builtin: BuiltinDatatype): Datatype {
  return { base, builtin, facets: {}, annotations: {} };
}

const { string } = builtinDatatypes;
if (string === undefined) throw new Error('The table of built-in datatypes has no string.');

/** The datatype of columns that declare none. */
export const stringDatatype: Datatype = makeDatatype('string', string);

/** IRI of the literals of a datatype (csv2rdf, "Interpreting datatypes"). */
export function datatypeIri(datatype: Datatype): string {
  return datatype.id ?? datatype.builtin.iri;
}
