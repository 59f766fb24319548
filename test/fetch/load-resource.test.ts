import type { RequestListener } from 'node:http';
import { buffer, text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { Agent } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoadLimits } from '../../src/fetch/load-limits.ts';
import { loadResource } from '../../src/fetch/load-resource.ts';
import { type LocalServer, serveHttp } from './serve-http.ts';

const table = 'id,nom\n1,Dunkerque\n2,Saint-Étienne\n';
const large = Buffer.from(`id,nom\n${'1,Dunkerque\n'.repeat(5_000)}`);
const zipped = gzipSync(large);
const accepted: Record<string, string | undefined> = {};

function answer(
  status: number,
  headers: Record<string, string | string[]>,
  body?: string | Buffer,
): RequestListener {
  return (incoming, response) => {
    accepted[incoming.url ?? ''] = incoming.headers.accept;
    response.writeHead(status, headers).end(body);
  };
}

const redirect = (location: string) => answer(302, { location }, 'moved');

const routes: Record<string, RequestListener> = {
  '/table.csv': answer(200, { 'content-type': 'text/csv; charset=utf-8' }, table),
  '/meta.json': answer(200, { 'content-type': 'application/csvm+json' }, '{}'),
  '/.well-known/csvm': answer(200, {}, '{+url}-metadata.json\n'),
  '/linked.csv': answer(
    200,
    { link: ['<a.json>; rel="describedby"', '<b>; rel="next"'], 'content-language': 'fr' },
    table,
  ),
  '/zipped.csv': answer(200, { 'content-encoding': 'gzip' }, zipped),
  '/cut.csv': answer(200, { 'content-encoding': 'gzip' }, zipped.subarray(0, 60)),
  '/damaged.csv': answer(200, { 'content-encoding': 'gzip' }, 'id,nom\n1,not gzip at all\n'),
  '/brotli.csv': answer(200, { 'content-encoding': 'br' }, table),
  '/bomb.csv': answer(200, { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(4_000_000, 'a'))),
  '/forbidden.csv': answer(403, {}, 'no'),
  '/gone.csv': answer(410, {}),
  '/empty.csv': answer(204, {}),
  '/broken.csv': answer(500, {}),
  '/busy.csv': answer(503, { 'retry-after': '1' }),
  '/moved.csv': redirect('/table.csv'),
  '/loop.csv': redirect('/loop.csv'),
  '/to-ftp.csv': redirect('ftp://127.0.0.1/table.csv'),
  '/to-file.csv': redirect('file:///etc/passwd'),
  '/to-password.csv': redirect('http://me:secret@127.0.0.1/table.csv'),
  '/nowhere.csv': answer(302, {}),
  '/three.csv': redirect('/two.csv'),
  '/two.csv': redirect('/moved.csv'),
  '/silent.csv': () => undefined,
  '/drip.csv': (_, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('a'), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/short.csv': (_, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write(table, () => response.destroy());
  },
  '/slow-reader.csv': answer(200, { connection: 'close' }, Buffer.alloc(2_000_000, 'b')),
};

describe('loadResource', () => {
  let server: LocalServer;
  const agent = new Agent();
  beforeAll(async () => {
    server = await serveHttp(routes);
  });
  afterAll(async () => {
    await agent.destroy();
    await server.close();
  });

  const load = (path: string, limits: Partial<LoadLimits> = {}) =>
    loadResource(path.startsWith('/') ? `${server.origin}${path}` : path, { agent, limits });
  const read = async (path: string, limits?: Partial<LoadLimits>) => {
    const resource = await load(path, limits);
    return resource === undefined ? undefined : text(resource.body);
  };

  it('gives body and content type', async () => {
    const resource = await load('/table.csv');
    expect(resource?.contentType).toBe('text/csv; charset=utf-8');
    expect(resource).not.toHaveProperty('link');
    expect(resource && (await text(resource.body))).toBe(table);
  });

  it('gives every Link header, and the language', async () => {
    const resource = await load('/linked.csv');
    expect(resource?.link).toBe('<a.json>; rel="describedby", <b>; rel="next"');
    expect(resource?.contentLanguage).toBe('fr');
    expect(resource && (await text(resource.body))).toBe(table);
  });

  it('asks for what it needs', async () => {
    await read('/table.csv');
    await read('/meta.json');
    await read('/.well-known/csvm');
    expect(accepted['/table.csv']).toMatch(/^text\/csv, .*application\/csvm\+json;q=0\.85, /);
    expect(accepted['/meta.json']).toMatch(/^application\/csvm\+json, /);
    expect(accepted['/.well-known/csvm']).toMatch(/^text\/plain, /);
  });

  it('decompresses gzip', async () => {
    const resource = await load('/zipped.csv');
    expect(resource && (await buffer(resource.body)).equals(large)).toBe(true);
  });

  it.each([
    ['a cut gzip body', '/cut.csv', 'SOURCE_UNREADABLE', /gzip body of .*\/cut\.csv is damaged or cut/],
    ['what is not gzip', '/damaged.csv', 'SOURCE_UNREADABLE', /damaged or cut/],
    ['a compression that was not asked for', '/brotli.csv', 'SOURCE_UNREADABLE', /sent as "br"/],
    ['a body that is shorter than announced', '/short.csv', 'SOURCE_UNREACHABLE', /could not be loaded/],
  ])('refuses %s', async (_, path, code, message) => {
    await expect(read(path)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it.each(['/absent.csv', '/forbidden.csv', '/gone.csv'])('finds nothing at %s', async (path) => {
    expect(await load(path)).toBeUndefined();
  });

  it.each([
    ['/broken.csv', /answers 500\. Try again later/],
    ['/busy.csv', /answers 503\. Try again later/],
    ['/empty.csv', /answers 204\. Check the URL/],
  ])('does not take %s for absent', async (path, message) => {
    await expect(load(path)).rejects.toMatchObject({
      code: 'SOURCE_UNREACHABLE',
      message: expect.stringMatching(message),
    });
  });

  it('follows redirects as far as allowed', async () => {
    expect(await read('/three.csv')).toBe(table);
    await expect(read('/three.csv', { maxRedirects: 2 })).rejects.toMatchObject({ code: 'SOURCE_REFUSED' });
  });

  it.each([
    ['/loop.csv', /more than 5 redirects/],
    ['/to-ftp.csv', /ftp: is not http/],
    ['/to-file.csv', /file: is not http/],
    ['/to-password.csv', /holds a name or a password/],
    ['/nowhere.csv', /redirects to no valid URL/],
    ['data:text/csv,a', /data: is not http/],
    ['no url', /is not a URL/],
  ])('refuses %s', async (path, message) => {
    const error = expect.objectContaining({
      code: 'SOURCE_REFUSED',
      message: expect.stringMatching(message),
    });
    await expect(load(path)).rejects.toEqual(error);
  });

  it('keeps passwords out of its messages', async () => {
    await expect(load('/to-password.csv')).rejects.toMatchObject({
      message: expect.not.stringContaining('secret'),
    });
  });

  // undici looks at its timeouts of more than a second once a second
  it.each([{ totalTimeout: 200 }, { headersTimeout: 200 }])(
    'stops a server that sends no headers: %j',
    async (limits) => {
      const started = performance.now();
      await expect(load('/silent.csv', limits)).rejects.toMatchObject({
        code: 'SOURCE_UNREACHABLE',
        message: expect.stringMatching(/took too long/),
      });
      expect(performance.now() - started).toBeLessThan(3_000);
    },
  );

  it('stops a body that drips, at the deadline of the whole', async () => {
    await expect(read('/drip.csv', { totalTimeout: 300 })).rejects.toMatchObject({
      code: 'SOURCE_UNREACHABLE',
      message: expect.stringMatching(/took too long/),
    });
  });

  it('stops a body that is too large, compressed or not', async () => {
    const error = { code: 'SOURCE_REFUSED', message: expect.stringMatching(/larger than 1000 bytes/) };
    await expect(read('/slow-reader.csv', { maxBytes: 1000 })).rejects.toMatchObject(error);
    await expect(read('/bomb.csv', { maxBytes: 1000 })).rejects.toMatchObject(error);
    expect(await read('/table.csv', { maxBytes: Buffer.byteLength(table) })).toBe(table);
  });

  it('says when nobody answers', async () => {
    const closed = await serveHttp({});
    await closed.close();
    await expect(load(`${closed.origin}/table.csv`)).rejects.toMatchObject({
      code: 'SOURCE_UNREACHABLE',
      message: expect.stringMatching(/Check the URL and the network/),
    });
  });

  it('survives a reader that is slower than a server that closes its connection', async () => {
    const resource = await load('/slow-reader.csv');
    let bytes = 0;
    for await (const chunk of resource?.body ?? []) {
      bytes += chunk.length;
      if (bytes < 400_000) await wait(5);
    }
    expect(bytes).toBe(2_000_000);
  });
});
