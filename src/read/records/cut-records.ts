import { gatherLines, isSwallowed } from './gather-lines.ts';
import { judgeLine, strayDoubt, strayProblem } from './judge-line.ts';
import { splitFields, writeRecord } from './split-fields.ts';
import type { Line } from './split-lines.ts';
import type { RecordRules, TextRecord } from './text-record.ts';

/**
 * Cuts lines into the rows of a table and guards them: a row whose beginning and end are not certain is given with a
 * problem, never as another row. A quote that is never closed costs its own line, not what follows.
 */
export async function* cutRecords(
  lines: AsyncIterable<readonly Line[]>,
  rules: RecordRules,
): AsyncGenerator<readonly TextRecord[]> {
  let held: Line[] = [];
  let number = rules.firstNumber;

  function cut(complete: boolean): TextRecord[] {
    const records: TextRecord[] = [];
    const setAside = (count: number, at: number, problem: string): void => {
      for (const { text } of held.slice(at, at + count))
        records.push({ number: number++, raw: text, problem });
    };
    let at = 0;
    while (at < held.length) {
      const line = held[at];
      if (line === undefined) break;
      const { commentPrefix, syntax } = rules;
      if (commentPrefix !== null && line.text.startsWith(commentPrefix)) {
        rules.onComment(line.text.slice(commentPrefix.length), number++);
        at++;
        continue;
      }
      const split = splitFields(line.text, syntax);
      if (line.tooLong || split.form !== 'open') {
        records.push({ number: number++, raw: line.text, ...judgeLine(line, rules, split) });
        at++;
        continue;
      }
      const gathered = gatherLines(held, at, syntax, complete);
      if (gathered.end === 'wait') break;
      const group = held.slice(at, at + gathered.lines);
      if (gathered.end === 'closed') {
        const record = joinLines(group, gathered.width, rules);
        if (typeof record === 'string') setAside(group.length, at, record);
        else records.push({ number: number++, raw: group.map(({ text }) => text).join('\n'), ...record });
        at += group.length;
        continue;
      }
      const lost = losesCell(group, rules) ? group.length : 1;
      setAside(
        lost,
        at,
        lost === 1
          ? 'A quote is opened in this row and never closed.'
          : 'The row stands in a cell of several lines whose quotes are broken.',
      );
      at += lost;
    }
    held = held.slice(at);
    return records;
  }

  for await (const batch of lines) {
    held = held.length === 0 ? [...batch] : [...held, ...batch];
    const records = cut(false);
    if (records.length > 0) yield records;
  }
  const records = cut(true);
  if (records.length > 0) yield records;
}

/** A record of several lines, or why its lines are set aside. */
function joinLines(
  group: readonly Line[],
  width: number,
  { syntax, width: expected, repair }: RecordRules,
): string | Pick<TextRecord, 'text' | 'doubt'> {
  if (isSwallowed(group, syntax, expected))
    return 'Quotes make one row of several lines that would be rows by themselves.';
  const { fields, form, odd, oddStart } = splitFields(group.map(({ text }) => text).join('\n'), syntax);
  if (odd > 1 || oddStart) return strayProblem;
  const repaired = repair === undefined ? fields : repair(fields);
  if (repaired?.length === expected)
    return {
      text: writeRecord(repaired, syntax.delimiter),
      ...(form === 'stray' ? { doubt: strayDoubt } : {}),
    };
  return `Quotes make one row of ${group.length} lines, with ${width} cells where the table has ${expected}.`;
}

/** Whether the lines after one with an open quote are text of its cell rather than rows. */
function losesCell(group: readonly Line[], { syntax, width }: RecordRules): boolean {
  const inner = group.slice(1, -1).filter(({ text }) => text.trim() !== '');
  const rows = inner.filter(({ text }) => splitFields(text, syntax, true).fields.length === width);
  return inner.length > 0 && rows.length * 2 <= inner.length;
}
