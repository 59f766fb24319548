import { describe, expect, it } from 'vitest';
import type { IssueCode } from '../../src/model/issue.ts';
import { checkGrants, usualGrant } from '../support/check-grants.ts';
import { type PublishedRows, publishRows } from '../support/check-rows.ts';

/** A twinning of Lyon with a place abroad, published. */
const twin = (country: string, name = 'Ville-Exemple'): Promise<PublishedRows> =>
  publishRows({
    format: 'twinnings',
    delimiter: '\t',
    rows: [
      {
        origincityLabel: 'Lyon',
        origincountry: 'France',
        originlat: '45.76',
        originlong: '4.84',
        sistercityLabel: name,
        destinationlat: '10.1',
        destinationlong: '10.2',
        destination_countryLabel: country,
      },
    ],
  });

/** CRS lines with the same project, published; what a test is about is put over it. */
const lines = (...changes: Readonly<Record<string, string>>[]): Promise<PublishedRows> =>
  publishRows({
    format: 'oecd-crs',
    delimiter: ';',
    added: ['declarant_siren'],
    rows: changes.map((change, index) => ({
      year: '2023',
      donor_code: '4',
      agency_code: '8',
      crs_id: `2023CT000${index}`,
      recipient_code: '269',
      project_title: 'Eau',
      purpose_code: '14031',
      description: 'Eau - Commune de Nulle-Part-Exemple',
      commitment_national: '0.005',
      currency_code: '918',
      declarant_siren: '',
      ...change,
    })),
  });

const codesOf = ({ issues }: PublishedRows): IssueCode[] => issues.map(({ code }) => code);
const has = ({ quads }: PublishedRows, text: string): boolean => quads.some((quad) => quad.includes(text));
const authority = (key: string): string => `<https://w3id.org/aect/id/collectivite/${key}>`;
const countryIri = (code: string): string =>
  `<http://publications.europa.eu/resource/authority/country/${code}>`;

/** OK or WARN: nothing is lost, the row is published. */
function expectPublished({ accounts }: PublishedRows): void {
  expect(accounts.rowsMapped).toBe(accounts.rowsRead);
  expect(accounts.rowsRead).toBeGreaterThan(0);
}

describe('V13: unknown country', () => {
  it.each(['Syldavie', 'Sénégall', 'Corée'])('%s → WARN, no country is minted', async (country) => {
    const published = await twin(country);
    expectPublished(published);
    expect(published.issues).toContainEqual(
      expect.objectContaining({ code: 'country-unknown', value: country, row: 2 }),
    );
    expect(has(published, 'resource/authority/country/')).toBe(false);
  });

  it('a typing error gets the country that it is near to as a candidate, never as its value', async () => {
    const { issues } = await twin('Sénégall');
    const issue = issues.find(({ code }) => code === 'country-unknown');
    expect(issue?.candidates).toEqual([{ id: 'country:SEN', label: 'Sénégal' }]);
  });
});

describe('V14: former country', () => {
  it('Zaïre → WARN, mapped to the state of today', async () => {
    const published = await twin('Zaïre');
    expectPublished(published);
    expect(codesOf(published)).toContain('country-historical');
    expect(has(published, countryIri('COD'))).toBe(true);
  });

  it.each(['Yougoslavie', 'Prussia', 'YU'])('%s → WARN, kept without a country', async (country) => {
    const published = await twin(country);
    expectPublished(published);
    expect(published.issues).toContainEqual(
      expect.objectContaining({ code: 'country-historical', value: country }),
    );
    expect(codesOf(published)).not.toContain('country-unknown');
    expect(has(published, 'resource/authority/country/')).toBe(false);
  });
});

describe('V15: variants of the name of a country', () => {
  it.each([
    ['Türkiye', 'TUR'],
    ['Turquie', 'TUR'],
    ["Cote d'Ivoire", 'CIV'],
    ['Palestinian National Authority', 'PSE'],
    ['VIETNAM', 'VNM'],
    ['Kosovo', 'XKX'],
    ['MLI', 'MLI'],
  ])('%s → OK, %s', async (country, code) => {
    const published = await twin(country);
    expectPublished(published);
    expect(has(published, countryIri(code))).toBe(true);
    expect(codesOf(published)).not.toContain('country-unknown');
  });
});

describe('V16: lost leading zero', () => {
  it.each(['1001', '1001.0', '01001 '])('%s → WARN, read as 01001', async (code) => {
    const published = await lines({
      description: "Eau - Commune de L'Abergement-Clémenciat",
      declarant_siren: code,
    });
    expectPublished(published);
    expect(has(published, authority('siren/210100012'))).toBe(true);
    expect(has(published, '"01001"')).toBe(true);
    if (code.trim() !== '01001') expect(codesOf(published)).toContain('insee-code-repaired');
  });
});

describe('V17: Corsica', () => {
  it.each(['2A004', '2a004', '20004'])('%s → Ajaccio, 2A004', async (code) => {
    const published = await lines({ description: "Eau - Commune d'Ajaccio", declarant_siren: code });
    expectPublished(published);
    expect(has(published, authority('siren/212000046'))).toBe(true);
    expect(has(published, '"2A004"')).toBe(true);
  });
});

describe('V18: merged communes, at the date of the declaration', () => {
  const description = 'Eau - Commune de Pierrefitte-sur-Seine';
  it('before the merger → OK, the commune of its year', async () => {
    const published = await lines({ year: '2023', description, declarant_siren: '93059' });
    expectPublished(published);
    expect(has(published, authority('siren/219300597'))).toBe(true);
  });

  it('after it → WARN, the successor is a candidate and nothing more', async () => {
    const published = await lines({ year: '2026', description, declarant_siren: '93059' });
    expectPublished(published);
    const issue = published.issues.find(({ code }) => code === 'authority-ended');
    expect(issue).toMatchObject({ column: 'declarant_siren', value: '93059' });
    expect(issue?.candidates?.[0]?.id).toBe('siren:929939411');
    expect(has(published, '/collectivite/siren/')).toBe(false);
  });

  it('by its name, after it → WARN in the same way', async () => {
    const published = await lines({ year: '2026', description });
    expect(codesOf(published)).toContain('authority-ended');
    expect(has(published, '/collectivite/siren/')).toBe(false);
  });
});

describe('V19: unknown INSEE code', () => {
  it.each(['99999', '2C004', '69000'])('%s → WARN, nothing is minted from it', async (code) => {
    const published = await lines({ declarant_siren: code });
    expectPublished(published);
    const found = published.issues.find(({ column }) => column === 'declarant_siren');
    expect(['insee-code-unknown', 'siren-invalid']).toContain(found?.code);
    expect(found?.value).toBe(code);
    expect(has(published, '/collectivite/siren/')).toBe(false);
    expect(has(published, '/collectivite/cog/')).toBe(false);
  });
});

describe('V20: wrong Luhn key', () => {
  it('a SIREN → WARN, not used', async () => {
    const published = await lines({
      description: 'Eau - Commune de Villeurbanne',
      declarant_siren: '216902667',
    });
    expectPublished(published);
    expect(published.issues).toContainEqual(
      expect.objectContaining({ code: 'siren-invalid', value: '216902667', column: 'declarant_siren' }),
    );
    expect(has(published, '216902667>')).toBe(false);
    expect(has(published, '/collectivite/siren/')).toBe(false);
  });

  it('a SIRET → WARN, not even its SIREN is used', async () => {
    const { issues, records } = await checkGrants([{ ...usualGrant, idAttribuant: '21690266800012' }]);
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'siret-invalid', value: '21690266800012', column: 'idAttribuant' }),
    );
    expect(JSON.stringify(records)).not.toContain('collectivite/siren/216902668');
  });

  it('a SIREN of one and the name of another → WARN, neither is believed', async () => {
    const published = await lines({
      description: 'Eau - Commune de Villeurbanne',
      declarant_siren: '217903558',
    });
    expectPublished(published);
    const issue = published.issues.find(({ code }) => code === 'authority-contradicted');
    expect(issue?.candidates?.map(({ id }) => id)).toEqual(['siren:217903558', 'siren:216902668']);
    expect(has(published, '/collectivite/siren/')).toBe(false);
  });
});

describe('V21: La Poste', () => {
  it('35600000049837 fails the usual key and passes its own → OK', async () => {
    const { issues, records } = await checkGrants([{ ...usualGrant, idBeneficiaire: '35600000049837' }]);
    expect(issues.filter(({ column }) => column === 'idBeneficiaire')).toEqual([]);
    expect(JSON.stringify(records)).toContain('siren/356000000');
  });
});

describe('V22: SIRET destroyed by a spreadsheet', () => {
  it.each(['2,43E+13', '2.43E+13', '21690266800000'])('%s → WARN, nothing is minted', async (code) => {
    const { issues, records, accounts } = await checkGrants([{ ...usualGrant, idAttribuant: code }]);
    expect(accounts).toMatchObject({ rowsRead: 1, rowsMapped: 1 });
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'siret-destroyed', value: code, column: 'idAttribuant' }),
    );
    expect(JSON.stringify(records)).not.toContain('collectivite/siren/');
  });
});

describe('V26: an identifier that changes case or spaces', () => {
  it('→ WARN, both are kept', async () => {
    const published = await lines({ crs_id: '2023CT0849' }, { crs_id: '2023ct0849' });
    expectPublished(published);
    expect(published.issues).toContainEqual(expect.objectContaining({ code: 'key-similar', row: 3 }));
  });
});

describe('V30: composed and decomposed accents', () => {
  it('the same name gives one IRI', async () => {
    const [composed, decomposed] = await Promise.all(
      ['NFC', 'NFD'].map((form) => twin('Mali', 'Ségou'.normalize(form))),
    );
    const keys = (published: PublishedRows | undefined): string[] => [
      ...new Set(published?.quads.flatMap((quad) => /<[^>]*\/autorite\/[^>]*>/.exec(quad) ?? [])),
    ];
    expect(keys(composed)).toHaveLength(1);
    expect(keys(decomposed)).toEqual(keys(composed));
  });

  it('the same identifier gives one IRI, and the repeated row is one declaration', async () => {
    const ids = ['NFC', 'NFD'].map((form) => ({ crs_id: 'Évian-1'.normalize(form) }));
    const { quads } = await lines(...ids);
    const actions = new Set(quads.flatMap((quad) => /^<[^>]*\/id\/action\/[^>]*>/.exec(quad) ?? []));
    expect(actions.size).toBe(1);
  });
});
