import { createReadStream } from 'node:fs';
import { csv2rdf, writeNQuad } from '../engine.mjs';
import { csvwMetadata } from '../mapping.mjs';
import { openTextSink } from '../sink.mjs';

const url = 'https://example.org/actions.csv';
const metadataUrl = 'https://example.org/actions.csv-metadata.json';

function report({ code, message, row }) {
  throw new Error(`${code} ${row}: ${message}`);
}

/** Our reference path: csv-parse, cells, quads, then lines. */
export async function run({ input, output }) {
  const metadata = Buffer.from(JSON.stringify(csvwMetadata(url)));
  const load = async (asked) => {
    if (asked === metadataUrl) return { body: [metadata], contentType: 'application/csvm+json' };
    return asked === url ? { body: createReadStream(input) } : undefined;
  };
  const sink = openTextSink(output);
  let triples = 0;
  for await (const quads of csv2rdf(metadataUrl, { load, report, minimal: true })) {
    let text = '';
    for (const quad of quads) text += writeNQuad(quad);
    sink.write(text);
    triples += quads.length;
  }
  sink.close();
  return triples;
}
