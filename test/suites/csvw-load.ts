import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Load, Resource } from '../../src/csvw/index.ts';
import { type SuiteTest, suiteBase } from './csvw-manifest.ts';

/** What the site of the suite answers at /.well-known/csvm: tests 259 and 260 are about its last two lines. */
const siteConfiguration = '{+url}-metadata.json\ncsv-metadata.json\n{+url}.json\ncsvm.json\n';

const contentTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  json: 'application/json',
};

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Serves the folder of the suite under its URLs, with the headers that a test asks for. Never the network. */
export function serveSuite(folder: URL, test: SuiteTest): Load {
  const action = new URL(test.action, suiteBase).href;
  return async (url): Promise<Resource | undefined> => {
    if (new URL('/.well-known/csvm', suiteBase).href === url)
      return { body: once(Buffer.from(siteConfiguration)) };
    // A query names another resource than the file, unless the test starts from it.
    const path = url === action ? url.replace(/\?.*$/, '') : url;
    if (!path.startsWith(suiteBase) || path.includes('?')) return undefined;
    const file = new URL(path.slice(suiteBase.length), folder);
    if (!existsSync(file) || !statSync(file).isFile()) return undefined;
    const byName = contentTypes[/\.(\w+)$/.exec(path)?.[1] ?? ''];
    const contentType = (url === action ? test.contentType : undefined) ?? byName;
    return {
      body: once(readFileSync(file)),
      ...(contentType !== undefined && { contentType }),
      ...(url === action && test.httpLink !== undefined && { link: test.httpLink }),
    };
  };
}
