import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, it } from 'vitest';
import { splitByFile } from '../../src/fetch/split-by-file.ts';
import { packageRoot } from '../../src/model/package-root.ts';
import { defaultBaseIri } from '../../src/model/vocabulary.ts';
import { publish } from '../../src/pipeline.ts';
import { listSources } from '../../src/read/list-sources.ts';
import { readDefinitions } from '../../src/read/read-definitions.ts';
import { temporaryFolder } from '../publish/temporary-folder.ts';
import { runPublish, sharedWorkshop } from '../support/run-publish.ts';
import { attributes, jsonLdOf, readPages } from './page-fixture.ts';

const sources = join(packageRoot, 'data', 'sources');
let release: string;
let pages: Map<string, string>;
let lexicon: string[];

beforeAll(async () => {
  const out = mkdtempSync(join(tmpdir(), 'aect-pages-'));
  release = (await runPublish(sources, out)).release.directory;
  pages = readPages(release);
  lexicon = readFileSync(join(release, 'lexicon.nt'), 'utf8').trimEnd().split('\n');
  return () => rmSync(out, { recursive: true });
});

const rdfType = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>';
const instances = (type: string): string[] =>
  lexicon
    .filter((line) => line.endsWith(`${rdfType} <http://www.w3.org/2004/02/skos/core#${type}> .`))
    .map((line) => line.slice(1, line.indexOf('>')));

describe('the pages of a release', () => {
  it('are there for each concept and code list, in both languages, and are listed with their sums', () => {
    const things = [...instances('Concept'), ...instances('Collection')];
    expect(things.length).toBeGreaterThan(100);
    const stems = ['index', 'sources', ...things.map((iri) => posix.basename(iri))].map(
      (key) => `lexique/${key}`,
    );
    const expected = [...stems, 'ontologie/index'].flatMap((stem) => [`${stem}.html`, `${stem}.en.html`]);
    expect([...pages.keys()].sort()).toEqual(expected.sort());
    const sums = readFileSync(join(release, 'SHA256SUMS'), 'utf8');
    for (const path of pages.keys()) expect(sums).toContain(`  ${path}\n`);
  });

  it('lead only to what is there: pages, files and fragments', () => {
    const ids = new Map([...pages].map(([path, text]) => [path, new Set(attributes(text, 'id'))]));
    let links = 0;
    for (const [path, text] of pages) {
      for (const href of attributes(text, 'href')) {
        if (/^(https?|mailto):/.test(href)) continue;
        links++;
        const [target = '', fragment] = href.split('#');
        const resolved = target === '' ? path : posix.join(posix.dirname(path), decodeURIComponent(target));
        expect(existsSync(join(release, resolved)), `${path} → ${href}`).toBe(true);
        if (fragment !== undefined)
          expect(ids.get(resolved)?.has(decodeURIComponent(fragment)), `${path} → ${href}`).toBe(true);
      }
    }
    expect(links).toBeGreaterThan(5000);
  });

  it('have no identifier twice, fetch nothing and run nothing', () => {
    for (const [path, text] of pages) {
      const ids = attributes(text, 'id');
      expect(new Set(ids).size, path).toBe(ids.length);
      expect(text, path).not.toMatch(
        /<(?:img|iframe|object|embed|video|audio|link rel="stylesheet")|\ssrc=|@import|url\((?!#)/,
      );
      expect(text.match(/<script(?! type="application\/ld\+json">)/g), path).toBeNull();
    }
  });

  it('say in JSON-LD what the lexicon says', async () => {
    for (const iri of [...instances('Concept'), ...instances('Collection')]) {
      const own = lexicon.filter((line) => line.startsWith(`<${iri}> `));
      for (const end of ['.html', '.en.html']) {
        const page = pages.get(`lexique/${posix.basename(iri)}${end}`) ?? '';
        const document = JSON.parse(jsonLdOf(page)) as jsonld.JsonLdDocument;
        const quads = await jsonld.toRDF(document, { format: 'application/n-quads' });
        expect(String(quads).trimEnd().split('\n').sort(), page.slice(0, 200)).toEqual(own.sort());
      }
    }
  });

  it('show each text of a concept', () => {
    for (const iri of instances('Concept')) {
      const page = plain(pages.get(`lexique/${posix.basename(iri)}.html`) ?? '');
      for (const property of ['prefLabel', 'altLabel', 'scopeNote', 'historyNote', 'definition']) {
        const found = lexicon.filter((line) =>
          line.startsWith(`<${iri}> <http://www.w3.org/2004/02/skos/core#${property}> `),
        );
        for (const line of found.filter((each) => each.endsWith('@fr .')))
          expect(page).toContain(
            plain(JSON.parse(line.slice(line.indexOf('"'), line.lastIndexOf('"') + 1)) as string, true),
          );
      }
    }
  });

  it('are the same under another base, but for the base', async () => {
    const out = temporaryFolder();
    const { directory } = (await runPublish(sources, out, 'https://data.example.org/x/')).release;
    const moved = readPages(directory);
    expect([...moved.keys()]).toEqual([...pages.keys()]);
    for (const [path, text] of moved) expect(text, path).not.toContain('w3id.org/aect');
    const concept = moved.get('lexique/cooperation-decentralisee.html') ?? '';
    expect(concept).toContain('href="https://data.example.org/x/lexique/cooperation-decentralisee.html"');
    expect(concept).toContain('<blockquote>');
  });
});

describe('a label changed in the CSV', () => {
  it('changes the concept in every format and page', async () => {
    const folder = join(temporaryFolder(), 'lexicon');
    await cp(join(packageRoot, 'data', 'lexicon'), folder, { recursive: true });
    const file = join(folder, 'concepts.csv');
    const before = await readFile(file, 'utf8');
    const after = before.replace('\njumelage,A2,jumelage,', '\njumelage,A2,fraternité de villes,');
    expect(after).not.toBe(before);
    await writeFile(file, after);

    const out = temporaryFolder();
    const { ready } = await splitByFile(await listSources(sources));
    const workshop = {
      ...(await sharedWorkshop()),
      definitions: await readDefinitions(defaultBaseIri, folder),
    };
    const changed = (await publish(ready, workshop, { out, date: '2024-01-15' }, () => {})).release.directory;
    const files = [
      'lexicon.ttl',
      'lexicon.nt',
      'lexicon.jsonld',
      'lexicon.rdf',
      'lexicon.csv',
      'lexicon-tree.jsonld',
    ];
    const own = ['jumelage.html', 'jumelage.en.html', 'index.html', 'charte-jumelage.html', 'c-types.html'];
    for (const path of [...files, ...own.map((name) => `lexique/${name}`)]) {
      expect(readFileSync(join(changed, path), 'utf8'), path).toContain('fraternité de villes');
      expect(readFileSync(join(release, path), 'utf8'), path).not.toContain('fraternité de villes');
    }
    expect(dirname(changed)).not.toBe(dirname(release));
  });
});

/** Text of a page, or a text as a page shows it, with plain spaces. */
function plain(text: string, isText = false): string {
  const shown = isText ? text : text.replace(/<[^>]*>/g, '');
  return shown
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ');
}
