import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Parser, Writer } from 'n3';

const batchSize = 20_000;

/** Hash of a graph in a file: its lines in one writing, sorted, each once; and their number. */
export async function hashOutput(path) {
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
  const unique = [...new Set(lines)].sort();
  const hash = createHash('sha256');
  for (const line of unique) hash.update(line, 'latin1');
  return { hash: hash.digest('hex'), count: unique.length };
}
