import type { Agent } from 'undici';
import type { Resource } from '../csvw/index.ts';
import { PipelineError } from '../model/errors.ts';
import { defaultLoadLimits, type LoadLimits } from './load-limits.ts';
import { readBody } from './read-body.ts';
import { type Answer, requestUrl } from './request-url.ts';

/** How a resource is loaded. */
export interface LoadOptions {
  /** Owner of the connections; its maker closes it. */
  readonly agent: Agent;
  readonly limits?: Partial<LoadLimits>;
}

const metadataTypes = 'application/csvm+json, application/ld+json;q=0.9, application/json;q=0.8';
const tableTypes = `text/csv, text/tab-separated-values;q=0.9, ${metadataTypes.replace('json,', 'json;q=0.85,')}, */*;q=0.1`;

/** What to ask for: metadata by its name, a table otherwise (Model for Tabular Data §6.1). */
function acceptFor(url: string): string {
  const path = url.replace(/[?#].*$/s, '');
  if (path.endsWith('/.well-known/csvm')) return 'text/plain, */*;q=0.1';
  return /\.json(?:ld)?$/i.test(path) ? `${metadataTypes}, */*;q=0.1` : tableTypes;
}

function headerText(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(', ') : value;
}

/** "Try again" answers: taking one for "not there" would convert a table without its metadata. */
function isTemporary(status: number): boolean {
  return status >= 500 || status === 408 || status === 429;
}

function toResource(answer: Answer, maxBytes: number): Resource {
  const contentType = headerText(answer.headers['content-type']);
  const contentLanguage = headerText(answer.headers['content-language']);
  const link = headerText(answer.headers.link);
  return {
    body: readBody(answer, maxBytes),
    ...(contentType !== undefined && { contentType }),
    ...(contentLanguage !== undefined && { contentLanguage }),
    ...(link !== undefined && { link }),
  };
}

/**
 * Loads an http(s) URL: its body as a stream of bytes, decompressed and capped, and the headers that CSV on the Web
 * looks at. `undefined` for an answer that says "not there" (4xx): the search for metadata goes on then.
 *
 * Names that lead to private addresses are not refused yet: give only URLs that the user chose, or that a document of
 * the user's choice names.
 *
 * @throws PipelineError `SOURCE_UNREACHABLE` (no answer in time, 408, 429, 5xx), `SOURCE_REFUSED` (scheme, redirect),
 * and, while the body is read, as `readBody` does
 */
export async function loadResource(url: string, options: LoadOptions): Promise<Resource | undefined> {
  const limits = { ...defaultLoadLimits, ...options.limits };
  const signal = AbortSignal.timeout(limits.totalTimeout);
  const answer = await requestUrl(url, acceptFor(url), { agent: options.agent, signal, limits });
  if (answer.status === 200) return toResource(answer, limits.maxBytes);
  await answer.body.dump().catch(() => undefined);
  if (answer.status >= 400 && !isTemporary(answer.status)) return undefined;
  const advice = isTemporary(answer.status) ? 'Try again later.' : 'Check the URL.';
  throw new PipelineError('SOURCE_UNREACHABLE', `${answer.url} answers ${answer.status}. ${advice}`);
}
