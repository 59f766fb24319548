import { beforeAll, describe, expect, it } from 'vitest';
import { addForeignAuthority, addForeignPartner } from '../../src/harmonise/add-foreign-authority.ts';
import { isInFrance } from '../../src/harmonise/identities/is-in-france.ts';
import { openRecord } from '../../src/harmonise/record.ts';
import type { References } from '../../src/harmonise/references.ts';
import type { Issue } from '../../src/model/issue.ts';
import { sharedWorkshop } from '../support/run-publish.ts';

let references: References;
beforeAll(async () => {
  ({ references } = await sharedWorkshop());
});

const columns = { name: 'partner', country: 'country' };

function open() {
  const issues: Issue[] = [];
  const draft = openRecord({ source: 's', file: 'f', row: 2, values: {} }, (issue) => issues.push(issue));
  const rowsOf = (table: string) =>
    draft.finish('s/1').rows.flatMap((row) => (row.table === table ? [row.values] : []));
  return { draft, issues, rowsOf };
}

describe('addForeignAuthority', () => {
  it('adds the authority with its country, known by its name alone', () => {
    const { draft, issues, rowsOf } = open();
    const { key } = addForeignAuthority(
      draft,
      { name: 'Ville-Exemple', country: 'Burkina-Faso', columns },
      references,
    );
    expect(key).toMatch(/^autorite\/BFA\/ville-exemple-[0-9a-f]{10}$/);
    expect(rowsOf('authorities')).toMatchObject([
      { authority: key, class: 'ForeignLocalAuthority', country: 'BFA' },
    ]);
    expect(rowsOf('countries')).toEqual([
      { country: 'BFA', name_fr: 'Burkina Faso', name_en: 'Burkina Faso' },
    ]);
    expect(issues.map(({ code, column }) => [code, column])).toEqual([['authority-unresolved', 'partner']]);
  });

  it('guesses no country: what is near is proposed', () => {
    const { draft, issues, rowsOf } = open();
    const { key } = addForeignAuthority(
      draft,
      { name: 'Ville-Exemple', country: 'Sénégale', columns },
      references,
    );
    expect(key).toMatch(/^autorite\/inconnu\//);
    expect(rowsOf('countries')).toEqual([]);
    const [doubt] = issues.filter(({ code }) => code === 'country-unknown');
    expect(doubt).toMatchObject({ column: 'country', value: 'Sénégale' });
    expect(doubt?.candidates?.length).toBeGreaterThan(0);
  });

  it('says nothing of a country that is not declared', () => {
    const { draft, issues } = open();
    addForeignAuthority(draft, { name: 'Ville-Exemple', country: null, columns }, references);
    expect(issues.map(({ code }) => code)).toEqual(['authority-unresolved']);
  });

  it('gives one key to one name, however it is written', () => {
    const keys = ['Călărași', 'CALARASI', 'Călărași'.normalize('NFD')].map(
      (name) => addForeignAuthority(open().draft, { name, country: 'Romania', columns }, references).key,
    );
    expect(new Set(keys.map((key) => key.split('-').at(-1))).size).toBe(1);
  });
});

describe('addForeignPartner', () => {
  it('adds the role and the cooperation, both ways, with each French authority', () => {
    const { draft, rowsOf } = open();
    const declared = { name: 'Ville-Exemple', country: 'Mali', columns };
    const authority = addForeignAuthority(draft, declared, references);
    addForeignPartner(draft, 's/1', declared, authority, ['collectivite/siren/1', 'collectivite/siren/2']);
    expect(rowsOf('participations')).toMatchObject([
      {
        action: 's/1',
        role: 'partenaire-etranger',
        authority: authority.key,
        declared_name: 'Ville-Exemple',
      },
    ]);
    expect(rowsOf('action-actors')).toMatchObject([{ foreign_authority: authority.key }]);
    expect(rowsOf('cooperations')).toHaveLength(4);
  });
});

describe('isInFrance', () => {
  it.each([
    ['France', true],
    ['FRA', true],
    ['Guadeloupe', true],
    ['La Réunion', true],
    ['Polynésie française', true],
    ['Sénégal', false],
    ['Atlantis', false],
    ['', false],
  ])('%s: %s', (country, expected) => {
    expect(isInFrance(country, references)).toBe(expected);
  });
});
