import { compileTable, parseMetadata } from '../engine.mjs';
import { csvwMetadata } from '../mapping.mjs';
import { openByteSink } from '../sink.mjs';
import { readBlocks } from '../source.mjs';

const url = 'https://example.org/actions.csv';

function report({ code, message, row }) {
  throw new Error(`${code} ${row}: ${message}`);
}

/** Our compiled path: bytes to bytes. */
export async function run({ input, output }) {
  const [table] = parseMetadata(csvwMetadata(url), { url, report }).tables;
  const sink = openByteSink(output);
  const result = await compileTable(table).run(readBlocks(input), sink.write, report);
  sink.close();
  if (result.referenceRows > 0) throw new Error(`${result.referenceRows} rows by the reference path`);
  return result.quads;
}
