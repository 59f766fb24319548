import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConfigData, HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/model/package-root.ts';
import { runPublish } from '../support/run-publish.ts';
import { pagesOf, readPages } from './page-fixture.ts';

const rules = readFileSync(join(packageRoot, 'scripts', 'pages', 'html-validate.json'), 'utf8');
const validator = new HtmlValidate(JSON.parse(rules) as ConfigData);

async function findFaults(pages: ReadonlyMap<string, string>): Promise<string[]> {
  const faults: string[] = [];
  for (const [path, text] of pages) {
    const { results } = await validator.validateString(text, path);
    for (const { messages } of results)
      for (const { line, ruleId, message } of messages) faults.push(`${path}:${line} ${ruleId} ${message}`);
  }
  return faults;
}

describe('html-validate', () => {
  let pages: Map<string, string>;

  beforeAll(async () => {
    const out = mkdtempSync(join(tmpdir(), 'aect-pages-'));
    const { directory } = (await runPublish(join(packageRoot, 'data', 'sources'), out)).release;
    pages = readPages(directory);
    rmSync(out, { recursive: true });
  });

  it('finds no fault in any page of a release', async () => {
    expect(pages.size).toBeGreaterThan(250);
    expect(await findFaults(pages)).toEqual([]);
  });

  it('finds no fault in the pages of a poor or hostile lexicon', async () => {
    const lexicon = `lex:a a skos:Concept .
      lex:b a skos:Concept ; skos:prefLabel "</h1><h1 id='x'>"@fr ; skos:notation "<" , "\\u0001" ;
        skos:broader lex:b ; skos:narrower lex:b ; skos:related lex:gone ; skos:exactMatch <urn:x> ; owl:deprecated true .
      lex:c a skos:Collection .`;
    expect(await findFaults(await pagesOf(lexicon))).toEqual([]);
  });

  it('would find one', async () => {
    const [path = '', text = ''] = [...pages][0] ?? [];
    const faults = await findFaults(
      new Map([[path, text.replace('<h1>', '<h1 id="content">').replace('</ol>', '')]]),
    );
    expect(faults.length).toBeGreaterThan(1);
  });
});
