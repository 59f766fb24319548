/** Bytes that may have to be read again, one after the other, in memory that is used again. */
export interface HeldBytes {
  /** How many there are. */
  readonly length: () => number;
  /** Adds a text in UTF-8; gives its bytes, which stay as they are until the text after the next one is added. */
  readonly append: (text: string) => Buffer;
  /** Forgets the first bytes. */
  readonly release: (count: number) => void;
  /** The text of the bytes from a place on, up to another. */
  readonly read: (from: number, to?: number) => string;
}

/** Room to begin with; texts of up to a twelfth of it are added without asking for more. */
const smallest = 256 * 1024;
/** Bytes of UTF-8 that one character of a string may take. */
const widest = 3;

/**
 * Opens an empty store. The bytes of a file pass through one buffer: a buffer for each piece would wait outside the
 * heap for a collection, and the memory of a large file would be that of a small one and all that waits.
 */
export function openHeldBytes(): HeldBytes {
  let bytes: Buffer = Buffer.allocUnsafe(smallest);
  let start = 0;
  let end = 0;

  function moveTo(memory: Buffer): void {
    bytes.copy(memory, 0, start, end);
    bytes = memory;
    end -= start;
    start = 0;
  }

  /** Makes room at the end. What was added last is not written over: the parser may still look at its last bytes. */
  function makeRoom(needed: number): void {
    if (end + needed <= bytes.length) return;
    const wanted = 2 * (end - start + needed);
    moveTo(wanted > bytes.length ? Buffer.allocUnsafe(wanted) : bytes);
  }

  return {
    length: () => end - start,
    append: (text) => {
      makeRoom(widest * text.length);
      const from = end;
      end += bytes.write(text, end);
      return bytes.subarray(from, end);
    },
    release: (count) => {
      start += count;
      // The room that one long record took is given back.
      if (bytes.length > smallest && end - start < smallest / 4) moveTo(Buffer.allocUnsafe(smallest));
    },
    read: (from, to) => bytes.toString('utf8', start + from, to === undefined ? end : start + to),
  };
}
