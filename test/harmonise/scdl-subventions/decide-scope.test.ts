import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decideScope } from '../../../src/harmonise/scdl-subventions/decide-scope.ts';
import { packageRoot } from '../../../src/model/package-root.ts';
import type { SourceRow } from '../../../src/model/records.ts';
import type { ScopeRule } from '../../../src/model/scope.ts';
import { readSource } from '../../../src/read/read-source.ts';
import { sharedWorkshop } from '../../support/run-publish.ts';

const { references } = await sharedWorkshop();
const rowOf = (values: SourceRow['values']): SourceRow => ({ source: 's', file: 'f', row: 2, values });
const decide = (values: SourceRow['values'], ...rules: Partial<ScopeRule>[]) =>
  decideScope(
    rowOf(values),
    rules.map((rule) => ({ ...blank, ...rule })),
    references,
  );
const blank: ScopeRule = {
  rule: 'r',
  columns: ['objet'],
  words: [],
  whole: false,
  unless: [],
  ignore: [],
  withCountry: false,
  reason: '',
};

describe('decideScope', () => {
  it('finds whole words, without case, accents and punctuation', () => {
    const rule = { words: ['coopération décentralisée'] };
    expect(decide({ objet: 'COOPERATION-DECENTRALISEE avec Mopti' }, rule).inScope).toBe(true);
    expect(decide({ objet: 'coopérations décentralisées' }, rule).inScope).toBe(false);
  });
  it('lets a star stand for the letters of one word', () => {
    expect(decide({ objet: 'les jumelages' }, { words: ['jumelage*'] })).toMatchObject({
      found: ['jumelages'],
    });
    expect(decide({ objet: 'jumelage' }, { words: ['jumelage* x'] }).inScope).toBe(false);
  });
  it('asks a whole cell to be the word, each value of a cell with several', () => {
    const rule = { columns: ['section'], words: ['international'], whole: true };
    expect(decide({ section: 'International' }, rule).inScope).toBe(true);
    expect(decide({ section: ['Sport', 'International'] }, rule).inScope).toBe(true);
    expect(decide({ section: 'Sport international' }, rule).inScope).toBe(false);
  });
  it('does not count words beside others, and says so', () => {
    expect(decide({ objet: "jumelage d'écoles" }, { words: ['jumelage'], unless: ['écoles'] })).toEqual({
      inScope: false,
      reason: expect.stringContaining('"jumelage" does not count beside "ecoles"'),
    });
  });
  it('asks for a foreign country, and says which it found', () => {
    const rule = { words: ['puits'], withCountry: true };
    expect(decide({ objet: 'puits au Mali' }, rule)).toMatchObject({
      inScope: true,
      found: ['puits', 'Mali'],
    });
    expect(decide({ objet: 'puits en France' }, rule).inScope).toBe(false);
    expect(decide({ objet: 'puits à La Réunion et en Guadeloupe' }, rule).inScope).toBe(false);
    expect(decide({ objet: 'puits communal' }, rule)).toMatchObject({
      reason: expect.stringContaining('without the name of a foreign country'),
    });
  });
  it('does not read a country out of what it is told to ignore', () => {
    const rule = { words: ['travaux'], withCountry: true, ignore: ['résidence du *'] };
    expect(decide({ objet: 'travaux de la résidence du Mali' }, rule).inScope).toBe(false);
    expect(decide({ objet: 'travaux de la résidence du Mali, et au Niger' }, rule).inScope).toBe(true);
  });
  it('takes the first rule that fits, and any row by a rule without words', () => {
    const decision = decide({ objet: 'x' }, { rule: 'one', words: ['y'] }, { rule: 'all', columns: [] });
    expect(decision).toMatchObject({ inScope: true, rule: { rule: 'all' } });
  });
  it('takes a pattern for letters, never for an expression', () => {
    expect(decide({ objet: 'a' }, { words: ['(a|b)'] }).inScope).toBe(false);
  });
});

const { scope = [] } = await readSource(join(packageRoot, 'data', 'sources', 'scdl-subventions'));

describe('the rules for a general file of grants', () => {
  it.each([
    ['theme-declare', { section: 'Action internationale et jumelage' }],
    ['theme-declare', { direction: 'DGRI' }],
    ['theme-declare', { secteurs: 'Relations internationales' }],
    ['mots-propres', { objet: 'Coopération décentralisée Vouillé - Dano' }],
    ['mots-propres', { objet: 'Action extérieure des collectivités : programme 2020' }],
    ['mots-propres', { projet: 'Semaine de la solidarité internationale' }],
    ['jumelage', { nomBeneficiaire: 'COMITE DE JUMELAGE CHEMIRE L  GAUDIN PENGAKRO' }],
    ['jumelage', { objet: '50 ans du jumelage avec Heidelberg' }],
    ['objet-et-pays', { objet: "Accès à l'eau potable dans trois villages du Togo" }],
    ['objet-et-pays', { objet: 'Solidarité avec les sinistrés du séisme en Haïti' }],
    ['objet-et-pays', { objet: 'CONSTRUCTION DE PUITS AU BURKINA FASO' }],
  ])('%s takes in %j', (rule, values) => {
    expect(decideScope(rowOf(values), scope, references)).toMatchObject({ inScope: true, rule: { rule } });
  });

  it.each([
    { objet: 'Fonds de solidarité logement' },
    { objet: 'Fonds de solidarité' },
    { objet: "Travaux d'équipement, rue de Madagascar" },
    { objet: "Maison de l'international", nomBeneficiaire: 'Grenoble Habitat' },
    { objet: "Participation au salon international de l'agriculture" },
    { objet: 'Internationaux de tennis' },
    { objet: 'Jumelage entre les écoles du quartier' },
    { objet: 'Jumelage artistique avec le collège Victor-Hugo' },
    { objet: "Équipement pour le championnat d'Espagne" },
    { objet: 'Festival : soutien aux musiques du Mali' },
    { objet: 'Master relations internationales : aide aux étudiants' },
    { objet: 'Aide alimentaire', nomBeneficiaire: 'Restaurant Le Liban' },
    { objet: "Subvention d'équipement", nomBeneficiaire: 'FRANCE BENEVOLAT' },
    { section: 'Sports', objet: 'Compétitions européennes' },
    { objet: 'Haricots de Guinée' },
  ])('none takes in %j', (values) => {
    expect(decideScope(rowOf(values), scope, references).inScope).toBe(false);
  });
});
