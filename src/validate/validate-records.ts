import type { Issue, IssueCode, Report } from '../model/issue.ts';
import type { Batch, MappedRecord } from '../model/records.ts';
import { type KeyState, SeenDeclarations } from './seen-declarations.ts';
import type { ValidationResult, Validator } from './validator.ts';

const keyIssues = {
  'same rows': { code: 'duplicate-row', message: 'repeats an earlier row; the earlier one is kept' },
  contested: {
    code: 'key-conflict',
    message: 'is claimed by rows that differ; nothing tells which one is right, and all are set aside',
  },
} as const satisfies Record<Exclude<KeyState, 'new'>, { code: IssueCode; message: string }>;

/**
 * Checks records against shapes, and the keys of their declarations against each other. A record with a violation is
 * set aside whole (issue `shape-violated`, one per violation) and so is one whose key came before (`duplicate-row`
 * when the rows are the same, `key-conflict` when not): of several that are the same, the first that is sound flows on.
 * Warnings and infos are reported under the code of their shape (`shape-warning` without one). `onResult` gets the
 * results of the records that flow on. Needs memory for one key and one digest a record.
 *
 * @param contested keys that different rows claim, known from an earlier pass: none of their rows flows on. Keys that
 *   turn out to be contested are added; the first row of each has flowed on by then, and the pass must be run again for
 *   a result that does not depend on the order of rows.
 */
export async function* validateRecords(
  records: AsyncIterable<Batch<MappedRecord>>,
  validator: Validator,
  report: Report,
  onResult: (record: MappedRecord, result: ValidationResult) => void,
  contested: Set<string> = new Set(),
): AsyncGenerator<Batch<MappedRecord>> {
  const seen = new SeenDeclarations(contested);
  for await (const batch of records) {
    const sound = batch.filter((record) => {
      const results = validator.check(record.rows.flatMap((row) => row.quads));
      for (const result of results) report(issueOfResult(record, result));
      if (results.some(({ severity }) => severity === 'violation')) return false;
      const state = seen.add(record);
      if (state !== 'new') {
        report(issueOfKey(record, keyIssues[state]));
        return false;
      }
      for (const result of results) onResult(record, result);
      return true;
    });
    if (sound.length > 0) yield sound;
  }
}

/** A gap in a declaration has a code and a sentence of its own; what is left of the results is told in full. */
function issueOfResult(record: MappedRecord, result: ValidationResult): Issue {
  const isViolation = result.severity === 'violation';
  const text = result.messages.en ?? result.messages[''] ?? result.messages.fr;
  if (!isViolation && result.issueCode !== undefined && text !== undefined) {
    const value = result.value?.value ?? result.focusNode.value;
    return { code: result.issueCode, message: text, ...placeOf(record), value };
  }
  const place = result.path ? ` at ${result.path.text}` : '';
  const message = [
    ...(text ? [text] : []),
    ...(isViolation ? ['The record is set aside.'] : []),
    `<${result.focusNode.value}>${place}: ${result.reason} (shape <${result.sourceShape}>).`,
  ].join(' ');
  return {
    code: isViolation ? 'shape-violated' : (result.issueCode ?? 'shape-warning'),
    message,
    ...placeOf(record),
    ...(result.value && { value: result.value.value }),
  };
}

function issueOfKey(record: MappedRecord, { code, message }: { code: IssueCode; message: string }): Issue {
  return {
    code,
    message: `Declaration '${record.declaration}' ${message}.`,
    ...placeOf(record),
    value: record.declaration,
  };
}

function placeOf({
  source,
  file,
  row,
  record,
}: MappedRecord): Pick<Issue, 'source' | 'file' | 'row' | 'record'> {
  return { source, file, row, ...(record !== undefined && { record }) };
}
