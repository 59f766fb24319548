import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lexicon } from '../../src/model/lexicon.ts';
import { packageRoot } from '../../src/model/package-root.ts';
import { namespaces } from '../../src/model/vocabulary.ts';
import { writeLexicon } from '../../src/publish/lexicon/write-lexicon.ts';
import { readBack } from '../../src/publish/read-back.ts';
import { openReleaseFiles } from '../../src/publish/release-files.ts';
import { checkLexicon } from '../../src/validate/lexicon/check-lexicon.ts';
import { oecdKeys } from './oecd-codes.ts';

/** The JSON-LD context of the project. */
export const context = JSON.parse(
  readFileSync(join(packageRoot, 'ontology/context.jsonld'), 'utf8'),
) as object;

/** The files of a lexicon as a release of this date has them, read back, by name. */
export async function writeToFolder(
  lexicon: Lexicon,
  date: string,
): Promise<Readonly<Record<string, string>>> {
  const folder = mkdtempSync(join(tmpdir(), 'aect-lexicon-'));
  try {
    const files = openReleaseFiles(folder);
    const published = {
      lexicon: lexicon.facts.map(({ quad }) => quad),
      lexiconSource: lexicon,
      lexiconIssues: checkLexicon(lexicon, oecdKeys),
    };
    await writeLexicon(published, files, { prefixes: namespaces, context }, date);
    await readBack(folder, files.written, files.statements);
    return Object.fromEntries(
      files.written.map(({ path }) => [path, readFileSync(join(folder, path), 'utf8')]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
