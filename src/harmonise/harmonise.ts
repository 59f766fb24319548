import { PipelineError } from '../model/errors.ts';
import type { Report } from '../model/issue.ts';
import type { Batch, SourceRow, TidyRecord } from '../model/records.ts';
import type { Source } from '../model/source.ts';
import { crsAmountColumns, crsAmounts } from './crs-amounts.ts';
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
  /** Columns that hold amounts. */
  readonly amountColumns: readonly string[];
}

/** One harmoniser per source format (`dc:conformsTo` of the source description). */
const harmonisers: ReadonlyMap<string, Harmoniser> = new Map([
  [
    'oecd-crs',
    {
      harmoniseRow: harmoniseOecdCrs,
      amountsOf: crsAmounts,
      amountColumns: Object.values(crsAmountColumns),
    },
  ],
]);

/**
 * Finds what reads the rows of a source.
 *
 * @throws PipelineError `SOURCE_INVALID` when no harmoniser reads the format of the source
 */
function harmoniserOf(source: Source): Harmoniser {
  const harmoniser = harmonisers.get(source.format);
  if (harmoniser !== undefined) return harmoniser;
  const known = [...harmonisers.keys()].join(', ');
  throw new PipelineError(
    'SOURCE_INVALID',
    `Source "${source.name}": no reader for the format "${source.format}". Known formats: ${known}; correct dc:conformsTo in its source.csvw.json.`,
  );
}

/** How the amounts of a source are counted, for the accounts of the run. */
export function amountCounter(source: Source): Pick<Harmoniser, 'amountsOf' | 'amountColumns'> {
  return harmoniserOf(source);
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
