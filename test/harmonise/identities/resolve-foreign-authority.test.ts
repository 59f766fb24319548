import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveForeignAuthority } from '../../../src/harmonise/identities/resolve-foreign-authority.ts';
import { openReferences } from '../../../src/harmonise/open-references.ts';
import { packageRoot } from '../../../src/model/package-root.ts';
import { readReferenceTables } from '../../../src/read/read-reference-tables.ts';

const references = openReferences(await readReferenceTables(join(packageRoot, 'data', 'reference')));
const resolve = (name: string, country?: string, position?: { latitude: number; longitude: number }) =>
  resolveForeignAuthority(
    { name, ...(country === undefined ? {} : { country }), ...(position === undefined ? {} : { position }) },
    references,
  );

describe('resolveForeignAuthority', () => {
  it('makes its key of country, type and name, whatever the case and the accents', () => {
    const { key } = resolve('Agadez', 'NER');
    expect(key).toMatch(/^autorite\/NER\/agadez-[0-9a-f]{10}$/);
    expect(resolve('AGADÈZ', 'NER').key).toBe(key);
    expect(resolve('Agadez', 'MLI').key).not.toBe(key);
    expect(
      resolveForeignAuthority({ name: 'Agadez', country: 'NER', type: 'region' }, references).key,
    ).not.toBe(key);
  });

  it('keeps a name in another script, or without letters, apart', () => {
    expect(resolve('北京', 'CHN').key).toMatch(/^autorite\/CHN\/北京-[0-9a-f]{10}$/);
    expect(resolve('!!!', 'CHN').key).toMatch(/^autorite\/CHN\/[0-9a-f]{10}$/);
  });

  it('lists the places of that name in that country as candidates, and links nothing', () => {
    expect(resolve('Agadez', 'NER')).toMatchObject({
      identifiedBy: 'id-nom',
      candidates: [{ id: 'geonames:2448085' }],
    });
    expect(resolve('Agadez', 'NER').sameAs).toBeUndefined();
    expect(resolve('Agadez', 'MLI').candidates).toEqual([]);
    expect(resolve('Mairie de Tombouctou', 'MLI').candidates.length).toBe(1);
    expect(resolve('Munich', 'DEU').candidates[0]?.id).toBe('geonames:2867714');
    expect(resolve('Fribourg-en-Brisgau', 'DEU').candidates[0]?.label).toMatch(/^Freiburg /);
  });

  it('has no sure candidate without a country', () =>
    expect(resolve('Agadez').identifiedBy).toBe('id-non-resolu'));

  it('puts the nearest place first', () => {
    const first = resolve('Springfield', 'USA', { latitude: 42.1, longitude: -72.6 }).candidates[0];
    expect(first?.label).toMatch(/^Springfield \(US, 42\.1/);
  });
});
