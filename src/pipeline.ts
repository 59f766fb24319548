import { join } from 'node:path';
import { openFile } from './fetch/open-file.ts';
import { amountCounter, harmonise } from './harmonise/harmonise.ts';
import { openReferences } from './harmonise/open-references.ts';
import type { References } from './harmonise/references.ts';
import { mapRecords } from './map/map-records.ts';
import { PipelineError } from './model/errors.ts';
import type { Issue, Report } from './model/issue.ts';
import { packageRoot } from './model/package-root.ts';
import type { Batch, MappedRecord } from './model/records.ts';
import { redactIssue } from './model/redact-issue.ts';
import { countPublished } from './publish/count-published.ts';
import { openRelease, type ReleaseSummary } from './publish/open-release.ts';
import { type Definitions, readDefinitions } from './read/read-definitions.ts';
import { readReferenceTables } from './read/read-reference-tables.ts';
import { readRows } from './read/read-rows.ts';
import type { DescribedSource } from './read/read-source.ts';
import { redactRows } from './read/redact-rows.ts';
import { compileShapes, type Validator } from './validate/compile-shapes.ts';
import { checkLexicon, refuseInvalidLexicon } from './validate/lexicon/check-lexicon.ts';
import { type Accounts, type Ledger, openLedger } from './validate/open-ledger.ts';
import { refuseShrunk } from './validate/refuse-shrunk.ts';
import { validateRecords } from './validate/validate-records.ts';
import { openValidationReport, type ValidationReport } from './validate/validation-report.ts';

/** How far a stage has come: the name of the source that is read, or `release` while files are written. */
export type Watch = (progress: {
  readonly stage: string;
  readonly rows: number;
  readonly done: boolean;
}) => void;

/** What every run needs, opened once. */
export interface Workshop {
  readonly definitions: Definitions;
  readonly references: References;
  readonly validator: Validator;
  /** What an editor of the lexicon should look at; nothing of it is a violation. */
  readonly lexiconIssues: readonly Issue[];
}

/** Where a release goes, its date (YYYY-MM-DD), and whether a source may have lost more than half of its declarations. */
export interface PublishOptions {
  readonly out: string;
  readonly date: string;
  readonly acceptFewer?: boolean;
}

/** What a publication did: the accounts of each source, the issues, the files. */
export interface Publication {
  readonly accounts: readonly Accounts[];
  readonly issues: readonly Issue[];
  readonly release: ReleaseSummary;
}

/**
 * Opens what a run needs: definitions, reference tables, compiled shapes, the checked lexicon.
 *
 * @param base IRI that replaces `https://w3id.org/aect/`
 * @param referenceFolder `data/reference`
 * @throws PipelineError `LEXICON_INVALID` when the tables of the lexicon hold a mistake, with its file, row and column
 */
export async function openWorkshop(base: string, referenceFolder: string): Promise<Workshop> {
  const definitions = await readDefinitions(base);
  const tables = await readReferenceTables(referenceFolder);
  const reviewed = await readReferenceTables(join(packageRoot, 'data', 'reviewed'));
  const codes = (tables['dac-codes'] ?? []).flatMap(({ code }) => code ?? []);
  const lexiconIssues = checkLexicon(definitions.lexiconSource, codes);
  refuseInvalidLexicon(lexiconIssues);
  return {
    definitions,
    references: openReferences(tables, definitions.lexicon, reviewed.authorities),
    lexiconIssues,
    validator: compileShapes(definitions.shapes, [...definitions.ontology, ...definitions.lexicon]),
  };
}

/**
 * The main job: sources → a release, all or nothing. Every row ends in the release or in an issue; on any error the
 * draft is dropped and the last release stays.
 *
 * @throws PipelineError with a code, the place and an advice
 */
export async function publish(
  sources: readonly DescribedSource[],
  workshop: Workshop,
  options: PublishOptions,
  watch: Watch,
): Promise<Publication> {
  const contested = new Set<string>();
  for (;;) {
    const publication = await publishOnce(sources, workshop, options, watch, contested);
    if (publication !== undefined) return publication;
  }
}

/**
 * One pass over the sources. Gives `undefined`, and drops the draft, when rows turned out to contest a key after the
 * first of them had gone into it: the next pass knows these keys, so that no release depends on the order of rows.
 */
async function publishOnce(
  sources: readonly DescribedSource[],
  workshop: Workshop,
  options: PublishOptions,
  watch: Watch,
  contested: Set<string>,
): Promise<Publication | undefined> {
  const { definitions, lexiconIssues } = workshop;
  const known = contested.size;
  const issues: Issue[] = [];
  const report: Report = (issue) => issues.push(issue);
  const accounts: Accounts[] = [];
  const validation = openValidationReport(`${definitions.base}dataset/${options.date}/validation`);
  const draft = await openRelease({
    ...options,
    base: definitions.base,
    tables: definitions.tablesDocument,
    report,
  });
  try {
    for (const source of sources) {
      const ledger = openLedger(source.name, amountCounter(source));
      for await (const records of flow(source, workshop, ledger, validation, report, watch, contested))
        await draft.add(records);
      accounts.push(ledger.close());
    }
    if (contested.size > known) {
      await draft.abort();
      return undefined;
    }
    if (accounts.every(({ rowsMapped }) => rowsMapped === 0)) {
      throw new PipelineError(
        'NOTHING_TO_PUBLISH',
        'No row of any source could be published. Run "aect check" on each file to see why.',
      );
    }
    if (options.acceptFewer !== true) refuseShrunk(accounts, await countPublished(options.out));
    const rows = accounts.reduce((sum, { rowsMapped }) => sum + rowsMapped, 0);
    watch({ stage: 'release', rows, done: false });
    const release = await draft.commit({
      ...definitions,
      lexiconIssues,
      issues,
      validation: validation.quads(),
      sources,
    });
    watch({ stage: 'release', rows, done: true });
    return { accounts, issues, release };
  } catch (error) {
    await draft.abort();
    throw error;
  }
}

/** Checks one source and publishes nothing: its accounts and its issues. */
export async function check(
  source: DescribedSource,
  workshop: Workshop,
  watch: Watch,
): Promise<Omit<Publication, 'release'>> {
  const contested = new Set<string>();
  for (;;) {
    const known = contested.size;
    const issues: Issue[] = [];
    const report: Report = (issue) => issues.push(issue);
    const ledger = openLedger(source.name, amountCounter(source));
    const validation = openValidationReport(`${workshop.definitions.base}validation`);
    for await (const _ of flow(source, workshop, ledger, validation, report, watch, contested));
    if (contested.size === known) return { accounts: [ledger.close()], issues };
  }
}

/** The flow of one source: bytes → rows → tidy records → quads → records that their shapes allow. */
async function* flow(
  source: DescribedSource,
  { definitions, references, validator }: Workshop,
  ledger: Ledger,
  validation: ValidationReport,
  report: Report,
  watch: Watch,
  contested: Set<string>,
): AsyncGenerator<Batch<MappedRecord>> {
  const note: Report = (found) => {
    const issue = redactIssue(found);
    ledger.note(issue);
    report(issue);
  };
  let rows = 0;

  const bytes = await openFile(source.path);
  const read = tap(redactRows(readRows(bytes, source, note), note), (batch) => {
    ledger.enter(batch);
    rows += batch.length;
    watch({ stage: source.name, rows, done: false });
  });
  const harmonised = harmonise(read, source, references, note);
  const mapped = mapRecords(harmonised, definitions.tables, (name) => `${definitions.base}dataset/${name}`);
  yield* tap(validateRecords(mapped, validator, note, validation.add, contested), ledger.leave);
  watch({ stage: source.name, rows, done: true });
}

/** Lets batches pass and shows each to an observer. */
async function* tap<Item>(
  batches: AsyncIterable<Batch<Item>>,
  observe: (batch: Batch<Item>) => void,
): AsyncGenerator<Batch<Item>> {
  for await (const batch of batches) {
    observe(batch);
    yield batch;
  }
}
