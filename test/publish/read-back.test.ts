import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBack } from '../../src/publish/read-back.ts';
import { openReleaseFiles } from '../../src/publish/release-files.ts';
import { describeGraph, writeJsonLd, writeRdfXml, writeTurtle } from '../../src/publish/small-graph.ts';
import { context, ontologyText, parseTurtle } from './release-fixture.ts';
import { temporaryFolder } from './temporary-folder.ts';

const style = { prefixes: { aect: 'https://w3id.org/aect/ontology#' }, context };

/** A release of one small graph; `damage` changes files before they are hashed. */
async function writeRelease(graphText = ontologyText) {
  const folder = temporaryFolder();
  const files = openReleaseFiles(folder);
  const graph = describeGraph(parseTurtle(graphText));
  writeTurtle('graph.ttl', graph, files, style);
  writeJsonLd('graph.jsonld', graph, files, style);
  await writeRdfXml('graph.rdf', graph, files, style);
  files.writeText('notes.md', 'text');
  return { folder, files };
}

describe('reading back', () => {
  it('accepts what was written', async () => {
    const { folder, files } = await writeRelease();
    await expect(readBack(folder, files.written, files.statements)).resolves.toBeUndefined();
  });

  it.each(['graph.ttl', 'graph.jsonld', 'graph.rdf', 'notes.md'])(
    'finds a changed byte in %s',
    async (path) => {
      const { folder, files } = await writeRelease();
      const text = readFileSync(join(folder, path), 'utf8');
      writeFileSync(join(folder, path), `${text} `);
      await expect(readBack(folder, files.written, files.statements)).rejects.toMatchObject({
        code: 'RELEASE_CORRUPT',
        message: expect.stringContaining(path),
      });
    },
  );

  it.each([
    ['a statement too few', '<urn:a> <urn:p> "1" .', /2 statements were written and 1 are read/],
    ['a statement too many', '<urn:a> <urn:p> "1", "2", "3" .', /2 statements were written and 3 are read/],
    ['another value', '<urn:a> <urn:p> "1", "3" .', /read otherwise/],
    ['another lexical form', '<urn:a> <urn:p> "1", "2.0" .', /read otherwise/],
    ['another language', '<urn:a> <urn:p> "1", "2"@fr .', /read otherwise/],
    ['no Turtle', '<urn:a> <urn:p q> "1" .', /cannot be read back/],
  ])('finds a writer that wrote %s', async (_, text, message) => {
    const folder = temporaryFolder();
    const files = openReleaseFiles(folder);
    files.writeText('graph.ttl', text, describeGraph(parseTurtle('<urn:a> <urn:p> "1", "2" .')));
    await expect(readBack(folder, files.written, files.statements)).rejects.toMatchObject({
      code: 'RELEASE_CORRUPT',
      message: expect.stringMatching(message),
    });
  });

  it('compares language tags without case', async () => {
    const folder = temporaryFolder();
    const files = openReleaseFiles(folder);
    files.writeText(
      'graph.ttl',
      '<urn:a> <urn:p> "1"@fr-FR, "say \\"x\\"@FR <y"@EN .',
      describeGraph(parseTurtle('<urn:a> <urn:p> "1"@fr-FR, "say \\"x\\"@FR <y"@EN .')),
    );
    await expect(readBack(folder, files.written, files.statements)).resolves.toBeUndefined();
  });
});
