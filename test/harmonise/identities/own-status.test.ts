import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { resolveAuthority } from '../../../src/harmonise/identities/resolve-authority.ts';
import { openReferences } from '../../../src/harmonise/open-references.ts';
import type { References } from '../../../src/harmonise/references.ts';
import { packageRoot } from '../../../src/model/package-root.ts';
import { readReferenceTables } from '../../../src/read/read-reference-tables.ts';

let references: References;
beforeAll(async () => {
  references = openReferences(await readReferenceTables(join(packageRoot, 'data', 'reference')));
});
const sirenOf = (name: string, type: string): string | undefined =>
  resolveAuthority({ name, type }, references).siren;

describe('authorities with a status of their own, by the types that are declared for them', () => {
  it.each([
    ["Collectivité européenne d'Alsace", ['statut-particulier', 'departement', ''], '200094332'],
    ['CeA', ['statut-particulier', 'departement'], '200094332'],
    ['Paris', ['statut-particulier', 'departement'], '217500016'],
    ['Ville de Paris', ['statut-particulier', 'departement', 'commune', ''], '217500016'],
    ['Métropole de Lyon', ['statut-particulier', 'departement', 'metropole', 'epci', ''], '200046977'],
    ['Collectivité de Corse', ['statut-particulier', 'region', 'departement', ''], '200076958'],
    ['Corse', ['statut-particulier', 'region', 'departement'], '200076958'],
    ['Martinique', ['statut-particulier', 'outre-mer', 'region', 'departement'], '200055507'],
    ['Guyane', ['statut-particulier', 'outre-mer', 'region', 'departement'], '200052678'],
    ['Mayotte', ['statut-particulier', 'outre-mer', 'region', 'departement'], '229850003'],
    ['Région Guadeloupe', ['outre-mer', 'region'], '239710015'],
    ['Guadeloupe', ['departement'], '229710017'],
    ['Guadeloupe', ['region'], '239710015'],
  ])('%s', (name, types, siren) => {
    for (const type of types) expect([type, sirenOf(name, type)]).toEqual([type, siren]);
  });

  it.each([
    // the commune is as likely as the métropole
    ['Lyon', ['departement', 'region', 'commune', 'metropole', '']],
    ['Métropole de Lyon', ['commune']],
    ['Alsace', ['statut-particulier', 'departement', '']],
    ['Guadeloupe', ['outre-mer', '']],
    ['Martinique', ['commune', '']],
    ['Bretagne', ['statut-particulier', 'outre-mer', 'departement', '']],
  ])('but not %s', (name, types) => {
    for (const type of types) expect([type, sirenOf(name, type)]).toEqual([type, undefined]);
  });
});
