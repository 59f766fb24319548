import { PipelineError } from '../model/errors.ts';
import type { Report } from '../model/issue.ts';
import type { Batch, SourceRow, TidyRecord } from '../model/records.ts';
import type { Source } from '../model/source.ts';
import { crsAmounts } from './crs-amounts.ts';
import { harmoniseOecdCrs } from './oecd-crs.ts';
import type { References } from './references.ts';

/** What a source format needs: the reading of its rows, and of their amounts for the accounts. */
interface Harmoniser {
  /** Source row → tidy record; `undefined` when the row is set aside, after an issue has said why. */
  readonly harmoniseRow: (
    row: SourceRow,
    source: Source,
    references: References,
    report: Report,
  ) => TidyRecord | undefined;
  /** Amounts that a row declares, by stage of funding. */
  readonly amountsOf: (row: SourceRow) => Readonly<Record<string, string>>;
}

/** One harmoniser per source format (`dc:conformsTo` of the source description). */
const harmonisers: Readonly<Record<string, Harmoniser>> = {
  'oecd-crs': { harmoniseRow: harmoniseOecdCrs, amountsOf: crsAmounts },
};

/**
 * Finds what reads the rows of a source.
 *
 * @throws PipelineError `SOURCE_INVALID` when no harmoniser reads the format of the source
 */
function harmoniserOf(source: Source): Harmoniser {
  const harmoniser = harmonisers[source.format];
  if (harmoniser !== undefined) return harmoniser;
  const known = Object.keys(harmonisers).join(', ');
  throw new PipelineError(
    'SOURCE_INVALID',
    `Source "${source.name}": no reader for the format "${source.format}". Known formats: ${known}; correct dc:conformsTo in its source.csvw.json.`,
  );
}

/** Amounts that a row declares, by stage of funding, in units of its currency; for the accounts of the run. */
export function declaredAmounts(row: SourceRow, source: Source): Readonly<Record<string, string>> {
  return harmoniserOf(source).amountsOf(row);
}

/**
 * Rows of a source → tidy records, in the tables of `ontology/tables.csvw.json`.
 *
 * @throws PipelineError `SOURCE_INVALID` when no harmoniser reads the format of the source
 */
export async function* harmonise(
  rows: AsyncIterable<Batch<SourceRow>>,
  source: Source,
  references: References,
  report: Report,
): AsyncGenerator<Batch<TidyRecord>> {
  const { harmoniseRow } = harmoniserOf(source);
  for await (const batch of rows) {
    yield batch.flatMap((row) => harmoniseRow(row, source, references, report) ?? []);
  }
}
