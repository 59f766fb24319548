import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { passesLuhn } from '../../../src/harmonise/identities/parse-siren.ts';
import { parseSiret } from '../../../src/harmonise/identities/parse-siret.ts';

describe('parseSiret', () => {
  it.each([
    ['21690266800013', '21690266800013'],
    ['216 902 668 00013', '21690266800013'],
    ['216\u00a0902\u202f668 00013', '21690266800013'],
    ["224 900 019 000 15'", '22490001900015'],
    ['21690266800013.0', '21690266800013'],
    ['21690266800013,00', '21690266800013'],
    ['35600000049837', '35600000049837'],
    ['35600000000048', '35600000000048'],
  ])('%s → %s', (text, siret) => expect(parseSiret(text)).toEqual({ siret, siren: siret.slice(0, 9) }));

  it.each([
    ['2,43E+13', 'siret-destroyed'],
    ['2.43E+13', 'siret-destroyed'],
    ['2e13', 'siret-destroyed'],
    ['24310000000000', 'siret-destroyed'],
    ['21690266800000', 'siret-destroyed'],
    ['78612300000', 'siret-destroyed'],
    ['21690266800012', 'siret-invalid'],
    ['21690266700013', 'siret-invalid'],
    ['2169026680001', 'siret-invalid'],
    ['216902668000131', 'siret-invalid'],
    ['356000000498', 'siret-invalid'],
    ['35600000049838', 'siret-invalid'],
    ['００００００００００００００', 'siret-invalid'],
    ['W123456789', 'siret-invalid'],
    ['0', 'siret-invalid'],
    ['00000000000000', 'siret-destroyed'],
    ['', 'siret-invalid'],
  ])('%s → %s, and nothing to mint from', (text, problem) => {
    const reading = parseSiret(text);
    expect(reading).toMatchObject({ problem });
    expect(reading.siren).toBeUndefined();
  });

  it('a SIREN in the place of a SIRET is a SIREN, and said', () =>
    expect(parseSiret('224 400 028')).toMatchObject({ problem: 'siret-is-siren', siren: '224400028' }));

  it('gives back one leading zero, but never where the thirteen digits may be a social-security number', () => {
    const found = ['3', '5', '6', '7'].flatMap((start) => {
      for (let rest = 0; rest < 100_000; rest++) {
        const digits = `${start}${String(rest).padStart(7, '0')}00014`;
        if (passesLuhn(`0${digits}`) && passesLuhn(`0${digits.slice(0, 8)}`)) return [digits];
      }
      return [];
    });
    expect(found).toHaveLength(4);
    for (const digits of found) expect(parseSiret(digits)).toMatchObject({ siret: `0${digits}` });
  });

  test.prop([fc.constantFrom('1', '2'), fc.stringMatching(/^\d{12}$/)])(
    'thirteen digits that begin with 1 or 2 are nothing',
    (first, rest) => {
      expect(parseSiret(`${first}${rest}`).siren).toBeUndefined();
    },
  );

  test.prop([fc.string()])('gives a SIREN only from the digits that are there', (text) => {
    const { siren } = parseSiret(text);
    if (siren !== undefined) expect(`0${text.replace(/\D/g, '')}`).toContain(siren);
  });
});
