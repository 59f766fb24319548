import type { Json } from '../json.ts';
import type { CsvwReport } from '../report.ts';
import { decodeName, openCellUrls } from '../rows/cell-urls.ts';
import { type Cell, isList, type Row, type Value } from '../rows/row.ts';
import { xsd } from '../urls/prefixes.ts';
import { compactUrl } from '../urls/terms.ts';
import { compareDecimals } from '../values/decimal.ts';
import { nestSubjects, type Subject } from './nest-subjects.ts';

/** A number of JavaScript when it is exactly the value; otherwise the digits as a string, so that none is lost. */
function toNumber(lexical: string): Json {
  const number = Number(lexical);
  if (!Number.isFinite(number)) return lexical;
  const text = String(number);
  const exact = /[eE]/.test(lexical + text) || compareDecimals(lexical, text) === 0;
  return exact ? number : lexical;
}

/** JSON of a value by the kind of its datatype (csv2json, "Interpreting datatypes"). */
function toJson({ lexical, datatype }: Value, { column }: Cell): Json {
  const { kind } = column.datatype.builtin;
  // A value that does not fit its datatype is a string, whatever the column says.
  if (kind === 'string' || datatype === xsd('string')) return lexical;
  if (kind === 'boolean') return lexical === 'true';
  return kind === 'integer' || kind === 'decimal' || kind === 'float' ? toNumber(lexical) : lexical;
}

/** Values of one cell for its name in the object: none, one, or those of a list. */
function cellJson(cell: Cell, valueUrl: string | undefined, name: string): Json | undefined {
  if (valueUrl !== undefined) return name === '@type' ? compactUrl(valueUrl) : valueUrl;
  if (isList(cell.value))
    return cell.value.length === 0 ? undefined : cell.value.map((value) => toJson(value, cell));
  return cell.value === null ? undefined : toJson(cell.value, cell);
}

function append(members: Map<string, Json[]>, name: string, value: Json): void {
  const known = members.get(name) ?? [];
  members.set(name, known.concat(value));
}

/**
 * Objects that a row describes, nested where the value of one cell is the subject of another (csv2json,
 * "Generating Objects" and "Generating Nested Objects"). Wrong IRIs are reported, and their cells left out.
 */
export function rowObjects(row: Row, report: CsvwReport): Json[] {
  const urlsOf = openCellUrls(row, report);
  const subjects = new Map<string, Subject>();
  for (const cell of row.cells) {
    if (cell.column.suppressOutput) continue;
    const urls = urlsOf(cell);
    if (urls === undefined) continue;
    const name = cell.column.propertyUrl ? compactUrl(urls.property) : decodeName(cell.column.name);
    const value = cellJson(cell, urls.value, name);
    if (value === undefined) continue;
    const key = urls.about ?? '';
    const subject: Subject = subjects.get(key) ?? {
      id: urls.about,
      members: new Map(),
      single: new Set(),
      links: [],
    };
    subjects.set(key, subject);
    if (subject.members.has(name) || Array.isArray(value)) subject.single.delete(name);
    else subject.single.add(name);
    append(subject.members, name, value);
    if (urls.value !== undefined) subject.links.push({ name, url: urls.value });
  }
  return nestSubjects([...subjects.values()]);
}
