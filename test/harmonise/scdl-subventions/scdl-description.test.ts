import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../../src/model/package-root.ts';
import { matchColumns } from '../../../src/read/match-columns.ts';
import { readSource } from '../../../src/read/read-source.ts';

const { table } = await readSource(join(packageRoot, 'data', 'sources', 'scdl-subventions'));
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** The name of the column under which a header is read. */
function columnOf(header: string): string | undefined {
  const { table: matched, positions } = matchColumns([header], table);
  return matched.columns[positions.indexOf(0)]?.name;
}

describe('the columns of scdl-subventions', () => {
  it('have no header in common', () => {
    const headers = table.columns.flatMap(({ name, titles }) => {
      const own = new Set([name, ...Object.values(titles).flat()].map(plain));
      return [...own];
    });
    expect(headers.filter((header, index) => headers.indexOf(header) !== index)).toEqual([]);
  });

  it.each([
    ['NOM_Beneficiaire', 'nomBeneficiaire'],
    [' Nom attributaire* ', 'nomAttribuant'],
    ['iAttribuant', 'idAttribuant'],
    ['IDATTRIBUANT', 'idAttribuant'],
    ['Date de convention*', 'dateConvention'],
    ['Montant voté', 'montant'],
    ['mtsubv', 'montant'],
    ['total_des_mandats_emis', 'montantVerse'],
    ["Aide notifiée Ã  l'Europe", 'notificationUE'],
    ['Nom du b\ufffdn\ufffdficiaire', 'nomBeneficiaire'],
    ['object', 'objet'],
    ['Date(s) ou période(s) de versement', 'datesPeriodeVersement'],
    ['Année', 'annee'],
    ['Étape', 'etape'],
    ['Montant Demandé', 'montantDemande'],
    // one header, two meanings: the description of the file has to say which
    ['SIRET', undefined],
    ['type', undefined],
    ['nom', undefined],
  ])('"%s" is %s', (header, column) => {
    expect(columnOf(header)).toBe(column);
  });
});

const schemas = join(packageRoot, '..', 'shared', 'data', 'raw', 'schemas');
const here = existsSync(schemas);

describe('the versions of the schema', () => {
  it.skipIf(!here)('1.1.0, 2.0.2 and 2.1.1: every field is a column', async () => {
    for (const version of ['1.1.0', '2.0.2', '2.1.1']) {
      const file = join(schemas, `scdl-subventions-${version}.schema.json`);
      const { fields } = JSON.parse(await readFile(file, 'utf8')) as { fields: { name: string }[] };
      expect(fields.length).toBeGreaterThan(13);
      expect(fields.map(({ name }) => columnOf(name))).toEqual(fields.map(({ name }) => name));
    }
  });
  it.skipIf(here)('are not here', () => {
    console.warn(`The schemas are not at ${schemas}: they were not compared with the columns.`);
  });
});
