import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { redactPersonalData } from '../../src/model/redact-personal-data.ts';

const redacted = (text: string): string => redactPersonalData(text).text;

const name = '[nom retiré]';
const phone = '[téléphone retiré]';
const mail = '[adresse électronique retirée]';
const number = '[numéro retiré]';

describe('what is taken out', () => {
  it.each([
    ['contact : jean.dupont@ville.example', `contact : ${mail}`],
    ['écrire à j-m.d’arc@mairie-x.example.', `écrire à ${mail}.`],
    ['nom (at) domaine.example', mail],
    ['https://ville.example/?mail=a.b@ville.example', `https://ville.example/?mail=${mail}`],
    ['04 67 12 34 56', phone],
    ['Tél.0467123456', `Tél.${phone}`],
    ['04.67.12.34.56', phone],
    ['04-67-12-34-56', phone],
    ['04\u00A067\u00A012\u202F34\u202F56', phone],
    ['+33 (0)4 67 12 34 56', phone],
    ['(+33) 4 67 12 34 56', phone],
    ['+33467123456', phone],
    ['0033 4 67 12 34 56', phone],
    ['+221 33 812 34 56', phone],
    ['+1 (514) 555-1234', phone],
    ['tél : 77 123 45 67', `tél : ${phone}`],
    ['0 800 123 456', phone],
    ['06 12 34 56 78/07 12 34 56 78, le soir', `${phone}, le soir`],
    ['1 85 06 12 345 678 90', number],
    ['185061234567890', number],
    ['1850612345678', number],
    ['2 85 06 2A 345 678', number],
    ['1.85.06.12.345.678', number],
    ['RIB FR14 2004 1010 0505 0001 3M02 606.', 'RIB [IBAN retiré].'],
    ['M. Dupont, trésorier', `M. ${name}, trésorier`],
    ['M.Dupont', `M.${name}`],
    ['M. J.-P. Martin', `M. ${name}`],
    ['Mme Marie-Claire DE LA TOUR est venue', `Mme ${name} est venue`],
    ['Mme Hele\u0301ne Fabre', `Mme ${name}`],
    ["Mme N'Diaye", `Mme ${name}`],
    ['MADAME DUPONT MARIE', `MADAME ${name}`],
    ['MM. Diallo, Martin et Sow', `MM. ${name}, ${name} et ${name}`],
    ['M. et Mme Diop', `M. et Mme ${name}`],
    ['Monsieur le Maire Jean Dupont', `Monsieur le Maire ${name}`],
    ['Maître Durand', `Maître ${name}`],
    ['le docteur Sall', `le docteur ${name}`],
    ['versé à M Dupont', `versé à M ${name}`],
    ['la maison de Madame Dupont', `la maison de Madame ${name}`],
  ])('%s', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it('counts what it takes out', () => {
    expect(redactPersonalData('Mme Diop (06 12 34 56 78, a@b.example) et M. Sow').count).toBe(4);
  });
});

describe('what stays', () => {
  it.each([
    '82 212 742 900 014',
    "224 900 019 000 15'",
    '05 48 06 54 20 00 17',
    '49122604900014',
    '491 226 049',
    'W061234567',
    '2017_09-CP_0027',
    'D-0612345678',
    '1 234 567 890,50 €',
    '1 500 000 000 000',
    '+15 000 000 FCFA',
    '+200 000 000',
    '2,43E+13',
    '0,0612345678',
    '01/02/2020',
    '2017-10-06/2018-06-30',
    '2021-12-31T23:59:59+01:00',
    'https://ville.example/0612345678/M.%20Dupont',
    '48.853412345, 2.34881234567',
    '5.2002777777778',
    '+48.853400123 +2.3488',
    '2023CT0849',
    '6.1,3.3,17',
    'POT@MAI',
    'Notre-Dame de Paris',
    'Maison de Madame Zo',
    'Collège Monsieur Vincent',
    'rue du Docteur Roux',
    'DOCTEUR SOURIS',
    'Madame la Maire de Vouillé',
    'Monsieur le Préfet',
    'MONTPELLIER A M JUDO',
    'M.J.C. Montpellier',
    'SANS M CA5804!',
    '10 M EUROS',
    "Architecture et Maître d'Ouvrages",
    "MAITRE D'OEUVRE",
    "Maîtrise d'ouvrage déléguée à GESCOD.",
    "TALK ! ABOUT ME ...I'M FABOLOUS",
    'Ban Me Thuot',
  ])('%s', (text) => {
    expect(redactPersonalData(text)).toEqual({ text, count: 0 });
  });
});

const digits = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((each) => each.join(''));
const two = (value: number): string => String(value).padStart(2, '0');
const letters = fc
  .array(fc.constantFrom(...'abcdefghijklmnoprstuvé'), { minLength: 3, maxLength: 9 })
  .map((each) => each.join(''));
const surname = fc
  .tuple(fc.constantFrom(...'BCFGJKNQRTVZ'), letters)
  .map(([head, tail]) => `Z${head}${tail}`);
const filler = fc.constantFrom('', 'voir ', 'Projet de puits, ', '20 000 € ; ', '« ', '(');
const after = fc.constantFrom('', '.', ', pour le projet', ' ; 2021', ')', ' »');

describe('properties', () => {
  test.prop([
    filler,
    fc.integer({ min: 1, max: 9 }),
    digits(8),
    fc.constantFrom(' ', '.', '-', '', '\u00A0'),
    after,
  ])('no French telephone number is left, however it is cut', (before, zone, rest, cut, end) => {
    const pairs = [`0${zone}`, ...(rest.match(/../g) ?? [])];
    expect(redacted(before + pairs.join(cut) + end)).toBe(`${before}${phone}${end}`);
  });

  test.prop([
    filler,
    fc.integer({ min: 1, max: 2 }),
    digits(2),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 95 }),
    digits(6),
    digits(2),
    fc.boolean(),
    fc.boolean(),
    after,
  ])(
    'no social-security number is left',
    (before, sex, year, month, department, order, key, spaced, keyed, end) => {
      const parts = [String(sex), year, two(month), two(department), order.slice(0, 3), order.slice(3)];
      if (keyed) parts.push(key);
      expect(redacted(before + parts.join(spaced ? ' ' : '') + end)).toBe(`${before}${number}${end}`);
    },
  );

  test.prop([fc.emailAddress(), filler])('no address of electronic mail is left', (address, before) => {
    fc.pre(/^[a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]+$/i.test(address));
    expect(redacted(before + address)).not.toContain(address);
  });

  test.prop([
    filler,
    fc.constantFrom('M.', 'Mme', 'Mlle', 'Monsieur', 'Madame', 'Dr', 'Maître'),
    fc.array(surname, { minLength: 1, maxLength: 3 }),
    after,
  ])('no name after a title is left', (before, title, words, end) => {
    expect(redacted(`${before}${title} ${words.join(' ')}${end}`)).toBe(`${before}${title} ${name}${end}`);
  });

  test.prop([fc.string({ unit: 'binary', maxLength: 300 })])(
    'what is redacted once has nothing more to take out',
    (text) => {
      const once = redacted(text);
      expect(redactPersonalData(once)).toEqual({ text: once, count: 0 });
    },
  );

  const pieces = fc.oneof(
    fc.integer({ min: 0, max: 10 ** 9 }).map((amount) => `${amount.toLocaleString('fr-FR')} €`),
    fc.integer({ min: 0, max: 10 ** 9 }).map((amount) => (amount / 100).toFixed(2)),
    fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map((date) => {
      const [year, month, day] = date.toISOString().slice(0, 10).split('-');
      return `${day}/${month}/${year}`;
    }),
    digits(14),
    digits(9),
    digits(9).map((rna) => `W${rna}`),
    digits(14).map((siret) => siret.replace(/^(...)(...)(...)(.....)$/, '$1 $2 $3 $4')),
    fc.double({ min: -180, max: 180, noNaN: true }).map(String),
    fc.tuple(fc.integer({ min: 2000, max: 2030 }), digits(4)).map(([year, rest]) => `${year}_09-CP_${rest}`),
    fc.tuple(fc.integer({ min: 2000, max: 2030 }), digits(4)).map(([year, rest]) => `${year}CT${rest}`),
    digits(5),
    letters,
  );
  test.prop([fc.array(pieces, { maxLength: 6 }), fc.constantFrom(' ; ', ', ', ' - ')])(
    'identifiers, amounts, dates, codes and coordinates stay',
    (parts, separator) => {
      const text = parts.join(separator);
      expect(redactPersonalData(text)).toEqual({ text, count: 0 });
    },
  );
});

describe('time', () => {
  const hostile: Record<string, string> = {
    letters: 'a',
    'at signs': '@',
    addresses: 'a@a.',
    'half addresses': 'a@',
    ones: '1',
    zeros: '0',
    pairs: '12 ',
    telephones: '06 12 34 56 78 ',
    'country codes': '+33 ',
    accounts: 'FR14 ',
    titles: 'M. ',
    'titles and names': 'M. Dupont ',
    'lists of names': ', Du',
    capitals: 'Aaa ',
    apostrophes: "A'a",
    particles: 'Mme de la ',
    streets: 'rue du Dr ',
    spaces: ' ',
    'web addresses': 'http://',
  };
  it.each(Object.entries(hostile))('a megabyte of %s takes no more than a few seconds', (_, piece) => {
    const text = `MM. Du x@${piece.repeat(Math.ceil(2 ** 20 / piece.length))}`;
    const start = performance.now();
    redactPersonalData(text);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
