import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { normaliseName } from '../../../src/harmonise/normalise-name.ts';
import { inferThemes } from '../../../src/harmonise/themes/infer-themes.ts';
import { openThemeWords } from '../../../src/harmonise/themes/theme-words.ts';

type Row = Readonly<Record<string, string>>;
const read = (path: string): Row[] => parse(readFileSync(path), { columns: true }) as Row[];
const words = read('data/reference/theme-words.csv');
const references = { themeWords: openThemeWords(words) };
const themesOf = (text: string): string[] => inferThemes(text, references).map(({ theme }) => theme);
const lexicon = new Set(
  read('data/lexicon/collection-members.csv')
    .filter(({ collection }) => collection === 'c-themes')
    .map(({ concept }) => concept ?? ''),
);

describe('themes by words', () => {
  it.each([
    ['Eau et déchets : accès aux services améliorés', ['eau-assainissement', 'dechets']],
    [
      "Réseau d'Energie Villageois dans la commune rurale d'Antranokarany",
      ['energie', 'developpement-rural'],
    ],
    ['DGRI SANTE SIDA INTERNATIONAL', ['sante']],
    ['Générateurs électriques pour la ville de Kyiv', ['energie']],
    ['Éducation à la citoyenneté mondiale', ['education-citoyennete']],
    ['cultures vivrières et maraîchage', ['agriculture-alimentation']],
    ['Subvention de fonctionnement', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(themesOf(text)).toEqual(expected);
  });

  it.each([
    ['bureau, niveau, plateau, château', 'eau-assainissement'],
    ["service des traducteurs d'urgence", 'urgence-reconstruction'],
    ['agriculture', 'culture-patrimoine'],
    ['culture du riz', 'culture-patrimoine'],
    ['transport et passeport', 'sport'],
    ['à votre santé', 'sante'],
    ['eau-forte', 'eau-assainissement'],
    ['à la recherche de financement', 'recherche-innovation'],
    ['pont du Niari', 'mobilite'],
    ['écosystème parisien', 'climat-environnement'],
    ['solaris', 'energie'],
  ])('"%s" does not speak for %s', (text, theme) => {
    expect(themesOf(text)).not.toContain(theme);
  });

  it('gives the words that speak for a theme, each once', () => {
    expect(inferThemes('Eau potable : puits, puits et forages', references)).toEqual([
      { theme: 'eau-assainissement', words: ['eau potable', 'puits', 'forages'] },
    ]);
  });

  it('takes time in proportion to the text', () => {
    const start = performance.now();
    themesOf('eau et culture de la paix '.repeat(40_000));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('the table of theme words', () => {
  it('has each entry once, sorted, in normal form, for themes of the lexicon', () => {
    const keys = words.map(({ words: text, theme }) => `${text},${theme}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const row of words) {
      expect(row.words).toBe(normaliseName(row.words ?? ''));
      expect(['word', 'phrase', 'stem']).toContain(row.kind);
      expect((row.words ?? '').includes(' ')).toBe(row.kind === 'phrase');
      if (row.theme !== '') expect(lexicon).toContain(row.theme);
      for (const phrase of `${row.not_before}|${row.not_after}`.split('|'))
        expect(phrase).toBe(normaliseName(phrase));
    }
  });

  it('covers each theme of the lexicon, and its label finds it', () => {
    expect(lexicon.size).toBe(24);
    const covered = new Set(words.map(({ theme }) => theme));
    expect([...lexicon].filter((theme) => !covered.has(theme))).toEqual([]);
  });

  it('agrees with the purpose codes on the titles of the lines of local authorities', () => {
    const codes = new Map(
      read('data/reference/crs-themes.csv').map(({ crs_code, theme }) => [crs_code, theme]),
    );
    const lines = read('data/sources/oecd-crs-2023/declarations.csv');
    const agreed = lines.filter(({ project_title = '', purpose_code }) =>
      themesOf(project_title).includes(codes.get(purpose_code) ?? '?'),
    );
    expect(lines).toHaveLength(45);
    expect(agreed.length).toBeGreaterThanOrEqual(40);
  });
});
