import { decodeName } from '../rows/cell-urls.ts';
import type { Column, Table } from '../table-group.ts';
import { expandUriTemplate, type UriTemplate } from '../urls/uri-template.ts';

/** What a variable of a template stands for in a column: a text, the value of a column, or a number of the row. */
export type Source =
  | { readonly text: string }
  | { readonly place: number }
  | { readonly count: 'number' | 'sourceNumber' };

/** A piece of an IRI: a text, or a variable alone; `reserved` for `{+name}`. */
export type Part = string | { readonly source: Source; readonly reserved: boolean };

/** Finds what variables stand for (Metadata Vocabulary §5.1.3); `undefined`: nothing. */
export function openSources(table: Table, column: Column): (name: string) => Source | undefined {
  const places = new Map(table.columns.map(({ name }, index) => [name, index]));
  const numbers = new Map<string, Source>([
    ['_name', { text: decodeName(column.name) }],
    ['_column', { text: String(column.number) }],
    ['_sourceColumn', { text: String(column.number + table.dialect.skipColumns) }],
    ['_row', { count: 'number' }],
    ['_sourceRow', { count: 'sourceNumber' }],
  ]);
  return (name) => {
    const place = places.get(name);
    return place === undefined ? numbers.get(name) : { place };
  };
}

/**
 * Pieces of a template in which every expression is `{name}` or `{+name}`, texts joined; `undefined` for other
 * templates.
 */
export function splitTemplate(
  template: UriTemplate,
  findSource: (name: string) => Source | undefined,
): Part[] | undefined {
  const parts: Part[] = [];
  let text = '';
  for (const part of template.parts) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const [variable, ...others] = part.variables;
    const { first, named, separator, reserved } = part.operator;
    const simple = first === '' && !named && separator === ',' && others.length === 0;
    if (variable === undefined || !simple || variable.prefix !== undefined) return undefined;
    const source = findSource(variable.name);
    if (source === undefined) continue;
    if ('text' in source) {
      text += expandUriTemplate({ ...template, parts: [part] }, () => source.text);
      continue;
    }
    if (text !== '') parts.push(text);
    parts.push({ source, reserved });
    text = '';
  }
  return text === '' && parts.length > 0 ? parts : [...parts, text];
}
