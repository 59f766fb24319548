import { describe, expect, it } from 'vitest';
import { openMemo } from '../../../src/csvw/compiled/value-memo.ts';

describe('openMemo', () => {
  it('never gives a text the value of another one, however many it saw', () => {
    const memo = openMemo();
    for (let number = 10_000; number < 20_000; number += 1) {
      const text = Buffer.from(String(number));
      const known = memo.find(text, 0, text.length);
      expect(known).toBeUndefined();
      memo.keep(text, 0, text.length, Buffer.from(`value ${number}`));
      expect(Buffer.from(memo.find(text, 0, text.length)?.value ?? []).toString()).toBe(`value ${number}`);
    }
  });

  it('keeps its own copy of a text, and the absence of a value', () => {
    const memo = openMemo();
    const text = Buffer.from('abc');
    memo.keep(text, 0, 3, null);
    text.fill('x');
    expect(memo.find(Buffer.from('abc'), 0, 3)?.value).toBeNull();
    expect(memo.find(text, 0, 3)).toBeUndefined();
  });
});
