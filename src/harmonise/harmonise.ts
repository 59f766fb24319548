import { PipelineError } from '../model/errors.ts';
import type { Report } from '../model/issue.ts';
import type { Batch, SourceRow, TidyRecord } from '../model/records.ts';
import type { Source } from '../model/source.ts';
import { harmoniseAectDeclaration } from './aect-declaration/aect-declaration.ts';
import { declarationAmountColumns, declarationAmounts } from './aect-declaration/aect-declaration-amounts.ts';
import { watchDeclarationLines } from './aect-declaration/watch-declaration-lines.ts';
import { crsAmountColumns, crsAmounts } from './oecd-crs/crs-amounts.ts';
import { harmoniseOecdCrs } from './oecd-crs/oecd-crs.ts';
import type { References } from './references.ts';
import { grantAmountColumns, grantAmountsByStage } from './scdl-subventions/grant-amounts.ts';
import { openScdlSubventions } from './scdl-subventions/scdl-subventions.ts';
import { harmoniseTwinning } from './twinnings/twinnings.ts';
import { watchPartnerships } from './twinnings/watch-partnerships.ts';
import { watchKeys } from './watch-keys.ts';

/** Source row → tidy record; `undefined` when the row is set aside, after an issue has said why. */
type HarmoniseRow = (
  row: SourceRow,
  source: Source,
  references: References,
  report: Report,
) => TidyRecord | undefined;

/** What a source format needs: the reading of its rows, and of their amounts for the accounts. */
interface Harmoniser {
  /** Opens the reading of the rows of one run. */
  readonly openRows: () => HarmoniseRow;
  /** Amounts that a row declares, by stage of funding. */
  readonly amountsOf: (row: SourceRow, source: Source) => Readonly<Record<string, string>>;
  /** Columns that hold amounts. */
  readonly amountColumns: readonly string[];
}

/** One harmoniser per source format (`dc:conformsTo` of the source description). */
const harmonisers: ReadonlyMap<string, Harmoniser> = new Map<string, Harmoniser>([
  [
    'oecd-crs',
    {
      openRows: () => watchRecords(harmoniseOecdCrs, watchKeys('crs_id')),
      amountsOf: crsAmounts,
      amountColumns: crsAmountColumns,
    },
  ],
  [
    'scdl-subventions',
    {
      openRows: openScdlSubventions,
      amountsOf: grantAmountsByStage,
      amountColumns: grantAmountColumns,
    },
  ],
  [
    'twinnings',
    {
      openRows: () => watchRecords(harmoniseTwinning, watchPartnerships()),
      amountsOf: () => ({}),
      amountColumns: [],
    },
  ],
  [
    'aect-declaration',
    {
      openRows: () =>
        watchRecords(harmoniseAectDeclaration, watchDeclarationLines(), watchKeys('identifiant_action')),
      amountsOf: declarationAmounts,
      amountColumns: Object.values(declarationAmountColumns),
    },
  ],
]);

/** Reads rows, and shows each record to those who report what no row alone can tell. */
function watchRecords(
  harmoniseRow: HarmoniseRow,
  ...watchers: readonly ((record: TidyRecord, report: Report) => void)[]
): HarmoniseRow {
  return (row, source, references, report) => {
    const record = harmoniseRow(row, source, references, report);
    if (record !== undefined) for (const watch of watchers) watch(record, report);
    return record;
  };
}

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
export function amountCounter(source: Source): {
  readonly amountsOf: (row: SourceRow) => Readonly<Record<string, string>>;
  readonly amountColumns: readonly string[];
} {
  const { amountsOf, amountColumns } = harmoniserOf(source);
  return { amountsOf: (row) => amountsOf(row, source), amountColumns };
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
  const harmoniseRow = harmoniserOf(source).openRows();
  for await (const batch of rows) {
    yield batch.flatMap((row) => harmoniseRow(row, source, references, report) ?? []);
  }
}
