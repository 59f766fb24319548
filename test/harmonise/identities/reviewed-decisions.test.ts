import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveAuthority } from '../../../src/harmonise/identities/resolve-authority.ts';
import { resolveForeignAuthority } from '../../../src/harmonise/identities/resolve-foreign-authority.ts';
import { openReviewedDecisions } from '../../../src/harmonise/identities/reviewed-decisions.ts';
import { openReferences } from '../../../src/harmonise/open-references.ts';
import { packageRoot } from '../../../src/model/package-root.ts';
import { readReferenceTables } from '../../../src/read/read-reference-tables.ts';

const types = new Set(['commune', 'groupement']);
const row = {
  declared_name: 'Commune de Vouillé',
  declared_type: 'commune',
  country: null,
  territory: null,
  decision: 'siren:217903558',
  decided_by: 'relecteur',
  decided_on: '2026-11-23',
  evidence: 'délibération',
};
const open = (...rows: Readonly<Record<string, string | null>>[]) =>
  openReviewedDecisions(rows, 'data/reviewed/authorities.csv', types);
const tables = await readReferenceTables(join(packageRoot, 'data', 'reference'));

describe('a reviewed decision', () => {
  const references = openReferences(
    tables,
    [],
    [
      row,
      { ...row, declared_name: 'Saint-Denis', territory: '974', decision: 'siren:219740115' },
      { ...row, declared_name: 'Commune de Gourdon', decision: 'none' },
      { ...row, declared_name: 'Ségou', country: 'MLI', declared_type: null, decision: 'geonames:2449893' },
    ],
  );

  it('is the identity of the declarations of that name', () => {
    expect(resolveAuthority({ type: 'commune', name: 'COMMUNE DE VOUILLE' }, references)).toMatchObject({
      key: 'collectivite/siren/217903558',
      siren: '217903558',
      identifiedBy: 'id-table',
      doubts: [],
    });
  });

  it('says nothing of another type, nor of another territory', () => {
    expect(
      resolveAuthority({ type: 'groupement', name: 'Commune de Vouillé' }, references).identifiedBy,
    ).not.toBe('id-table');
    expect(
      resolveAuthority({ type: 'commune', name: 'Saint-Denis' }, references, { territory: 'Aude' }).siren,
    ).not.toBe('219740115');
  });

  it('gives way to an official code, and to a position elsewhere', () => {
    const declared = { type: 'commune', name: 'Commune de Vouillé' };
    expect(resolveAuthority(declared, references, { siren: '218602944' }).siren).toBe('218602944');
    const inParis = { position: { latitude: 48.85, longitude: 2.35 } };
    expect(resolveAuthority(declared, references, inParis)).toMatchObject({
      identifiedBy: 'id-non-resolu',
      doubts: [{ code: 'authority-contradicted' }],
    });
  });

  it('"none" stops the questions and makes no identity', () => {
    expect(resolveAuthority({ type: 'commune', name: 'Commune de Gourdon' }, references)).toMatchObject({
      identifiedBy: 'id-non-resolu',
      doubts: [],
    });
  });

  it('names a foreign authority elsewhere without changing its key', () => {
    const declared = { name: 'Ségou', country: 'MLI' };
    const decided = resolveForeignAuthority(declared, references);
    expect(decided).toMatchObject({ identifiedBy: 'id-table', sameAs: 'geonames:2449893', candidates: [] });
    expect(resolveForeignAuthority(declared, openReferences(tables)).key).toBe(decided.key);
  });
});

describe('a wrong decision stops the run with file, row and column', () => {
  it.each([
    [{ decision: 'siren:217903559' }, 'decision', /no SIREN.*Luhn/],
    [{ decision: '217903558' }, 'decision', /none of siren/],
    [{ decision: 'wikidata:3703' }, 'decision', /none of siren/],
    [{ decision: null }, 'decision', /empty/],
    [{ declared_name: null }, 'declared_name', /empty/],
    [{ declared_type: 'mairie' }, 'declared_type', /no type of authority/],
    [{ country: 'ML' }, 'country', /three capital letters/],
    [{ decided_on: '2026-02-30' }, 'decided_on', /no day/],
    [{ decided_on: '23/11/2026' }, 'decided_on', /no day/],
    [{ evidence: null }, 'evidence', /empty/],
  ])('%j', (change, column, message) => {
    const refused = (): unknown => open(row, { ...row, declared_name: 'Autre', ...change });
    expect(refused).toThrow(`data/reviewed/authorities.csv, row 3, column ${column}:`);
    expect(refused).toThrow(message);
    expect(refused).toThrow(expect.objectContaining({ code: 'SOURCE_INVALID' }));
  });

  it('two decisions for one name', () =>
    expect(() => open(row, { ...row, declared_name: 'COMMUNE DE VOUILLE' })).toThrow(
      /row 3, column declared_name: row 2 decides/,
    ));

  it('a missing column', () => {
    const { evidence: _, ...short } = row;
    expect(() => open(short)).toThrow(/row 2, column evidence: the column is missing/);
  });
});

it('the decisions of the project are right, and name no person', async () => {
  const { authorities = [] } = await readReferenceTables(join(packageRoot, 'data', 'reviewed'));
  expect(() => open(...authorities)).not.toThrow();
});
