import type { Inherited } from '../table-group.ts';
import {
  type Reader,
  readBoolean,
  readLanguage,
  readOneOf,
  readString,
  readStringOrNull,
  readStrings,
  readTemplate,
} from './read-atomic.ts';
import { readDatatype } from './read-datatype.ts';

const readSeparator: Reader<string> = (value, scope) => readStringOrNull(value, scope) || undefined;

/** Inherited properties (Metadata Vocabulary §5.7). */
export const inheritedProperties = {
  aboutUrl: readTemplate,
  datatype: readDatatype,
  default: readString,
  lang: readLanguage,
  null: readStrings,
  ordered: readBoolean,
  propertyUrl: readTemplate,
  required: readBoolean,
  separator: readSeparator,
  textDirection: readOneOf('ltr', 'rtl', 'auto', 'inherit'),
  valueUrl: readTemplate,
} as const;

type Given = { readonly [K in keyof Inherited]?: Inherited[K] | undefined };

/** The inherited properties among those of a description, over those of what contains it. */
export function inherit(outer: Inherited, given: Given): Inherited {
  const merged: Record<string, unknown> = { ...outer };
  for (const name of Object.keys(inheritedProperties)) {
    const value = given[name as keyof Inherited];
    if (value !== undefined) merged[name] = value;
  }
  return merged as Inherited;
}
