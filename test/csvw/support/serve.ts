import type { Load, Resource } from '../../../src/csvw/index.ts';

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** What a test serves at a URL: a text, a JSON value, or a text with headers. */
export type Served = string | object | (Omit<Resource, 'body'> & { readonly text: string });

function isText(served: object): served is Omit<Resource, 'body'> & { readonly text: string } {
  return 'text' in served;
}

/** A small web: URL → what is there; `asked` collects the URLs in order. */
export function serve(web: Readonly<Record<string, Served>>, asked: string[] = []): Load {
  return async (url) => {
    asked.push(url);
    const served = web[url];
    if (served === undefined) return undefined;
    if (typeof served === 'string') return { body: once(served) };
    if (!isText(served)) return { body: once(JSON.stringify(served)), contentType: 'application/csvm+json' };
    const { text, ...headers } = served;
    return { body: once(text), ...headers };
  };
}
