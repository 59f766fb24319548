import { compareCodePoints } from '../model/compare-code-points.ts';
import { defaultBaseIri, namespaces } from '../model/vocabulary.ts';
import type { DraftFolder } from './draft-folder.ts';
import { formatJson } from './format-json.ts';
import { formatReadme } from './format-readme.ts';
import { collectExamples } from './pages/ontology/examples.ts';
import { writePages } from './pages/write-pages.ts';
import { readBack } from './read-back.ts';
import type { Companions, ReleaseFile, ReleaseOptions } from './release.ts';
import { openReleaseFiles, type ReleaseFiles } from './release-files.ts';
import { resolveVariants } from './resolve-variants.ts';
import type { RowSpool } from './row-spool.ts';
import { formatSums, sumsFile } from './sha256-sums.ts';
import { openSortedSpool } from './sorted-spool.ts';
import type { TableLayout } from './table-layout.ts';
import { writeCompanions } from './write-companions.ts';
import { writeDataset } from './write-dataset.ts';
import { openIssueSpool } from './write-issues.ts';
import { formatReview } from './write-review.ts';
import { writeTables } from './write-tables.ts';

/** What was collected for a release before it is written. */
export interface Material {
  readonly rows: RowSpool;
  readonly layouts: readonly TableLayout[];
  readonly companions: Companions;
  readonly options: ReleaseOptions;
  readonly budget: number;
}

/** What a written draft holds. */
export interface WrittenRelease {
  /** Sorted by path. */
  readonly files: readonly ReleaseFile[];
  readonly triples: number;
  readonly records: Readonly<Record<string, number>>;
}

/**
 * Writes every file of a release into its draft and reads them all back.
 *
 * @throws PipelineError `RELEASE_CORRUPT`; errors of the file system as they are.
 */
export async function writeRelease(draft: DraftFolder, material: Material): Promise<WrittenRelease> {
  const files = openReleaseFiles(draft.release);
  try {
    const content = await writeFiles(files, draft.spool, material);
    await readBack(draft.release, files.written, files.statements);
    return { ...content, files: [...files.written].sort((a, b) => compareCodePoints(a.path, b.path)) };
  } finally {
    files.discardOpen();
  }
}

async function writeFiles(
  files: ReleaseFiles,
  folder: string,
  material: Material,
): Promise<Omit<WrittenRelease, 'files'>> {
  const { rows, layouts, companions, options, budget } = material;
  const style = { prefixes: rebasePrefixes(options.base), context: companions.context };
  const issues = openIssueSpool({ folder, budget });
  for (const issue of companions.issues) issues.add(issue);

  const quads = openSortedSpool({ folder, name: 'quads', budget });
  const kept = resolveVariants(rows.drain(), (issue) => {
    options.report(issue);
    issues.add(issue);
  });
  const records = await writeTables(layouts, kept, files, quads.add);
  files.writeText('tables/csv-metadata.json', formatJson(options.tables));
  const { add, examples } = collectExamples();
  const triples = await writeDataset('aect', quads.drain(), files, style, add);
  await writeCompanions(companions, files, style, options.date);
  await writePages(files, { companions, options, examples }, style);

  const issueFile = files.open('issues.csv');
  for (const line of issues.drain()) issueFile.write(line);
  issueFile.close({ rows: issues.count() });
  const review = [...formatReview(companions.issues)];
  files.writeText('review.csv', review.join(''), { rows: review.length - 1 });

  const { date, base } = options;
  const readme = { date, base, triples, files: files.written, sources: companions.sources };
  files.writeText('README.md', formatReadme(readme));
  files.writeText(sumsFile, formatSums(files.written));
  return { triples, records };
}

/** The namespaces of our vocabulary, ours under another base if one is asked for. */
function rebasePrefixes(base: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(namespaces).map(([prefix, namespace]) => [
      prefix,
      namespace.replace(defaultBaseIri, () => base),
    ]),
  );
}
