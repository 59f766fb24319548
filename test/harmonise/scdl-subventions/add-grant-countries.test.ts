import { describe, expect, it } from 'vitest';
import { checkGrants, usualGrant, valuesOf } from '../../support/check-grants.ts';

describe('a column of countries', () => {
  it.each([
    ['Mali', ['MLI'], []],
    ['Madagascar - Bénin', ['BEN', 'MDG'], []],
    ['Trinité et Tobago', ['TTO'], []],
    ['Togo et Niger ; Bénin', ['BEN', 'NER', 'TGO'], []],
    ['France, Sénégal', ['SEN'], []],
    ['Togo / Pays imaginaire', ['TGO'], ['Pays imaginaire']],
    ['', [], []],
  ])('%s', async (paysAction, countries, unknown) => {
    const checked = await checkGrants([{ ...usualGrant, paysAction }]);
    expect(valuesOf(checked, 'action-countries', 'country').toSorted()).toEqual(countries);
    const issues = checked.issues.filter(({ code }) => code === 'country-unknown');
    expect(issues.map(({ value }) => value)).toEqual(unknown);
  });

  it('declares what words would only infer', async () => {
    const checked = await checkGrants([{ ...usualGrant, paysAction: 'Mali' }]);
    expect(valuesOf(checked, 'action-inferred-countries', 'country')).toEqual([]);
  });

  it('takes a grant in beside a word of aid, by the rules of the package', async () => {
    const grant = { ...usualGrant, objet: 'Aide aux victimes du séisme', paysAction: 'Maroc' };
    expect(valuesOf(await checkGrants([grant]), 'action-countries', 'country')).toEqual(['MAR']);
  });
});
