/** Texts longer than this are not kept. */
const longestKey = 128;
const slots = 1024;

/** What is known of a text: the bytes of its value, or `null` where it has none. */
export interface MemoEntry {
  readonly key: Uint8Array;
  readonly value: Uint8Array | null;
}

/** Values of texts seen lately, each in one place: bounded whatever the file holds. */
export interface ValueMemo {
  readonly find: (bytes: Uint8Array, start: number, end: number) => MemoEntry | undefined;
  readonly keep: (bytes: Uint8Array, start: number, end: number, value: Uint8Array | null) => void;
}

function hash(bytes: Uint8Array, start: number, end: number): number {
  let sum = end - start;
  for (let at = start; at < end; at += 1) sum = (Math.imul(sum, 31) + (bytes[at] ?? 0)) | 0;
  return (sum ^ (sum >>> 15)) & (slots - 1);
}

function isSame(key: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let index = 0; index < key.length; index += 1) {
    if (key[index] !== bytes[start + index]) return false;
  }
  return true;
}

/** Opens an empty memo. Keys are copied: the bytes of the file are reused. */
export function openMemo(): ValueMemo {
  const entries: (MemoEntry | undefined)[] = new Array(slots).fill(undefined);
  return {
    find: (bytes, start, end) => {
      if (end - start > longestKey) return undefined;
      const entry = entries[hash(bytes, start, end)];
      return entry?.key.length === end - start && isSame(entry.key, bytes, start) ? entry : undefined;
    },
    keep: (bytes, start, end, value) => {
      if (end - start > longestKey) return;
      entries[hash(bytes, start, end)] = { key: new Uint8Array(bytes.subarray(start, end)), value };
    },
  };
}
