import type { CsvwReport } from '../report.ts';
import type { Column, Table } from '../table-group.ts';
import { isIri } from '../urls/iri.ts';
import { expandPrefix } from '../urls/prefixes.ts';
import { resolveUrl } from '../urls/resolve-url.ts';
import { expandUriTemplate, type TemplateValue, type UriTemplate } from '../urls/uri-template.ts';
import { type Cell, isList, type Row } from './row.ts';

/** The URLs of a cell (Model for Tabular Data §4.5), absolute; `undefined` where the column has no template. */
export interface CellUrls {
  readonly about: string | undefined;
  readonly property: string;
  readonly value: string | undefined;
}

/** Makes the URLs of the cells of one row. */
type UrlMaker = (cell: Cell) => CellUrls | undefined;

interface CheckedUrl {
  readonly url: string;
  readonly valid: boolean;
}

/** What the rows of a table have in common: places of the columns, and URLs that do not depend on the row. */
interface TableUrls {
  readonly places: ReadonlyMap<string, number>;
  readonly fixed: Map<UriTemplate | Column, CheckedUrl>;
}

const tableUrls = new WeakMap<Table, TableUrls>();

function resolveTableUrls(table: Table): TableUrls {
  const known = tableUrls.get(table);
  if (known !== undefined) return known;
  const places = new Map(table.columns.map(({ name }, index) => [name, index]));
  const made: TableUrls = { places, fixed: new Map() };
  tableUrls.set(table, made);
  return made;
}

/** Variables whose value is another one in each cell of a row. */
const cellVariables = ['_name', '_column', '_sourceColumn'];

function dependsOnCell(template: UriTemplate): boolean {
  return cellVariables.some((name) => template.variables.has(name));
}

function templateValue(value: Cell['value']): TemplateValue {
  if (value === null) return null;
  return isList(value) ? value.map(({ lexical }) => lexical) : value.lexical;
}

/** The name of a column with its escapes undone: what people read. */
export function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function check(url: string): CheckedUrl {
  return { url, valid: isIri(url) };
}

function remember<K>(memo: Map<K, CheckedUrl>, key: K, make: () => CheckedUrl): CheckedUrl {
  const known = memo.get(key);
  if (known !== undefined) return known;
  const made = make();
  memo.set(key, made);
  return made;
}

/**
 * Opens the URLs of a row: variables are the values of its cells and `_row`, `_sourceRow`, `_column`,
 * `_sourceColumn`, `_name` (Metadata Vocabulary §5.1.3); results have prefixes expanded and are resolved against the
 * table. An expansion that is not an IRI is reported (`iri-invalid`), and the cell has no URLs then.
 */
export function openCellUrls(row: Row, report: CsvwReport): UrlMaker {
  const { table, cells } = row;
  const { places, fixed } = resolveTableUrls(table);
  const ofRow = new Map<UriTemplate, CheckedUrl>();

  function lookUp(name: string, { column }: Cell): TemplateValue {
    const place = places.get(name);
    if (place !== undefined) return templateValue(cells[place]?.value ?? null);
    if (name === '_name') return decodeName(column.name);
    if (name === '_column') return String(column.number);
    if (name === '_sourceColumn') return String(column.number + table.dialect.skipColumns);
    if (name === '_row') return String(row.number);
    return name === '_sourceRow' ? String(row.sourceNumber) : undefined;
  }

  function makeUrl(template: UriTemplate, cell: Cell): CheckedUrl {
    const expand = (): CheckedUrl => {
      const text = expandUriTemplate(template, (name) => lookUp(name, cell));
      return check(resolveUrl(expandPrefix(text), table.url));
    };
    if (template.variables.size === 0) return remember(fixed, template, expand);
    return dependsOnCell(template) ? expand() : remember(ofRow, template, expand);
  }

  function reportInvalid(value: string, column: Column): void {
    const message = 'The URL that the cell makes is not a valid IRI; nothing is made of the cell.';
    const place = { url: table.url, row: row.sourceNumber, column: column.name };
    report({ code: 'iri-invalid', severity: 'error', message, ...place, value });
  }

  return (cell) => {
    const { column } = cell;
    const hasValue = cell.value !== null || column.virtual;
    const about = column.aboutUrl && makeUrl(column.aboutUrl, cell);
    const property = column.propertyUrl
      ? makeUrl(column.propertyUrl, cell)
      : remember(fixed, column, () => check(`${table.url}#${column.name}`));
    const value = column.valueUrl && hasValue ? makeUrl(column.valueUrl, cell) : undefined;
    const wrong = [about, property, value].find((url) => url?.valid === false);
    if (wrong === undefined) return { about: about?.url, property: property.url, value: value?.url };
    reportInvalid(wrong.url, column);
    return undefined;
  };
}
