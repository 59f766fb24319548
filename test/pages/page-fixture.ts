import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePages } from '../../src/publish/pages/write-pages.ts';
import { openReleaseFiles } from '../../src/publish/release-files.ts';
import { base, companions, parseTurtle, releaseOptions } from '../publish/release-fixture.ts';
import { temporaryFolder } from '../publish/temporary-folder.ts';

const prefixes = {
  lex: `${base}lexique/`,
  skos: 'http://www.w3.org/2004/02/skos/core#',
  aect: `${base}ontology#`,
};

/** Pages of a folder and those below, by path. */
export function readPages(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    paths
      .filter((path) => path.endsWith('.html'))
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
  );
}

/** The pages of a lexicon in Turtle, with the prefixes `lex`, `skos`, `dct`, `owl`; no table, no shape. */
export async function pagesOf(lexicon: string): Promise<Map<string, string>> {
  const folder = temporaryFolder();
  const turtle = `@prefix lex: <${base}lexique/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix aect: <${base}ontology#> .
<${base}lexique> a skos:ConceptScheme .
${lexicon}`;
  await writePages(
    openReleaseFiles(folder),
    {
      companions: { ...companions(), lexicon: parseTurtle(turtle), shapes: [] },
      options: releaseOptions(folder),
      examples: new Map(),
    },
    { prefixes, context: {} },
  );
  return readPages(folder);
}

/** Values of an attribute in the order of the page, with entities resolved. */
export function attributes(page: string, name: string): string[] {
  return [...page.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    resolveEntities(value),
  );
}

/** The JSON-LD of a page, as text. */
export function jsonLdOf(page: string): string {
  return /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
}

function resolveEntities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
