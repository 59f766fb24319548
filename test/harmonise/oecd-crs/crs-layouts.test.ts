import { describe, expect, it } from 'vitest';
import { publishRows } from '../../support/check-rows.ts';
import { type CrsRow, publishCrs, usualLine } from '../../support/publish-crs.ts';

const usualFrenchLine: CrsRow = {
  Agence: 'Coopération décentralisée',
  'Code agence': '8',
  'Num identification SNPC': '2022CT0001',
  'Annee de declaration': '2023',
  'Code du pays beneficiaire': '269',
  'Pays beneficiaire': 'Sénégal',
  'Code type de flux': '11',
  'Code objet': '14031',
  'Engagements (K EUR)': '1 234,5',
  'Engagements (K USD)': '1 300',
  'Montant versé (M EUR)': '0,5',
  'Équivalent don (M EUR)': '0,4',
  'Description courte': "PUITS D'AGNAM",
  Description: 'Puits d’Agnam - Conseil départemental - Conseil départemental de Dordogne',
  'Date d’engagement': '05/06/2022',
  'Date prevue de fin': '2024',
};
const french = (...rows: CrsRow[]) =>
  publishRows({
    format: 'apd-france',
    delimiter: ';',
    rows: rows.map((row) => ({ ...usualFrenchLine, ...row })),
  });
const crs = async (...rows: CrsRow[]) => publishCrs([rows.map((row) => ({ ...usualLine, ...row }))]);

describe('the French form of the file', () => {
  it('reads units by column, day-first dates and decimal commas; a grant equivalent counts for nothing', async () => {
    const { accounts, quads } = await french({});
    expect(accounts.amountsOut).toEqual({ engage: '1234500.00', verse: '500000.00' });
    const text = quads.join('\n');
    expect(text).toContain('#commitmentDate> "2022-06-05"');
    expect(text).toContain('endDate> "2024"');
    expect(text).toContain('#reportingYear> "2023"');
    expect(text).not.toContain('#fiscalYear>');
  });

  it('several lines of one activity are several actions', async () => {
    const { accounts } = await french({}, { 'Code objet': '14030' }, { 'Engagements (K EUR)': '-2' });
    expect(accounts).toMatchObject({ rowsMapped: 3, rowsSetAside: {} });
    expect(accounts.amountsOut.engage).toBe('2467000.00');
  });

  it('leaves the lines of other agencies out, and says so', async () => {
    const { accounts } = await french(
      {},
      { Agence: 'Agence française de développement', 'Code agence': '3' },
    );
    expect(accounts.rowsSetAside).toEqual({ 'row-out-of-scope': 1 });
  });
});

describe('amounts of the CRS', () => {
  it('dollars are published as dollars, only where there is no other amount, and never added to euros', async () => {
    const { accounts } = await crs(
      { usd_commitment: '9' },
      { crs_id: 'B', commitment_national: '', usd_commitment: '0.0061' },
    );
    expect(accounts[0]?.amountsOut).toEqual({ engage: '5000.00', 'engage USD': '6100.00', verse: '8000.00' });
  });

  it('reads scientific notation, exactly', async () => {
    const { accounts } = await crs({ commitment_national: '3.20E-05', disbursement_national: '1.1e-6' });
    expect(accounts[0]?.amountsOut).toEqual({ engage: '32.00', verse: '1.10' });
  });

  it('a zero is an amount, a blank is none', async () => {
    const { accounts, issues } = await crs({ commitment_national: '0', disbursement_national: '' });
    expect(accounts[0]?.amountsOut).toEqual({ engage: '0.00' });
    expect(issues.map(({ code }) => code)).not.toContain('amount-missing');
  });

  it('a negative amount is a correction', async () => {
    const { files, issues } = await crs({ commitment_national: '-0.25' });
    expect(issues).toContainEqual(expect.objectContaining({ code: 'amount-correction', value: '-0.25' }));
    expect(files.get('aect.ttl')).toMatch(/"-250000\.00"\^\^xsd:decimal[\s\S]*?aect:isCorrection "true"/);
  });

  it('an amount that is no number sets the row aside, a currency that is not known leaves the amount out', async () => {
    const { accounts, issues } = await crs(
      {},
      { crs_id: 'B', commitment_national: 'x' },
      { crs_id: 'C', currency_code: '999' },
    );
    expect(accounts[0]).toMatchObject({ rowsMapped: 2, rowsSetAside: { 'amount-unreadable': 1 } });
    expect(issues).toContainEqual(expect.objectContaining({ code: 'currency-unknown', value: '999' }));
  });
});

describe('what a line says beside its amounts', () => {
  it('keeps the place and the keywords in the text of the declaration', async () => {
    const { files } = await crs({ geography: 'Podor', keywords: '#COVID-19' });
    expect(files.get('aect.ttl')).toContain('Localisation : Podor');
    expect(files.get('aect.ttl')).toContain('Mots clés : #COVID-19');
  });

  it('says when the title is the label of another purpose code, once; the code counts', async () => {
    const { issues, files } = await crs({ project_title: 'Santé-Services médicaux', purpose_code: '14031' });
    expect(issues.filter(({ code }) => code === 'code-label-differs')).toHaveLength(1);
    expect(files.get('aect.ttl')).toContain('aect:inferredTheme lex:eau-assainissement');
  });

  it('takes the recipient by its name where no code tells it', async () => {
    const { files } = await crs({ recipient_code: '', de_recipientcode: '', recipient_name: 'Türkiye' });
    expect(files.get('aect.ttl')).toContain('country/TUR');
  });

  it('infers themes from the words where the code names none, and no theme where nothing does', async () => {
    const water = { purpose_code: '43010', project_title: 'Forages et puits' };
    const nothing = { crs_id: 'B', purpose_code: '', project_title: 'Jumelage', description: 'Jumelage' };
    const { files, issues } = await crs(water, nothing);
    expect(
      files
        .get('tables/action-inferred-themes.csv')
        ?.split('\r\n')
        .filter((row) => row !== ''),
    ).toHaveLength(3);
    expect(issues.filter(({ code }) => code === 'theme-missing')).toHaveLength(1);
  });
});
