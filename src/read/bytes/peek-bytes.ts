/** The beginning of a stream of bytes, and the whole of it, to be read once. */
export interface PeekedBytes {
  readonly head: Buffer;
  /** Whether `head` is all there is. */
  readonly complete: boolean;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Takes the first bytes of a stream, at least `size` of them where there are so many, and puts them back. */
export async function peekBytes(input: AsyncIterable<Uint8Array>, size: number): Promise<PeekedBytes> {
  const iterator = input[Symbol.asyncIterator]();
  const chunks: Buffer[] = [];
  let length = 0;
  let complete = false;
  while (length < size) {
    const { value, done } = await iterator.next();
    complete = done === true;
    if (complete) break;
    // A source may use the memory of a chunk again.
    const chunk = Buffer.from(value as Uint8Array);
    chunks.push(chunk);
    length += chunk.length;
  }
  const head = Buffer.concat(chunks);
  return { head, complete, bytes: replay(head, complete, iterator) };
}

async function* replay(
  head: Buffer,
  complete: boolean,
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    while (!complete) {
      const { value, done } = await iterator.next();
      if (done === true) return;
      yield value;
    }
  } finally {
    await iterator.return?.();
  }
}
