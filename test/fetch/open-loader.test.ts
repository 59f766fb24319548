import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLoader } from '../../src/fetch/open-loader.ts';
import { serveHttp } from './serve-http.ts';

describe('openLoader', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aect-loader-'));
    await writeFile(join(folder, 'été 1.csv'), 'id\n1\n');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('reads files by their URL, and finds nothing where there is none', async () => {
    const { load, close } = openLoader({ mayReadFile: () => true });
    const url = pathToFileURL(join(folder, 'été 1.csv')).href;
    const resource = await load(url);
    expect(resource && (await text(resource.body))).toBe('id\n1\n');
    expect(await load(`${url}?year=2023`)).toBeUndefined();
    expect(await load(pathToFileURL(folder).href)).toBeUndefined();
    expect(await load(pathToFileURL(join(folder, 'absent.csv')).href)).toBeUndefined();
    expect(await load('file://other-host/x.csv')).toBeUndefined();
    await close();
  });

  it('reads no file that it may not', async () => {
    const { load, close } = openLoader({ mayReadFile: (url) => url.endsWith('/mine.csv') });
    await expect(load('file:///etc/passwd')).rejects.toMatchObject({ code: 'SOURCE_REFUSED' });
    await expect(load('FILE:///etc/passwd')).rejects.toMatchObject({ code: 'SOURCE_REFUSED' });
    expect(await load(pathToFileURL(join(folder, 'mine.csv')).href)).toBeUndefined();
    await close();
  });

  it('lets go of what was opened and not read', async () => {
    const server = await serveHttp({
      '/endless.csv': (_, response) => void response.writeHead(200).write('id\n'),
    });
    const { load, close } = openLoader({ mayReadFile: () => false });
    const [unread, read] = [
      await load(`${server.origin}/endless.csv`),
      await load(`${server.origin}/endless.csv`),
    ];
    if (read === undefined || unread === undefined) throw new Error('The server has no file.');
    const ended = expect(text(read.body)).rejects.toMatchObject({ code: 'SOURCE_UNREACHABLE' });
    await close();
    await ended;
    await server.close();
  });
});
