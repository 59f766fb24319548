import { type FieldSyntax, splitFields } from './records/split-fields.ts';
import type { TextRecord } from './records/text-record.ts';

/** Rows that are held until it is known whether a row of the table comes after them. */
const mostHeld = 40;
const cutAfter = 'The line after the row has one text alone: it may be the rest of the row.';
const cutBefore = 'The line before the row has one text alone: it may be the beginning of the row.';

/**
 * Judges lines with one text alone. At the end of the file they are a footer: they are given to `onFooter` and not passed
 * on. Between rows, one may be what a stray line end cut off the row above or below: both are then set aside.
 */
export async function* holdFooter(
  records: AsyncIterable<readonly TextRecord[]>,
  syntax: FieldSyntax,
  width: number,
  onFooter: (record: TextRecord) => void,
): AsyncGenerator<readonly TextRecord[]> {
  let last: readonly TextRecord[] = [];
  let held: TextRecord[] = [];
  let passed: TextRecord[] = [];
  const isNarrow = (record: TextRecord): boolean =>
    width > 1 && record.width !== undefined && record.width !== width && isOneText(record.raw, syntax);
  const pass = (records: readonly TextRecord[]): void => {
    for (const record of records) passed.push(record);
  };

  function take(record: TextRecord): void {
    const narrow = isNarrow(record);
    if ((narrow || (isBlank(record) && held.length > 0)) && held.length < mostHeld) {
      held.push(record);
      return;
    }
    if (held.length === 0) pass(last);
    else {
      const touches = held.at(-1)?.problem !== undefined;
      pass(last.map((row) => setAside(row, cutAfter)));
      pass(held);
      held = [];
      if (touches && !isBlank(record)) {
        last = [setAside(record, cutBefore)];
        return;
      }
    }
    if (isBlank(record)) {
      pass([record]);
      last = [];
    } else last = [record];
  }

  for await (const batch of records) {
    for (const record of batch) take(record);
    if (passed.length > 0) yield passed;
    passed = [];
  }
  yield held.length > 0 ? last.map((row) => ({ ...row, doubtful: true })) : last;
  for (const record of held) if (record.problem !== undefined) onFooter(record);
}

function isBlank({ text, problem }: TextRecord): boolean {
  return text === undefined && problem === undefined;
}

function setAside(record: TextRecord, problem: string): TextRecord {
  if (record.problem !== undefined) return record;
  const { number, raw } = record;
  return { number, raw, problem };
}

/** Whether a line has one text and nothing that looks like a delimiter of a row. */
function isOneText(raw: string, syntax: FieldSyntax): boolean {
  const { fields } = splitFields(raw, syntax, true);
  return (
    fields.filter((field) => field.trim() !== '').length === 1 && !/[;\t|].*[;\t|]/.test(fields.join(''))
  );
}
