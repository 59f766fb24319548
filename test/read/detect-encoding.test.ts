import { describe, expect, it } from 'vitest';
import { decodeAll } from '../../src/read/bytes/decode-bytes.ts';
import { detectEncoding } from '../../src/read/bytes/detect-encoding.ts';

const bytes = (...parts: readonly (string | number)[]): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part, 'latin1'))),
  );

describe('detectEncoding', () => {
  it.each([
    ['utf-8', Buffer.from('coopération décentralisée\n')],
    ['windows-1252', bytes('coopération l', 0x92, 'été à 5 ', 0x80, '\n')],
    ['windows-1252', bytes('ÉCOLE; PÔLE; ASSOCIATION ÉTÉ\n')],
    ['iso-8859-15', bytes('c', 0xbd, 'ur de ville, 50 ', 0xa4, '\nun b', 0xbd, 'uf à 5 ', 0xa4, '\n')],
    ['cp850', bytes('coop', 0x82, 'ration d', 0x82, 'centralis', 0x82, 'e, apr', 0x8a, 's\n')],
    ['macintosh', bytes('coop', 0x8e, 'ration d', 0x8e, 'centralis', 0x8e, 'e, apr', 0x8f, 's\n')],
    ['utf-16le', Buffer.from('a;b;été\n', 'utf16le')],
    ['utf-16be', Buffer.from('a;b;été\n', 'utf16le').swap16()],
  ])('%s', async (encoding, head) => {
    expect((await detectEncoding(head, 'utf-8')).encoding).toBe(encoding);
  });

  it('keeps what the description declares where the bytes do not speak against it', async () => {
    expect(await detectEncoding(Buffer.from('abc\n'), 'windows-1252')).toEqual({ encoding: 'windows-1252' });
    expect(await detectEncoding(bytes('été à Besançon\n'), 'iso-8859-15')).toEqual({
      encoding: 'iso-8859-15',
    });
    expect((await detectEncoding(Buffer.from('été\n'), 'windows-1252')).encoding).toBe('utf-8');
    expect((await detectEncoding(Buffer.from('abc\n'), 'utf-16le')).encoding).toBe('utf-8');
  });

  it('does not take a character that is cut at the end for another encoding', async () => {
    const head = Buffer.from(`${'été\n'.repeat(20_000)}été`);
    expect((await detectEncoding(head.subarray(0, -1), 'utf-8')).encoding).toBe('utf-8');
  });

  it('decodes every byte of code page 850', async () => {
    const text = await decodeAll(
      Uint8Array.from({ length: 128 }, (_, index) => 128 + index),
      'cp850',
    );
    expect([...text]).toHaveLength(128);
    expect(text.slice(0, 5)).toBe('Çüéâä');
    expect(text.at(-1)).toBe('\u00a0');
    expect(text.charAt(0x90 - 0x80)).toBe('É');
  });
});
