import { closeSync, openSync, writeSync } from 'node:fs';
import { Writable } from 'node:stream';

/** Writes all of `bytes`. */
function writeAll(file, bytes) {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

/** A file that takes bytes as they come. */
export function openByteSink(path) {
  const file = openSync(path, 'w');
  return { write: (bytes) => writeAll(file, bytes), close: () => closeSync(file) };
}

const block = 256 * 1024;

/** A file that takes texts, with one buffer: none of the programs pays for a write per token. */
export function openTextSink(path) {
  const sink = openByteSink(path);
  const buffer = Buffer.allocUnsafe(block);
  let length = 0;
  const flush = () => {
    sink.write(buffer.subarray(0, length));
    length = 0;
  };
  const write = (text) => {
    if (length + text.length * 3 > block) flush();
    if (text.length * 3 > block) sink.write(Buffer.from(text));
    else length += buffer.write(text, length);
  };
  const close = () => {
    flush();
    sink.close();
  };
  return { write, close };
}

/** The same as a stream, for serialisers that want one. */
export function openStreamSink(path) {
  const sink = openTextSink(path);
  return new Writable({
    decodeStrings: false,
    write(text, _encoding, done) {
      sink.write(String(text));
      done();
    },
    final(done) {
      sink.close();
      done();
    },
  });
}
