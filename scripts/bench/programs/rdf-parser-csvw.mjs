import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Parser, Store, StreamWriter } from 'n3';
import CsvwParser from 'rdf-parser-csvw';
import { csvwTurtle } from '../mapping.mjs';
import { openStreamSink } from '../sink.mjs';

const csvw = 'http://www.w3.org/ns/csvw#';

/** rdf-parser-csvw and n3's StreamWriter; what the parser says of tables and rows is left out. */
export async function run({ input, output }) {
  const metadata = new Store(new Parser().parse(csvwTurtle()));
  const parser = new CsvwParser({ metadata, baseIRI: 'https://example.org/actions.csv' });
  let triples = 0;
  const chosen = new Transform({
    objectMode: true,
    transform(quad, _encoding, done) {
      if (quad.predicate.value.startsWith(csvw) || quad.object.value.startsWith(csvw)) return done();
      triples += 1;
      done(null, quad);
    },
  });
  const quads = parser.import(createReadStream(input));
  await pipeline(quads, chosen, new StreamWriter({ format: 'N-Triples' }), openStreamSink(output));
  return triples;
}
