import { type Agent, type Dispatcher, errors, request } from 'undici';
import { PipelineError } from '../model/errors.ts';
import type { LoadLimits } from './load-limits.ts';

/** An answer that is not a redirect. */
export interface Answer {
  /** URL of the answer, after redirects. */
  readonly url: string;
  readonly status: number;
  readonly headers: Dispatcher.ResponseData['headers'];
  readonly body: Dispatcher.ResponseData['body'];
}

const redirects = new Set([301, 302, 303, 307, 308]);

function refuse(url: string, why: string, what: string): PipelineError {
  return new PipelineError('SOURCE_REFUSED', `${url} was not loaded: ${why}. ${what}`);
}

/**
 * A URL that may be asked: http or https, without a name and password. The address behind the name is not looked at:
 * a service that loads URLs given by strangers needs a policy on private addresses besides.
 *
 * @throws PipelineError `SOURCE_REFUSED`
 */
function checkUrl(url: URL): URL {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refuse(
      url.href,
      `${url.protocol} is not http or https`,
      'Give an http(s) URL, or the path of a file.',
    );
  if (url.username !== '' || url.password !== '')
    throw refuse(
      `${url.origin}${url.pathname}`,
      'it holds a name or a password',
      'Load the file with another tool, and give its path.',
    );
  return url;
}

function nextUrl(location: string | undefined, from: URL): URL {
  if (location === undefined || !URL.canParse(location, from.href))
    throw refuse(from.href, 'the server redirects to no valid URL', 'Ask its publisher for the right URL.');
  const next = new URL(location, from);
  if (from.protocol === 'https:' && next.protocol === 'http:')
    throw refuse(from.href, `it redirects from https to ${next.href}`, 'Give the https URL of the file.');
  return checkUrl(next);
}

const timeouts = [errors.ConnectTimeoutError, errors.HeadersTimeoutError, errors.BodyTimeoutError] as const;

/** What went wrong on the network, as an error with advice; errors of ours pass as they are. */
export function toLoadError(cause: unknown, url: string): PipelineError {
  if (cause instanceof PipelineError) return cause;
  const late =
    timeouts.some((type) => cause instanceof type) ||
    (cause instanceof Error && (cause.name === 'TimeoutError' || cause.name === 'AbortError'));
  const why = late ? 'it took too long' : cause instanceof Error ? cause.message : String(cause);
  const message = `${url} could not be loaded: ${why}. Check the URL and the network, or try again later.`;
  return new PipelineError('SOURCE_UNREACHABLE', message, { cause });
}

/**
 * Asks for a URL and follows its redirects by hand, so that each step is checked: no other scheme, never from https to
 * http, `maxRedirects` at most. The caller reads or dumps the body.
 *
 * @throws PipelineError `SOURCE_REFUSED` for a URL or a redirect that we do not follow, `SOURCE_UNREACHABLE` when
 * nothing answers in time
 */
export async function requestUrl(
  start: string,
  accept: string,
  { agent, signal, limits }: { agent: Agent; signal: AbortSignal; limits: LoadLimits },
): Promise<Answer> {
  if (!URL.canParse(start))
    throw refuse(start, 'it is not a URL', 'Give an http(s) URL, or the path of a file.');
  let url = checkUrl(new URL(start));
  const headers = { accept, 'accept-encoding': 'gzip', 'user-agent': 'aect' };
  const asked = { dispatcher: agent, signal, headers, headersTimeout: limits.headersTimeout };
  for (let hops = 0; hops <= limits.maxRedirects; hops += 1) {
    const answer = await request(url, asked).catch((cause: unknown) => {
      throw toLoadError(cause, url.href);
    });
    if (!redirects.has(answer.statusCode))
      return { url: url.href, status: answer.statusCode, headers: answer.headers, body: answer.body };
    await answer.body.dump().catch(() => undefined);
    const { location } = answer.headers;
    url = nextUrl(Array.isArray(location) ? location[0] : location, url);
  }
  throw refuse(start, `more than ${limits.maxRedirects} redirects`, 'Give the URL that they lead to.');
}
