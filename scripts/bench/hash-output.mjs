import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Parser, Writer } from 'n3';

const batchSize = 20_000;

/** Lines of a graph in a file: in one writing, as bytes in `latin1`, sorted, each once. */
export async function readGraph(path) {
  const writer = new Writer({ format: 'N-Quads' });
  const lines = [];
  const take = (batch) => {
    for (const { subject, predicate, object, graph } of new Parser({ format: 'N-Quads' }).parse(
      batch.join('\n'),
    )) {
      lines.push(Buffer.from(writer.quadToString(subject, predicate, object, graph)).toString('latin1'));
    }
  };
  let batch = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    batch.push(line);
    if (batch.length < batchSize) continue;
    take(batch);
    batch = [];
  }
  take(batch);
  return [...new Set(lines)].sort();
}

/** Hash of a graph in a file, and its number of triples. */
export async function hashOutput(path) {
  const lines = await readGraph(path);
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line, 'latin1');
  return { hash: hash.digest('hex'), count: lines.length };
}
