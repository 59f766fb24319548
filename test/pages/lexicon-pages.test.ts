import { describe, expect, it } from 'vitest';
import { attributes, jsonLdOf, pagesOf } from './page-fixture.ts';

const page = async (lexicon: string, path = 'lexique/eau.html'): Promise<string> =>
  (await pagesOf(lexicon)).get(path) ?? '';

describe('hostile text', () => {
  const script = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';

  it('is inert in labels, definitions, addresses and JSON-LD', async () => {
    const pages =
      await pagesOf(`lex:eau a skos:Concept ; skos:prefLabel "eau ${script}"@fr ; skos:definition "${script}"@fr ;
      skos:altLabel "${script}"@fr ; skos:notation "${script}" ; skos:closeMatch <javascript:alert(1)> ;
      aect:sourceQuotation "${script}"@fr ; dct:source <${'https://w3id.org/aect/lexique/source/x'}> .
      <https://w3id.org/aect/lexique/source/x> a dct:BibliographicResource ; dct:title "${script}"@fr ;
        <http://www.w3.org/2000/01/rdf-schema#seeAlso> <javascript:alert(2)> .`);
    expect(pages.size).toBe(8);
    for (const [path, text] of pages) {
      const scripts = [...text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
      expect(scripts, path).toEqual(path.includes('sources') ? [] : ['<script type="application/ld+json">']);
      expect(text.split('</script>').length - 1, path).toBe(scripts.length);
      expect(text, path).not.toContain('<img');
      for (const href of attributes(text, 'href')) expect(href, path).not.toMatch(/^\s*javascript:/i);
    }
    expect(JSON.parse(jsonLdOf(pages.get('lexique/eau.html') ?? ''))).toHaveProperty(
      ['@graph', 0, 'skos:prefLabel', '@value'],
      `eau ${script}`,
    );
  });

  it('is isolated when it turns the direction', async () => {
    const text = await page(
      'lex:eau a skos:Concept ; skos:prefLabel "abc\\u202Edef"@fr ; skos:altLabel "ماء"@ar .',
    );
    expect(text).toContain('<h1><bdi>abc\u202edef</bdi></h1>');
    expect(text).toContain('<bdi lang="ar">ماء</bdi>');
    expect(text).toContain('<title>abcdef — Lexique AECT</title>');
  });

  it('cannot name a file outside of its folder, nor take the name of another page', async () => {
    for (const key of ['index', 'sources', '..', 'a.en', '%2e%2e', 'é', '-x'])
      await expect(
        pagesOf(`<https://w3id.org/aect/lexique/${key}> a skos:Concept ; skos:prefLabel "x"@fr .`),
        key,
      ).rejects.toMatchObject({ code: 'LEXICON_INVALID' });
  });
});

describe('language', () => {
  it('falls back from French to English to any, and says so', async () => {
    const english = await page('lex:eau a skos:Concept ; skos:prefLabel "water"@en , "Wasser"@de .');
    expect(english).toContain(
      '<h1><bdi lang="en">water</bdi> <small class="fallback">(en anglais)</small></h1>',
    );
    const any = await page('lex:eau a skos:Concept ; skos:prefLabel "Wasser"@de , "agua"@es .');
    expect(any).toContain(
      '<h1><bdi lang="de">Wasser</bdi> <small class="fallback">(en allemand)</small></h1>',
    );
  });

  it('falls back from English to French', async () => {
    const text = await page(
      'lex:eau a skos:Concept ; skos:prefLabel "eau"@fr , "Wasser"@de .',
      'lexique/eau.en.html',
    );
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('<h1><bdi lang="fr">eau</bdi> <small class="fallback">(in French)</small></h1>');
  });

  it('shows the key of a concept without label', async () => {
    expect(await page('lex:eau a skos:Concept .')).toContain('<h1><bdi>eau</bdi></h1>');
  });

  it('sets French with no-break spaces', async () => {
    const text = await page('lex:eau a skos:Concept ; skos:definition "Quoi ? « ceci » : 1 %"@fr .');
    expect(text).toContain('Quoi\u00a0? «\u00a0ceci\u00a0»\u00a0: 1\u00a0%');
  });
});

describe('a concept', () => {
  it('says that it is deprecated and what replaces it', async () => {
    const text =
      await page(`lex:eau a skos:Concept ; skos:prefLabel "eau"@fr ; owl:deprecated true ; dct:isReplacedBy lex:onde .
      lex:onde a skos:Concept ; skos:prefLabel "onde"@fr .`);
    expect(text).toContain(
      '<p class="banner"><strong>Ce concept n’est plus à employer.</strong> Le remplace\u00a0: <a href="onde.html">',
    );
  });

  it('stands in the tree under each broader concept, also when they form a circle', async () => {
    const index = await page(
      `lex:a a skos:Concept ; skos:prefLabel "a"@fr ; skos:narrower lex:c .
       lex:b a skos:Concept ; skos:prefLabel "b"@fr ; skos:narrower lex:c .
       lex:c a skos:Concept ; skos:prefLabel "c"@fr ; skos:broader lex:a , lex:b .
       lex:d a skos:Concept ; skos:prefLabel "d"@fr ; skos:broader lex:e ; skos:narrower lex:e .
       lex:e a skos:Concept ; skos:prefLabel "e"@fr ; skos:broader lex:d ; skos:narrower lex:d .`,
      'lexique/index.html',
    );
    const tree = /<ul class="tree">[\s\S]*?<\/section>/.exec(index)?.[0] ?? '';
    expect(tree.match(/href="c\.html"/g)).toHaveLength(2);
    expect(tree).toContain('href="d.html"');
    expect(tree).toContain('href="e.html"');
  });

  it('stands in the alphabet without regard to accents, its other labels too', async () => {
    const index = await page(
      `lex:z a skos:Concept ; skos:prefLabel "zone"@fr ; skos:altLabel "écart"@fr .
       lex:o a skos:Concept ; skos:prefLabel "Œuvre"@fr .
       lex:e a skos:Concept ; skos:prefLabel "eau"@fr , "1 % eau"@en .`,
      'lexique/index.html',
    );
    expect(attributes(index, 'id').filter((id) => id.startsWith('initial-'))).toEqual([
      'initial-E',
      'initial-O',
      'initial-Z',
    ]);
    expect(index).toMatch(
      /eau<\/bdi><\/a><\/li>\n<li><bdi>écart<\/bdi> <span class="muted">\(voir <a href="z\.html">/,
    );
  });
});
