import { beforeAll, describe, expect, it } from 'vitest';
import { normaliseName } from '../../src/harmonise/normalise-name.ts';
import { type Concepts, openConcepts } from '../../src/harmonise/open-concepts.ts';
import { namespaces } from '../../src/model/vocabulary.ts';
import { readDefinitions } from '../../src/read/read-definitions.ts';

const { skos } = namespaces;
let concepts: Concepts;
let lexicon: Awaited<ReturnType<typeof readDefinitions>>['lexicon'];
beforeAll(async () => {
  ({ lexicon } = await readDefinitions());
  concepts = openConcepts(lexicon);
});

describe('openConcepts', () => {
  it.each([
    ['c-themes', 'Eau et assainissement', 'eau-assainissement'],
    ['c-themes', 'EDUCATION, FORMATION ET JEUNESSE', 'education-jeunesse'],
    ['c-themes', ' water  and sanitation ', 'eau-assainissement'],
    ['c-themes', 'T01', 'eau-assainissement'],
    ['c-financements', '1 % eau et assainissement', '1-eau'],
    ['c-types', 'jumelage', 'jumelage'],
    ['c-etats', 'terminee', 'terminee'],
  ])('%s: "%s" is %s', (collection, text, slug) => {
    expect(concepts.find(collection, text)?.slug).toBe(slug);
  });

  it.each([
    ['c-themes', 'jumelage'],
    ['c-themes', ''],
    ['c-themes', 'eau'],
    ['c-nothing', 'jumelage'],
  ])('%s: "%s" is none', (collection, text) => {
    expect(concepts.find(collection, text)).toBeUndefined();
  });

  it('lists what may be written', () => {
    expect(concepts.list('c-modes').map(({ slug }) => slug)).toEqual([
      'portage-direct',
      'delegation',
      'mode-mixte',
      'mode-inconnu',
    ]);
    expect(concepts.list('c-modes')[0]).toEqual({
      slug: 'portage-direct',
      labelFr: 'portage direct',
      labelEn: 'direct implementation',
    });
  });

  it('no label stands for two concepts of one collection', () => {
    const labels = new Map<string, Set<string>>();
    const members = lexicon.filter(({ predicate }) => predicate.value === `${skos}member`);
    for (const { subject: collection, object: concept } of members) {
      const texts = lexicon.filter(
        ({ subject, predicate }) =>
          subject.equals(concept) && /(?:prefLabel|altLabel|notation)$/.test(predicate.value),
      );
      for (const { object } of texts) {
        const key = `${collection.value} ${normaliseName(object.value)}`;
        labels.set(key, (labels.get(key) ?? new Set()).add(concept.value));
      }
    }
    expect(labels.size).toBeGreaterThan(150);
    expect([...labels].filter(([, slugs]) => slugs.size > 1)).toEqual([]);
  });
});
