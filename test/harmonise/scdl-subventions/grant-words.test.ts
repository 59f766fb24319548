import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isNaturalPerson } from '../../../src/harmonise/identities/is-natural-person.ts';
import { parseAuthorityName } from '../../../src/harmonise/identities/parse-authority-name.ts';
import { grantStage } from '../../../src/harmonise/scdl-subventions/grant-stage.ts';
import { blankWords, compileWords } from '../../../src/harmonise/themes/match-words.ts';
import { findCurrency } from '../../../src/harmonise/values/find-currency.ts';
import { findMonth } from '../../../src/harmonise/values/find-month.ts';

describe('isNaturalPerson', () => {
  it.each([
    'MADAME DURAND',
    'Monsieur Durand',
    'M. DURAND',
    'M [nom retiré]',
    'MME DURAND ANNE',
    'Mlle Durand',
    'M. et Mme Durand',
    'Particulier',
    'PERSONNE PHYSIQUE',
  ])('%s', (name) => {
    expect(isNaturalPerson(name, null, null)).toBe(true);
  });
  it.each([
    'MJC DU QUARTIER',
    'M J C DES OLIVIERS',
    'MEDECINS DU MONDE',
    'MRAP',
    'MAISON DE MADAME',
    'Association Monsieur Vincent',
    'Mmm production',
    '',
  ])('not %s', (name) => {
    expect(isNaturalPerson(name, 'Association', '12345678200010')).toBe(false);
  });
});

describe('grantStage', () => {
  it.each([
    [null, 'engage'],
    ['Conseil Municipal', 'engage'],
    ['Commission permanente du 12/03', 'engage'],
    ['Avis favorable', 'prevu'],
    ['Instruction technique', 'prevu'],
    ['Demande', 'prevu'],
    ['Pas encore votée', 'prevu'],
    ['1 proposée', 'prevu'],
    ['Versée', 'verse'],
    ['Mandatement', 'verse'],
    ['Rejetée', 'refused'],
    ['Avis défavorable', 'refused'],
    ['Classé sans suite', 'refused'],
    ['?', 'etape-inconnue'],
    ['', 'etape-inconnue'],
  ])('%s is %s', (text, stage) => {
    expect(grantStage(text)).toBe(stage);
  });
});

describe('parseAuthorityName', () => {
  it.each([
    ['Ville de Poitiers', 'commune'],
    ['Conseil Départemental de la Vendée', 'departement'],
    ['Département de Maine-et-Loire', 'departement'],
    ['Région Bretagne', 'region'],
    ['Toulouse Métropole', 'metropole'],
    ['Métropole de Lyon', 'statut-particulier'],
    ["Communauté d'agglomération de La Rochelle", 'communaute-agglomeration'],
    ['Communauté de communes du Val', 'communaute-communes'],
    ['Syndicat mixte des eaux', 'syndicat-mixte'],
    ['ANTIBES', 'collectivite-francaise'],
  ])('%s: %s', (name, type) => {
    expect(parseAuthorityName(name)).toEqual({ name, type });
  });
});

describe('findMonth', () => {
  it('finds names and abbreviations that are of one month', () => {
    expect(['Août', 'AOUT', 'sept.', 'févr', 'juil.', 'juin'].map(findMonth)).toEqual([
      '08',
      '08',
      '09',
      '02',
      '07',
      '06',
    ]);
    expect(['jui', 'ma', 'm', '', 'floréal', 'marsouin'].map(findMonth)).toEqual(Array(6).fill(undefined));
  });
});

describe('findCurrency', () => {
  it('takes codes in capitals only', () => {
    expect(findCurrency('MAD')).toBe('MAD');
    expect(findCurrency('mad')).toBeUndefined();
    expect(findCurrency('Euros')).toBe('EUR');
    expect(findCurrency('F CFA')).toEqual({ oneOf: 'XOF or XAF' });
    expect(findCurrency('constructor')).toBeUndefined();
  });
});

describe('blankWords', () => {
  it('takes phrases out of a text, and leaves the rest as it was', () => {
    const phrases = compileWords(['rue du *', 'Fonds de solidarité']);
    expect(blankWords("Travaux, Rue du Niger ; l'été", phrases)).toBe("Travaux, | ; l'été");
    expect(blankWords('FONDS DE SOLIDARITE - rue du Mali', phrases)).toBe('| - |');
    expect(blankWords('rue', phrases)).toBe('rue');
  });
  test.prop([fc.string({ unit: 'binary', maxLength: 60 })])(
    'any text without them stays as it is',
    (text) => {
      expect(blankWords(text, compileWords(['zzzz *']))).toBe(text);
    },
  );
});
