import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type IsPersonName, openPersonNames } from '../../../src/harmonise/identities/person-names.ts';
import { packageRoot } from '../../../src/model/package-root.ts';
import { readReferenceTables } from '../../../src/read/read-reference-tables.ts';

let isPersonName: IsPersonName;
beforeAll(async () => {
  const tables = await readReferenceTables(join(packageRoot, 'data', 'reference'));
  isPersonName = openPersonNames(tables['first-names'] ?? []);
});

describe('a name that may be that of a person', () => {
  it.each([
    'EXEMPLE Claire',
    'Claire EXEMPLE',
    ' Claire  EXEMPLE ',
    'Jean-Pierre EXEMPLE',
    'Jean Pierre EXEMPLE',
    'DE LA EXEMPLE Élodie',
    'Elodie d’EXEMPLE',
    'Émile EXEMPLE-MODELE',
    'N’EXEMPLE Fatou',
  ])('%s', (name) => {
    expect(isPersonName(name)).toBe(true);
  });

  it.each([
    '',
    'Claire',
    'EXEMPLE',
    // the form of many names of organisations: nothing tells it from them
    'EXEMPLE CLAIRE',
    'Claire Exemple',
    'Claire EX',
    'Claire EXEMPLE Claire',
    'MJC Claire',
    'Compagnie Claire EXEMPLE',
    'COMPAGNIE Claire',
    'Claire EXEMPLE et fils',
    'Claire EXEMPLE MODELE',
    'Foyer EXEMPLE',
    'Institut PASTEUR',
    'Association Claire EXEMPLE',
    'Les Amis de Claire EXEMPLE',
    `Claire ${'E'.repeat(100)}`,
  ])('not "%s"', (name) => {
    expect(isPersonName(name)).toBe(false);
  });
});
