import { decodeName } from '../../rows/cell-urls.ts';
import type { Column, Table } from '../../table-group.ts';
import { resolveColumn } from '../../table-group.ts';
import { isIri } from '../../urls/iri.ts';
import { expandPrefix } from '../../urls/prefixes.ts';
import { resolveUrl } from '../../urls/resolve-url.ts';
import { expandUriTemplate, type UriTemplate } from '../../urls/uri-template.ts';
import type { Lose } from '../collect-losses.ts';
import { headerTitle } from '../header-title.ts';
import { canReadCell, virtualValues } from './read-cell.ts';

/** A rule of RML that makes IRIs: always one, or the text of a cell, or a template. */
export type IriRule =
  | { readonly constant: string }
  | { readonly reference: string; readonly columns: readonly Column[] }
  | {
      readonly template: string;
      /** `URI` encodes as `{name}` does (RFC 3986 unreserved), `UnsafeIRI` encodes nothing. */
      readonly termType: 'URI' | 'UnsafeIRI';
      readonly columns: readonly Column[];
    };

/** What the translation of a template needs to know. */
export interface TemplatePlace {
  readonly table: Table;
  /** The column whose cells the template is for: `_name` is its name. */
  readonly column: Column;
  readonly nulls: readonly string[];
  readonly lose: Lose;
}

type Segment = string | { readonly column: Column; readonly reserved: boolean };
type Expression = Exclude<UriTemplate['parts'][number], string>;

const rowVariables = new Set(['_row', '_sourceRow']);

/** Text of a variable that is the same in each row; `undefined` for the others. */
function fixedText(name: string, { table, column }: TemplatePlace): string | undefined {
  if (name === '_name') return decodeName(column.name);
  if (name === '_column') return String(column.number);
  if (name === '_sourceColumn') return String(column.number + table.dialect.skipColumns);
  const named = resolveColumn(table, name);
  if (named === undefined) return '';
  return named.virtual ? (virtualValues(table, named)[0]?.lexical ?? '') : undefined;
}

function translateExpression(expression: Expression, place: TemplatePlace): Segment | undefined {
  const { operator, variables } = expression;
  const [variable] = variables;
  const { table, column, nulls, lose } = place;
  if (
    variable === undefined ||
    variables.length > 1 ||
    variable.prefix !== undefined ||
    operator.first !== ''
  ) {
    lose('rml-template', 'A URI template has an operator that RML has not; left out.', column);
    return undefined;
  }
  if (rowVariables.has(variable.name)) {
    lose('rml-row-number', 'RML has no number of the row; left out.', column);
    return undefined;
  }
  const fixed = fixedText(variable.name, place);
  if (fixed !== undefined) {
    const source = `{${variable.name}}`;
    const alone: UriTemplate = { source, parts: [expression], variables: new Set([variable.name]) };
    return expandUriTemplate(alone, () => fixed);
  }
  const named = resolveColumn(table, variable.name);
  return named !== undefined && canReadCell(named, nulls, lose)
    ? { column: named, reserved: operator.reserved }
    : undefined;
}

function joinTexts(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (typeof segment === 'string' && typeof last === 'string') joined[joined.length - 1] = last + segment;
    else if (segment !== '') joined.push(segment);
  }
  return joined;
}

/** The start of a template, absolute: prefixes expanded, a relative path resolved against the table. */
function absoluteStart(text: string, table: Table): string {
  const expanded = expandPrefix(text);
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(expanded)) return expanded;
  const mark = 'x';
  return resolveUrl(`${expanded}${mark}`, table.url).slice(0, -mark.length);
}

function escapeBraces(text: string): string {
  return text.replace(/[\\{}]/g, '\\$&');
}

function makeTemplate(segments: readonly Segment[], place: TemplatePlace): IriRule | undefined {
  const { table, column, lose } = place;
  const [first] = segments;
  const columns = segments.flatMap((segment) => (typeof segment === 'string' ? [] : [segment.column]));
  const reserved = segments.filter((segment) => typeof segment !== 'string' && segment.reserved).length;
  if (reserved > 0 && reserved < columns.length) {
    lose(
      'rml-template',
      'A URI template has both {a} and {+a}, which are two term types in RML; left out.',
      column,
    );
    return undefined;
  }
  if (reserved > 0)
    lose(
      'rml-reserved',
      'RML takes {+a} as it is: a character that no IRI has, which CSVW encodes, is an error there; a relative or prefixed value is not made absolute in the same way.',
      column,
    );
  if (typeof first === 'object' && first.reserved) {
    if (segments.length === 1) return { reference: headerTitle(first.column), columns };
    lose('rml-template', 'A URI template begins with {+a} and goes on; left out.', column);
    return undefined;
  }
  const start = typeof first === 'string' ? first : '';
  const rest = typeof first === 'string' ? segments.slice(1) : segments;
  const texts = rest.map((segment) =>
    typeof segment === 'string' ? escapeBraces(segment) : `{${escapeBraces(headerTitle(segment.column))}}`,
  );
  const template = [escapeBraces(absoluteStart(start, table)), ...texts].join('');
  return { template, termType: reserved > 0 ? 'UnsafeIRI' : 'URI', columns };
}

/**
 * A URI template of CSVW as a rule of RML; `undefined`, after a note, when RML cannot say it. RML makes nothing where a
 * reference has no value: CSVW leaves a gap there, unless it is the cell itself that has none.
 */
export function translateTemplate(template: UriTemplate, place: TemplatePlace): IriRule | undefined {
  const { table, column, lose } = place;
  const translated = template.parts.map((part) =>
    typeof part === 'string' ? part : translateExpression(part, place),
  );
  const known = translated.filter((segment) => segment !== undefined);
  if (known.length < translated.length) return undefined;
  const segments = joinTexts(known);
  if (segments.every((segment) => typeof segment === 'string')) {
    const constant = resolveUrl(expandPrefix(segments.join('')), table.url);
    if (isIri(constant)) return { constant };
    lose('rml-template', 'A URI template makes no valid IRI; left out.', column);
    return undefined;
  }
  return makeTemplate(segments, place);
}
