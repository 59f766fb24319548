import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuthorityRegister } from '../../src/harmonise/authority-register.ts';
import { openReferences } from '../../src/harmonise/open-references.ts';
import { resolveAuthority } from '../../src/harmonise/resolve-authority.ts';
import { packageRoot } from '../../src/model/package-root.ts';
import { readReferenceTables } from '../../src/read/read-reference-tables.ts';

let register: AuthorityRegister;
beforeAll(async () => {
  register = openReferences(await readReferenceTables(join(packageRoot, 'data', 'reference'))).authorities;
});

describe('resolveAuthority', () => {
  it.each([
    ['departement', 'Conseil départemental de Dordogne', '222400012', 'Département de la Dordogne'],
    ['departement', "Conseil départemental d'Ille-et-Vilaine", '223500018', "Département d'Ille-et-Vilaine"],
    ['departement', "Collectivité européenne d'Alsace", '200094332', "Collectivité européenne d'Alsace"],
    ['region', "Conseil régional d'Auvergne-Rhône-Alpes", '200053767', 'Région Auvergne-Rhône-Alpes'],
    ['region', 'REGION BRETAGNE', '233500016', 'Région Bretagne'],
  ])('%s "%s" is SIREN %s, by its name and territory', (type, name, siren, official) => {
    const resolved = resolveAuthority({ type, name }, register);
    expect(resolved).toMatchObject({
      key: `collectivite/siren/${siren}`,
      siren,
      name: official,
      identifiedBy: 'id-nom-territoire',
    });
  });

  it('a commune known by its name alone keeps a provisional URI, its candidate beside it', () => {
    const resolved = resolveAuthority({ type: 'commune', name: 'Commune de Villeurbanne' }, register);
    expect(resolved.key).toMatch(/^collectivite\/provisoire\/[0-9a-f]{10}$/);
    expect(resolved.identifiedBy).toBe('id-nom');
    expect(resolved.siren).toBeUndefined();
    expect(resolved.candidates.map(({ siren }) => siren)).toEqual(['216902668']);
  });

  it('a homonym is not resolved: both communes are candidates', () => {
    const resolved = resolveAuthority({ type: 'commune', name: 'Commune de Vouillé' }, register);
    expect(resolved.identifiedBy).toBe('id-non-resolu');
    expect(resolved.candidates.map(({ territory }) => territory?.inseeCode).sort()).toEqual([
      '79355',
      '86294',
    ]);
  });

  it('a SIREN that the declaration gives is the identity', () => {
    const resolved = resolveAuthority({ type: 'commune', name: 'Commune de Vouillé' }, register, '217903558');
    expect(resolved).toMatchObject({
      key: 'collectivite/siren/217903558',
      identifiedBy: 'id-code',
      territory: { inseeCode: '79355' },
    });
  });

  it('a SIREN of no register is kept with the declared name', () =>
    expect(resolveAuthority({ type: 'groupement', name: 'Syndicat X' }, register, '732829320')).toMatchObject(
      {
        key: 'collectivite/siren/732829320',
        name: 'Syndicat X',
        identifiedBy: 'id-code',
      },
    ));

  it('case and accents of a name do not change its provisional URI; another type does', () => {
    const key = (type: string, name: string): string => resolveAuthority({ type, name }, register).key;
    expect(key('groupement', 'Syndicat des Eaux 4B')).toBe(key('groupement', 'SYNDICAT DES EAUX 4B'));
    expect(key('groupement', 'Syndicat des Eaux 4B')).not.toBe(key('commune', 'Syndicat des Eaux 4B'));
  });

  it.each([
    ['Commune de La Rochelle', '17300'],
    ['Commune du Mans', '72181'],
    ['Commune des Herbiers', '85109'],
    ["Commune d'Orléans", '45234'],
    ['Commune de La Baule-Escoublac', '44055'],
  ])('%s is among the candidates', (name, code) => {
    const { candidates } = resolveAuthority({ type: 'commune', name }, register);
    expect(candidates.map(({ territory }) => territory?.inseeCode)).toContain(code);
  });

  it('La Réunion is found with its article', () =>
    expect(
      resolveAuthority({ type: 'departement', name: 'Conseil départemental de La Réunion' }, register)
        .identifiedBy,
    ).toBe('id-nom-territoire'));
});
