import type { CsvwError, CsvwReport } from '../report.ts';
import type { Column, Table } from '../table-group.ts';
import { xsd } from '../urls/prefixes.ts';
import { datatypeIri } from '../values/datatype.ts';
import { normalizeWhiteSpace, parseValue } from '../values/parse-value.ts';
import type { Cell, Row, Value } from './row.ts';

/** Reports one thing that is wrong with the cell being read. */
type Complain = (code: string, message: string, value?: string) => void;

/** Nearly every cell has none: they share it. */
const noErrors: readonly CsvwError[] = [];

const stringIri = xsd('string');

/** Literals of `string` have the language of their column; every other datatype excludes one. */
function makeValue(lexical: string, datatype: string, { lang }: Column): Value {
  const tagged = datatype === stringIri && lang !== 'und';
  return tagged ? { lexical, datatype, language: lang } : { lexical, datatype };
}

/** One value of a cell: default, null, format and limits (Model §6.4, steps 6 to 9). */
function readValue(text: string, column: Column, complain: Complain): Value | null {
  const content = text === '' ? column.default : text;
  if (column.nulls.includes(content)) {
    if (column.required && column.separator === undefined) {
      complain('value-missing', 'The column is required and the cell has no value.');
    }
    return null;
  }
  const { lexical, problem } = parseValue(content, column.datatype);
  if (problem !== undefined) {
    complain(problem.code, problem.message, content);
    return makeValue(content, stringIri, column);
  }
  return makeValue(lexical, datatypeIri(column.datatype), column);
}

function readList(text: string, separator: string, column: Column, complain: Complain): Cell['value'] {
  if (text === '') {
    if (column.required) complain('value-missing', 'The column is required and the cell has no value.');
    return [];
  }
  if (column.nulls.includes(text)) return null;
  const keepSpaces = column.datatype.base === 'string' || column.datatype.base === 'anyAtomicType';
  const values: Value[] = [];
  for (const item of text.split(separator)) {
    const value = readValue(keepSpaces ? item : item.trim(), column, complain);
    if (value !== null) values.push(value);
  }
  return values;
}

/** Parses the text of a cell by its column (Model for Tabular Data §6.4). */
function makeCell(stringValue: string, column: Column, complain: Complain): Cell['value'] {
  const text = normalizeWhiteSpace(stringValue, column.datatype);
  const { separator } = column;
  if (separator === undefined) return readValue(text, column, complain);
  return readList(text === '' ? column.default : text, separator, column, complain);
}

/**
 * Makes a row of a table from its texts, in the order of the columns that are not virtual; missing texts count as
 * empty. Each cell is parsed by its column; what is wrong is reported with row, column and value, and kept on the
 * cell. Never throws on data.
 */
export function makeRow(
  table: Table,
  cells: readonly string[],
  place: { readonly number: number; readonly sourceNumber: number },
  report: CsvwReport,
): Row {
  const { url } = table;
  const { number, sourceNumber } = place;
  const made = table.columns.map((column, index): Cell => {
    const stringValue = column.virtual ? '' : (cells[index] ?? '');
    let errors = noErrors;
    const complain: Complain = (code, message, value = stringValue) => {
      const error: CsvwError = {
        code,
        severity: 'error',
        message,
        url,
        row: sourceNumber,
        column: column.name,
        value,
      };
      errors = [...errors, error];
      report(error);
    };
    const value = makeCell(stringValue, column, complain);
    return { column, stringValue, value, errors };
  });
  return { table, number, sourceNumber, cells: made };
}
