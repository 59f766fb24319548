import type { SourceRow } from '../../model/records.ts';
import { cellText } from '../cell-text.ts';
import type { RecordDraft } from '../record.ts';
import { type PartialDate, parseDate } from '../values/parse-date.ts';

/** The date of a cell of a CRS line, with or without a time of day; one that cannot be read is reported and left out. */
export function readCrsDate(draft: RecordDraft, row: SourceRow, column: string): PartialDate {
  const written = cellText(row, column)?.trim() ?? '';
  if (written === '') return {};
  const date = parseDate(written);
  if (!('problem' in date)) return date;
  draft.report({
    code: 'cell-unreadable',
    message: `${date.message} The value is left out.`,
    column,
    value: written,
  });
  return {};
}
