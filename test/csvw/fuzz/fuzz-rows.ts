import { fc } from '@fast-check/vitest';
import {
  type CsvwError,
  type Dialect,
  defaultDialect,
  type RawRow,
  readCsv,
} from '../../../src/csvw/index.ts';
import { inChunks } from '../compiled/both-paths.ts';

const bit = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(...['"', '"', ',', ',', '\n', '\r', '\r\n', ';', '#', ' ', 'a', '1', '\\']),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...["'", '\t', 'é', '🦊', '\0', '\ufeff', '\ufffd', '\ufdd0', '\ufdd1', '""']),
  },
);
const bytes = fc
  .tuple(
    fc.array(bit, { maxLength: 80 }),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 2 }),
  )
  .map(([texts, wrong]) => {
    const made = Buffer.from(texts.join(''));
    for (const [at, byte] of wrong) if (made.length > 0) made[at % made.length] = byte;
    return made;
  });
const dialect = fc.record(
  {
    delimiter: fc.constantFrom(',', ';', '\t', '||'),
    quoteChar: fc.constantFrom('"', "'", null),
    doubleQuote: fc.boolean(),
    commentPrefix: fc.constantFrom('#', null),
    lineTerminators: fc.constantFrom(['\r\n', '\n', '\r'], ['\r\n', '\n'], ['\n']),
    headerRowCount: fc.constantFrom(0, 1, 2),
    skipRows: fc.constantFrom(0, 1, 2),
    skipColumns: fc.constantFrom(0, 1),
    skipBlankRows: fc.boolean(),
    trim: fc.constantFrom<Dialect['trim']>('true', 'false', 'start', 'end'),
    encoding: fc.constantFrom('utf-8', 'windows-1252', 'utf-16le', 'iso-8859-15', 'shift_jis'),
  },
  { requiredKeys: [] },
);

async function read(input: Uint8Array, described: Dialect, size: number) {
  const rows: RawRow[] = [];
  const errors: CsvwError[] = [];
  const comments: string[] = [];
  const options = { onComment: (text: string) => comments.push(text) };
  for await (const batch of readCsv(
    inChunks(input, size),
    described,
    (error) => errors.push(error),
    options,
  )) {
    rows.push(...batch);
  }
  return { rows, errors, comments };
}

/** Whatever the bytes: nothing is thrown, rows have one width, each number once, the same wherever chunks end. */
export const rows = fc.asyncProperty(
  bytes,
  dialect,
  fc.integer({ min: 1, max: 40 }),
  async (input, changes, size) => {
    const described = { ...defaultDialect, ...changes };
    const whole = await read(input, described, 1 << 20);
    const pieces = await read(input, described, size);
    if (JSON.stringify(pieces) !== JSON.stringify(whole)) {
      throw new Error(`not the same in pieces: ${JSON.stringify({ pieces, whole })}`);
    }
    const widths = new Set(whole.rows.map(({ cells }) => cells.length));
    if (widths.size > 1) throw new Error(`rows of several widths: ${[...widths]}`);
    const numbers = [...whole.rows.map(({ sourceNumber }) => sourceNumber)];
    const wrong = whole.errors.flatMap(({ row }) => (row === undefined ? [] : [row]));
    if (new Set([...numbers, ...wrong]).size !== numbers.length + wrong.length) {
      throw new Error(`a row is read or refused twice: ${numbers} and ${wrong}`);
    }
  },
);
