import { basename } from 'node:path';
import type { Report } from '../model/issue.ts';
import type { Batch, SourceRow } from '../model/records.ts';
import { decodeBytes } from './bytes/decode-bytes.ts';
import { holdFooter } from './hold-footer.ts';
import { openLayout } from './layout/index.ts';
import { openRowReader } from './open-row-reader.ts';
import type { DescribedSource } from './read-source.ts';
import { cutRecords } from './records/cut-records.ts';
import { readCells } from './records/read-cells.ts';
import { skipLines } from './records/skip-lines.ts';
import { splitLines } from './records/split-lines.ts';
import { refuseEmpty, refuseHeader } from './refuse-file.ts';
import { reportSurvey, shownLength } from './report-survey.ts';
import { surveyFile } from './survey-file.ts';

/**
 * Bytes of a source → typed rows. What the file is written like is found out at its beginning, with the description as
 * the oracle; rows are cut and guarded, their cells made by the strict CSV reader, found by the titles of their columns,
 * repaired as the description says, and typed. Every repair is reported by its name; a row that cannot be read for
 * certain is set aside with its text, and a file that cannot, refused.
 *
 * @throws PipelineError `SOURCE_UNREADABLE` when the file is no text or holds two tables, `SOURCE_EMPTY` when there is no row
 *   of data, `COLUMNS_MISMATCH` when no header with the required columns is there
 */
export async function* readRows(
  bytes: AsyncIterable<Uint8Array>,
  source: DescribedSource,
  report: Report,
): AsyncGenerator<Batch<SourceRow>> {
  const place = { source: source.name, file: basename(source.path) };
  const survey = await surveyFile(bytes, source);
  const { syntax, header, width } = survey.dialect;
  refuseHeader(survey, source);
  reportSurvey(survey, source, place, report);

  const layout = openLayout(source.layout, place, report);
  const titles = layout.repairHeader?.(header?.raw ?? []) ?? header?.raw ?? [];
  const { repairCells } = layout;
  const above = survey.dialect.tableStart;
  const lines = splitLines(
    decodeBytes(survey.bytes, survey.encoding.encoding),
    source.table.dialect.lineTerminators,
  );
  const records = cutRecords(skipLines(lines, above), {
    syntax,
    width,
    firstNumber: header === undefined ? above + 1 : header.above + header.rows + 1,
    commentPrefix: source.table.dialect.commentPrefix,
    onComment: (text, row) =>
      report({
        ...place,
        code: 'row-comment',
        message: 'A comment line is not read.',
        row,
        value: text.slice(0, shownLength),
      }),
    keepBlank: source.layout.length > 0,
    oneByte: !survey.encoding.encoding.startsWith('utf-'),
    ...(repairCells === undefined ? {} : { repair: (fields) => repairCells(fields, titles) }),
  });
  const rows = holdFooter(records, syntax, width, ({ number, raw }) =>
    report({
      ...place,
      code: 'footer-skipped',
      message: 'The line stands below the table; it is no data.',
      row: number,
      value: raw.slice(0, shownLength),
    }),
  );
  const reader = openRowReader(survey, source, layout, report);
  for await (const batch of readCells(rows, syntax.delimiter, width)) {
    const typed = batch.flatMap(reader.read);
    if (typed.length > 0) yield typed;
  }
  reader.close();
  if (reader.rows() === 0) refuseEmpty(source, header !== undefined);
}
