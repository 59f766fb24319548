import { type CsvwError, defaultDialect, readCsv } from '../../csvw/index.ts';
import { writeRecord } from './split-fields.ts';
import type { TextRecord } from './text-record.ts';

/** A row with its cells, or without: then it is blank, or `problem` says why it is set aside. */
export interface CellRecord extends TextRecord {
  readonly cells?: readonly string[];
}

const problems: Readonly<Record<string, string>> = {
  'encoding-invalid': 'The row has bytes that are not in the encoding of the file.',
  'character-nul': 'The row has NUL characters.',
};

/**
 * Makes the cells of rows with the strict CSV reader, in order. Every record comes out once: with cells, or with a problem.
 *
 * @param width number of cells of a row
 */
export async function* readCells(
  records: AsyncIterable<readonly TextRecord[]>,
  delimiter: string,
  width: number,
): AsyncGenerator<readonly CellRecord[]> {
  let waiting: TextRecord[] = [];
  /** How many of those that wait have come out. */
  let taken = 0;
  const refused = new Map<number, string>();
  /** Number, for the CSV reader, of the first record that waits with a text. */
  let next = 2;

  async function* feed(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`${writeRecord(Array.from({ length: width }, String), delimiter)}\n`);
    for await (const batch of records) {
      // A batch may have more records than a call can have arguments.
      waiting = waiting.slice(taken).concat(batch);
      taken = 0;
      const texts = batch.flatMap(({ text }) => (text === undefined ? [] : `${text}\n`));
      if (texts.length > 0) yield Buffer.from(texts.join(''));
    }
  }

  /** Records up to the one with this number for the CSV reader, which alone may have cells. */
  function* takeUpTo(number: number, cells: readonly string[] | undefined): Generator<CellRecord> {
    while (next <= number) {
      const record = waiting[taken];
      if (record === undefined) return;
      taken++;
      if (record.text === undefined) {
        yield record;
        continue;
      }
      const problem = refused.get(next);
      refused.delete(next);
      if (problem !== undefined) yield { ...record, problem };
      else if (next === number && cells !== undefined) yield { ...record, cells };
      else throw new Error(`Row ${record.number} was lost by the CSV reader.`);
      next++;
    }
  }

  const report = (error: CsvwError): void => {
    if (error.row !== undefined && error.severity === 'error')
      refused.set(error.row, problems[error.code] ?? error.message.replace(' The row is left out.', ''));
  };
  const dialect = { ...defaultDialect, delimiter, lineTerminators: ['\n'] };
  for await (const batch of readCsv(feed(), dialect, report)) {
    const rows: CellRecord[] = [];
    for (const { header, sourceNumber, cells } of batch) {
      if (header) continue;
      for (const record of takeUpTo(sourceNumber, cells)) rows.push(record);
    }
    if (rows.length > 0) yield rows;
  }
  const rest = [...takeUpTo(Number.POSITIVE_INFINITY, undefined)];
  if (rest.length > 0) yield rest;
}
