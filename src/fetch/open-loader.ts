import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Agent } from 'undici';
import type { Load, Resource } from '../csvw/index.ts';
import { PipelineError } from '../model/errors.ts';
import { defaultLoadLimits, type LoadLimits } from './load-limits.ts';
import { loadResource } from './load-resource.ts';
import { openFile } from './open-file.ts';

/** What a loader may do. */
export interface LoaderOptions {
  readonly limits?: Partial<LoadLimits>;
  /** Whether a `file:` URL may be read. Say no to the ones that a document from the web names. */
  readonly mayReadFile: (url: string) => boolean;
}

/** Loads files and URLs until it is closed. */
export interface Loader {
  readonly load: Load;
  /** Ends what is still open: a table that was asked for and not read. */
  readonly close: () => Promise<void>;
}

async function loadFile(url: URL): Promise<Resource | undefined> {
  // A file has no query, and a URL with one names another resource.
  if (url.search !== '' || url.host !== '') return undefined;
  const path = fileURLToPath(url);
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true ? { body: await openFile(path) } : undefined;
}

/**
 * Opens a loader of `file:` and http(s) URLs for CSV on the Web. `load` gives `undefined` for what is not there.
 *
 * @throws PipelineError from `load`: `SOURCE_REFUSED` for a file that may not be read or another scheme, and as
 * `loadResource` does
 */
export function openLoader({ limits, mayReadFile }: LoaderOptions): Loader {
  const { connectTimeout } = { ...defaultLoadLimits, ...limits };
  const agent = new Agent({ connect: { timeout: connectTimeout } });
  const load: Load = async (address) => {
    if (!/^file:/i.test(address) || !URL.canParse(address))
      return loadResource(address, { agent, ...(limits && { limits }) });
    if (mayReadFile(address)) return loadFile(new URL(address));
    throw new PipelineError(
      'SOURCE_REFUSED',
      `A document from the web names the file ${address}: it was not read. Load the document, check it, and give its path.`,
    );
  };
  return { load, close: () => agent.destroy() };
}
