import { StringDecoder } from 'node:string_decoder';
import { readBlocks } from './read-blocks.ts';

/**
 * Lines of a UTF-8 file, each ended by a line feed and nothing else (U+2028 or a carriage return may be part of one).
 */
export function* readLines(path: string, blockBytes?: number): Generator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for (const block of readBlocks(path, blockBytes)) {
    const lines = (rest + decoder.write(Buffer.from(block.buffer, block.byteOffset, block.length))).split(
      '\n',
    );
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.end();
  if (rest !== '') yield rest;
}
