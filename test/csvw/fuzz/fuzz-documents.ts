import { fc } from '@fast-check/vitest';
import { Parser } from 'n3';
import { type CsvwError, csv2json, csv2rdf, validateCsvw, writeNQuad } from '../../../src/csvw/index.ts';
import { inChunks } from '../compiled/both-paths.ts';
import { arbitraryCase } from '../compiled/cases.ts';
import { arbitrarySpoiling, spoil } from './spoil.ts';

const url = 'https://example.org/table.csv';
const metadata = `${url}-metadata.json`;

function check(errors: readonly CsvwError[]): void {
  for (const { code, severity, message } of errors) {
    if (!/^[a-z]+(-[a-z0-9]+)+$/.test(code) || !['error', 'warning'].includes(severity) || message === '') {
      throw new Error(`not a report: ${JSON.stringify({ code, severity, message })}`);
    }
  }
}

/** Whatever the metadata and the file: nothing is thrown, errors are coded, RDF reads back, JSON is JSON. */
export const documents = fc.asyncProperty(
  arbitraryCase,
  fc.array(arbitrarySpoiling, { maxLength: 4 }),
  fc.integer({ min: 1, max: 400 }),
  fc.boolean(),
  async ({ description, bytes }, spoilings, size, minimal) => {
    const sound = { '@context': 'http://www.w3.org/ns/csvw', url: 'table.csv', ...description };
    const document = Buffer.from(JSON.stringify(spoilings.reduce(spoil, sound)));
    const load = async (asked: string) => {
      if (asked === metadata) return { body: inChunks(document, 4096), contentType: 'application/csvm+json' };
      return asked === url ? { body: inChunks(bytes, size) } : undefined;
    };
    const errors: CsvwError[] = [];
    const options = { load, report: (error: CsvwError) => errors.push(error), minimal };
    let text = '';
    let count = 0;
    for await (const quads of csv2rdf(metadata, options)) {
      text += quads.map(writeNQuad).join('');
      count += quads.length;
    }
    const read = new Parser({ format: 'N-Quads' }).parse(text);
    if (read.length !== count) throw new Error(`${count} quads are read back as ${read.length}`);
    JSON.stringify(await csv2json(metadata, options));
    await validateCsvw(metadata, options);
    check(errors);
  },
);
