import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Evidence, resolveAuthority } from '../../../src/harmonise/identities/resolve-authority.ts';
import { openReferences } from '../../../src/harmonise/open-references.ts';
import type { References } from '../../../src/harmonise/references.ts';
import { packageRoot } from '../../../src/model/package-root.ts';
import { readReferenceTables } from '../../../src/read/read-reference-tables.ts';

let references: References;
beforeAll(async () => {
  references = openReferences(await readReferenceTables(join(packageRoot, 'data', 'reference')));
});

describe('resolveAuthority', () => {
  it.each([
    ['departement', 'Conseil départemental de Dordogne', '222400012', 'Département de la Dordogne'],
    ['departement', "Conseil départemental d'Ille-et-Vilaine", '223500018', "Département d'Ille-et-Vilaine"],
    ['departement', "Collectivité européenne d'Alsace", '200094332', "Collectivité européenne d'Alsace"],
    ['region', "Conseil régional d'Auvergne-Rhône-Alpes", '200053767', 'Région Auvergne-Rhône-Alpes'],
    ['region', 'REGION BRETAGNE', '233500016', 'Région Bretagne'],
  ])('%s "%s" is SIREN %s, by its name and territory', (type, name, siren, official) => {
    const resolved = resolveAuthority({ type, name }, references);
    expect(resolved).toMatchObject({
      key: `collectivite/siren/${siren}`,
      siren,
      name: official,
      identifiedBy: 'id-nom-territoire',
    });
  });

  it('a commune known by its name alone keeps a provisional URI, its candidate beside it', () => {
    const resolved = resolveAuthority({ type: 'commune', name: 'Commune de Villeurbanne' }, references);
    expect(resolved.key).toMatch(/^collectivite\/provisoire\/[0-9a-f]{10}$/);
    expect(resolved.identifiedBy).toBe('id-nom');
    expect(resolved.siren).toBeUndefined();
    expect(resolved.candidates.map(({ id }) => id)).toEqual(['siren:216902668']);
  });

  it('a homonym is not resolved: both communes are candidates', () => {
    const resolved = resolveAuthority({ type: 'commune', name: 'Commune de Vouillé' }, references);
    expect(resolved.identifiedBy).toBe('id-non-resolu');
    expect(resolved.candidates.map(({ id }) => id).sort()).toEqual(['siren:217903558', 'siren:218602944']);
  });

  it('a SIREN that the declaration gives is the identity', () => {
    const resolved = resolveAuthority({ type: 'commune', name: 'Commune de Vouillé' }, references, {
      siren: '217903558',
    });
    expect(resolved).toMatchObject({
      key: 'collectivite/siren/217903558',
      identifiedBy: 'id-code',
      territory: { inseeCode: '79355' },
    });
  });

  it('a SIREN of no register is kept with the declared name', () =>
    expect(
      resolveAuthority({ type: 'groupement', name: 'Syndicat X' }, references, { siren: '732829320' }),
    ).toMatchObject({
      key: 'collectivite/siren/732829320',
      name: 'Syndicat X',
      identifiedBy: 'id-code',
    }));

  it('case and accents of a name do not change its provisional URI; another type does', () => {
    const key = (type: string, name: string): string => resolveAuthority({ type, name }, references).key;
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
    const { candidates } = resolveAuthority({ type: 'commune', name }, references);
    expect(candidates.map(({ label }) => label).join()).toContain(`(${code},`);
  });

  it('La Réunion is found with its article', () =>
    expect(
      resolveAuthority({ type: 'departement', name: 'Conseil départemental de La Réunion' }, references)
        .identifiedBy,
    ).toBe('id-nom-territoire'));
});

describe('the place, beside the name', () => {
  const commune = (name: string, evidence: Evidence) =>
    resolveAuthority({ type: 'commune', name }, references, evidence);

  it.each([
    ['Saint-Denis', '93', '929939411'],
    ['SAINT DENIS', 'La Réunion', '219740115'],
    ['St Denis', 'département de la Réunion', '219740115'],
    ['Ville du Mans', 'Sarthe', '217201813'],
    ['Chalon s/Saône', '71', '217100767'],
    ['Dunkirk', 'Nord', '200027159'],
    ['Châlons-sur-Marne', 'Marne', '215101015'],
    ['Villeurbanne', 'Auvergne-Rhône-Alpes', '216902668'],
  ])('%s, %s → SIREN %s', (name, territory, siren) =>
    expect(commune(name, { territory })).toMatchObject({
      siren,
      identifiedBy: 'id-nom-territoire',
      doubts: [],
    }),
  );

  it('a position in the département of the only commune of the name is enough; one elsewhere contradicts it', () => {
    const name = 'Villeurbanne';
    expect(commune(name, { position: { latitude: 45.77, longitude: 4.88 } }).siren).toBe('216902668');
    const far = commune(name, { position: { latitude: 48.85, longitude: 2.35 } });
    expect(far.siren).toBeUndefined();
    expect(far.doubts.map(({ code }) => code)).toEqual(['authority-contradicted']);
    expect(far.candidates.map(({ id }) => id)).toEqual(['siren:216902668']);
  });

  it('two homonyms at two places do not share a provisional URI', () => {
    const [nearParis, inAllier] = [
      commune('Bagneux', { position: { latitude: 48.797, longitude: 2.312 } }),
      commune('Bagneux', { position: { latitude: 46.65, longitude: 3.22 } }),
    ];
    expect(nearParis.siren ?? inAllier.siren).toBeUndefined();
    expect(nearParis.key).not.toBe(inAllier.key);
    expect(nearParis.candidates[0]?.id).toBe('siren:219200078');
    expect(inAllier.candidates[0]?.id).toBe('siren:210300158');
  });

  it('where several homonyms may be meant, the one whose département is around the position comes first', () => {
    const { candidates } = commune('Vouillé', { position: { latitude: 46.64, longitude: 0.17 } });
    expect(candidates.map(({ id }) => id)).toEqual(['siren:218602944', 'siren:217903558']);
  });

  it('a text that is no territory is no evidence', () =>
    expect(commune('Villeurbanne', { territory: 'Syldavie' }).identifiedBy).toBe('id-nom'));

  it('a name that a tool cut off is never whole', () => {
    const name = 'COMMUNE DE SAINT GERMAIN EN LA';
    expect(name).toHaveLength(30);
    const { siren, candidates } = commune(name, { territory: '78' });
    expect(siren).toBeUndefined();
    expect(candidates.map(({ label }) => label).join()).toContain('Saint-Germain-en-Laye');
  });

  it('an overseas commune without a SIREN in the register has its INSEE code', () =>
    expect(commune('Nouméa', { inseeCode: '98818' })).toMatchObject({
      key: 'collectivite/cog/com-98818',
      identifiedBy: 'id-code',
      territory: { inseeCode: '98818' },
    }));

  it('words for the kind of authority must fit the register', () => {
    const grouping = (name: string) =>
      resolveAuthority({ type: 'groupement', name }, references, { territory: '38' });
    expect(grouping('Communauté de communes du Trièves').siren).toBe('200030658');
    expect(grouping("Communauté d'agglomération du Trièves").siren).toBeUndefined();
    expect(commune('CC du Trièves', { territory: '38' }).siren).toBeUndefined();
  });

  it('a région of before 2016 is not its successor', () => {
    const { siren, candidates } = resolveAuthority(
      { type: 'region', name: 'Conseil régional de Picardie' },
      references,
    );
    expect(siren).toBeUndefined();
    expect(candidates.map(({ id }) => id)).toEqual(['siren:200053742']);
  });
});
