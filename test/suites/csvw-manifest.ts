import { readFileSync } from 'node:fs';

/** Base of all URLs of the suite, as the manifests have it. */
export const suiteBase = 'http://www.w3.org/2013/csvw/tests/';

/** One test of a manifest. */
export interface SuiteTest {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly action: string;
  readonly result?: string;
  readonly httpLink?: string;
  readonly contentType?: string;
  readonly option?: { readonly metadata?: string; readonly minimal?: boolean; readonly noProv?: boolean };
}

/** Reads a manifest of the folder of the suite. */
export function readManifest(folder: URL, name: string): readonly SuiteTest[] {
  const manifest: { entries: SuiteTest[] } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  return manifest.entries;
}
