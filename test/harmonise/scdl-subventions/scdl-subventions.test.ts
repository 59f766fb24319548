import { describe, expect, it } from 'vitest';
import { checkGrants, takeAll, usualGrant, valuesOf } from '../../support/check-grants.ts';

const siret = '12345678200010';
const codesOf = ({ issues }: { issues: readonly { code: string }[] }) => issues.map(({ code }) => code);

describe('one grant', () => {
  it('is an action with its declaration, its giver, its beneficiary and its amount', async () => {
    const grant = {
      ...usualGrant,
      idBeneficiaire: siret,
      nature: 'aide en numéraire',
      conditionsVersement: 'unique',
      datesPeriodeVersement: '2020-03-01_2020-09-30',
      pourcentageSubvention: '1',
    };
    const checked = await checkGrants([grant]);
    expect(valuesOf(checked, 'actions', 'title')).toEqual(['Forage de puits au Mali']);
    expect(valuesOf(checked, 'actions', 'start_date')).toEqual(['2020-03-01']);
    expect(valuesOf(checked, 'actions', 'end_date')).toEqual(['2020-09-30']);
    expect(valuesOf(checked, 'actions', 'description')[0]).toMatch(/Conditions de versement : unique\./);
    expect(valuesOf(checked, 'declarations', 'text')).toEqual(['Forage de puits au Mali']);
    expect(valuesOf(checked, 'declarations', 'declared_by')).toEqual(['collectivite/siren/216902668']);
    expect(valuesOf(checked, 'participations', 'role')).toEqual(['chef-de-file', 'beneficiaire']);
    expect(valuesOf(checked, 'participations', 'identified_by')).toEqual(['id-code', 'id-code']);
    expect(valuesOf(checked, 'fundings', 'recipient_organisation')).toEqual(['siren/123456782']);
    expect(valuesOf(checked, 'fundings', 'funding_source')).toEqual([null]);
    expect(valuesOf(checked, 'fundings', 'fiscal_year')).toEqual(['2020']);
    expect(checked.accounts).toMatchObject({ rowsMapped: 1, amountsOut: { engage: '400.00' } });
  });

  it('gets countries and themes as inferred, never as declared', async () => {
    const checked = await checkGrants([usualGrant]);
    expect(valuesOf(checked, 'action-inferred-countries', 'country')).toEqual(['MLI']);
    expect(valuesOf(checked, 'action-countries', 'country')).toEqual([]);
    expect(valuesOf(checked, 'action-themes', 'theme')).toEqual([]);
  });

  it('of a state that is no more gets no country, and an issue', async () => {
    const checked = await checkGrants([{ ...usualGrant, objet: 'Aide à la Yougoslavie' }]);
    expect(valuesOf(checked, 'action-inferred-countries', 'country')).toEqual([]);
    expect(codesOf(checked)).toContain('country-historical');
  });

  it('has a title when it declares no object, and an issue', async () => {
    const checked = await checkGrants([
      { ...usualGrant, objet: '', nomBeneficiaire: 'COMITE DE JUMELAGE', section: 'Jumelages' },
    ]);
    expect(valuesOf(checked, 'actions', 'title')).toEqual(['Subvention à une association (Jumelages)']);
    expect(codesOf(checked)).toContain('title-missing');
  });

  it('in kind only is a contribution in kind; in both, it is not known', async () => {
    const checked = await checkGrants(
      ['aide en nature', 'aide en numéraire;aide en nature'].map((nature) => ({ ...usualGrant, nature })),
    );
    expect(valuesOf(checked, 'fundings', 'funding_source')).toEqual(['valorisation', null]);
  });

  it('given by a body of the State is out of scope', async () => {
    const checked = await checkGrants([{ ...usualGrant, idAttribuant: '12000018700019' }, usualGrant]);
    expect(checked.accounts).toMatchObject({ rowsMapped: 1, rowsSetAside: { 'row-out-of-scope': 1 } });
    expect(checked.issues).toContainEqual(
      expect.objectContaining({ code: 'row-out-of-scope', message: expect.stringContaining('State') }),
    );
  });
});

describe('identities', () => {
  it.each([
    ['2,43E+13', 'siret-destroyed'],
    ['12345678200011', 'siret-invalid'],
    ['123456782', 'siret-is-siren'],
  ])('a SIRET %s is said: %s', async (idBeneficiaire, code) => {
    const checked = await checkGrants([{ ...usualGrant, idBeneficiaire }]);
    expect(checked.issues).toContainEqual(
      expect.objectContaining({ code, column: 'idBeneficiaire', value: idBeneficiaire }),
    );
    const [organisation] = valuesOf(checked, 'fundings', 'recipient_organisation');
    expect(organisation).toMatch(code === 'siret-is-siren' ? /^siren\/123456782$/ : /^provisoire\//);
  });

  it('an association has its RNA number, when it is one', async () => {
    const checked = await checkGrants(
      ['W123456789', 'w 123 456 789', 'W12'].map((rnaBeneficiaire) => ({ ...usualGrant, rnaBeneficiaire })),
    );
    expect(valuesOf(checked, 'fundings', 'recipient_organisation')).toEqual([
      'rna/W123456789',
      'rna/W123456789',
      expect.stringMatching(/^provisoire\//),
    ]);
    expect(codesOf(checked).filter((code) => code === 'rna-invalid')).toHaveLength(1);
  });

  it('one name given by two authorities is two organisations', async () => {
    const checked = await checkGrants([
      usualGrant,
      { ...usualGrant, nomAttribuant: 'Ville de Montpellier', idAttribuant: '21340172200011' },
      { ...usualGrant, nomBeneficiaire: "ASSOCIATION D'ESSAI" },
    ]);
    const [first, second, third] = valuesOf(checked, 'fundings', 'recipient_organisation');
    expect(first).toBe(third);
    expect(first).not.toBe(second);
  });

  it('a local authority that gets a grant is an authority, and does not act', async () => {
    const checked = await checkGrants([
      { ...usualGrant, nomBeneficiaire: 'COMMUNE DE MONTPELLIER', idBeneficiaire: '213401722' },
    ]);
    expect(valuesOf(checked, 'fundings', 'recipient_authority')).toEqual(['collectivite/siren/213401722']);
    expect(valuesOf(checked, 'action-actors', 'french_authority')).toEqual(['collectivite/siren/216902668']);
  });

  it.each([
    ['VILLE DE  BETHLEEM', 'authority-'],
    ['ACCRA METROPOLITAN ASSEMBLY', 'authority-'],
    ['MAIRIE DE VALENCE', 'authority-ambiguous'],
  ])('%s may be an authority: it stays an organisation, with candidates', async (nomBeneficiaire, code) => {
    const checked = await checkGrants([{ ...usualGrant, nomBeneficiaire }]);
    expect(checked.issues).toContainEqual(
      expect.objectContaining({
        code: expect.stringContaining(code),
        column: 'nomBeneficiaire',
        value: nomBeneficiaire,
        candidates: expect.any(Array),
      }),
    );
    expect(valuesOf(checked, 'fundings', 'recipient_organisation')[0]).toMatch(/^provisoire\//);
  });

  it.each([
    ['MADAME DURAND Anne', {}],
    ['M. Paul Martin', {}],
    ['Mme [nom retiré]', {}],
    ['DURAND ANNE', { natureBeneficiaire: 'Personnes physiques' }],
    ['DURAND ANNE', { idBeneficiaire: '2 85 07 69 123 456 42' }],
  ])('%s is a natural person, whose name is nowhere', async (nomBeneficiaire, more) => {
    const checked = await checkGrants([{ ...usualGrant, nomBeneficiaire, ...more }]);
    expect(JSON.stringify(checked)).not.toMatch(/durand|martin|2 85 07/i);
    expect(valuesOf(checked, 'actions', 'description')[0]).toMatch(/une personne physique/);
    expect(valuesOf(checked, 'organisations', 'organisation')).toHaveLength(1);
    expect(codesOf(checked)).toContain('person-not-named');
  });

  it('whose name is like that of a person, without a number, gives its amount and no name', async () => {
    const nomBeneficiaire = 'EXEMPLE Claire';
    const grant = { ...usualGrant, nomBeneficiaire, objet: '' };
    const suspected = await checkGrants([grant]);
    expect(codesOf(suspected)).toContain('person-suspected');
    expect(JSON.stringify([suspected.records, suspected.issues])).not.toContain('EXEMPLE');
    expect(valuesOf(suspected, 'actions', 'title')).toEqual([
      "Subvention à une personne physique (d'après son nom)",
    ]);
    expect(valuesOf(suspected, 'fundings', 'recipient_organisation')).toEqual([null]);
    expect(suspected.accounts).toMatchObject({ rowsMapped: 1, amountsOut: { engage: '400.00' } });
    for (const number of [{ idBeneficiaire: siret }, { rnaBeneficiaire: 'W123456789' }]) {
      const numbered = await checkGrants([{ ...grant, ...number }]);
      expect(codesOf(numbered)).not.toContain('person-suspected');
      expect(valuesOf(numbered, 'organisations', 'name')).toContain(nomBeneficiaire);
    }
  });
});

describe('stages', () => {
  it.each([
    ['', 'engage'],
    ['Conseil Municipal', 'engage'],
    ['Votée le 12/03', 'engage'],
    ['Instruction technique', 'prevu'],
    ['Demande', 'prevu'],
    ['Non votée', 'prevu'],
    ['Soldé', 'verse'],
    ['Mandatée', 'verse'],
    ['Z9', 'etape-inconnue'],
  ])('"%s" is %s', async (etape, stage) => {
    const checked = await checkGrants([{ ...usualGrant, etape }]);
    expect(valuesOf(checked, 'fundings', 'stage')).toEqual([stage]);
    expect(checked.accounts.amountsOut).toEqual({ [stage]: '400.00' });
    expect(codesOf(checked).includes('stage-unknown')).toBe(stage === 'etape-inconnue');
  });

  it('asked, proposed, voted and paid are never added up; what was asked is no amount', async () => {
    const checked = await checkGrants([
      { ...usualGrant, montantDemande: '1 000', montantPropose: '500', montantVerse: '200' },
    ]);
    expect(checked.accounts.amountsOut).toEqual({ engage: '400.00', prevu: '500.00', verse: '200.00' });
    expect(valuesOf(checked, 'actions', 'description')[0]).toMatch(/Montant demandé : 1 000\./);
  });

  it('a zero before the vote is no amount, after it is one', async () => {
    const before = await checkGrants([{ ...usualGrant, etape: 'Instruction technique', montant: '0' }]);
    expect(before.accounts).toMatchObject({ rowsMapped: 1, amountsOut: {} });
    expect(codesOf(before)).toContain('amount-missing');
    const after = await checkGrants([{ ...usualGrant, etape: 'Conseil municipal', montant: '0' }]);
    expect(valuesOf(after, 'fundings', 'amount')).toEqual(['0.00']);
  });

  it('a refused grant is out of scope', async () => {
    const { accounts } = await checkGrants([usualGrant, { ...usualGrant, etape: 'Refusée' }]);
    expect(accounts).toMatchObject({ rowsMapped: 1, rowsSetAside: { 'row-out-of-scope': 1 } });
  });

  it('a share is said, and the amount stays as declared', async () => {
    const checked = await checkGrants([{ ...usualGrant, pourcentageSubvention: '0,45' }]);
    expect(codesOf(checked)).toContain('amount-shared');
    expect(valuesOf(checked, 'fundings', 'amount')).toEqual(['400.00']);
    const unreadable = await checkGrants([{ ...usualGrant, pourcentageSubvention: '50%-50%' }]);
    expect(codesOf(unreadable)).toContain('percentage-unreadable');
  });
});

describe('keys', () => {
  const keysOf = async (grants: Parameters<typeof checkGrants>[0]) =>
    valuesOf(await checkGrants(grants), 'declarations', 'declaration');

  it('two equal grants stay two, and the second is said', async () => {
    const checked = await checkGrants([usualGrant, usualGrant, usualGrant]);
    const [first, second, third] = valuesOf(checked, 'declarations', 'declaration');
    expect([second, third]).toEqual([`${first}-2`, `${first}-3`]);
    expect(checked.accounts).toMatchObject({ rowsMapped: 3, amountsOut: { engage: '1200.00' } });
    expect(codesOf(checked).filter((code) => code === 'grant-repeated')).toHaveLength(2);
  });

  it('do not depend on the order of rows', async () => {
    const grants = [usualGrant, { ...usualGrant, objet: 'Puits au Niger' }, usualGrant];
    const forth = await keysOf(grants);
    const back = await keysOf([...grants].reverse());
    expect([...back].sort()).toEqual([...forth].sort());
    expect(new Set(forth).size).toBe(3);
  });

  it('do not depend on the order of columns, nor on the form of accents, nor on a second run', async () => {
    const grant = { ...usualGrant, objet: 'Échanges au Bénin' };
    const reordered = Object.fromEntries(Object.entries(grant).reverse());
    const decomposed = { ...grant, objet: grant.objet.normalize('NFD') };
    const [key] = await keysOf([grant]);
    expect(await keysOf([reordered])).toEqual([key]);
    expect(await keysOf([decomposed])).toEqual([key]);
    expect(await keysOf([grant])).toEqual([key]);
  });

  it('are those that the file declares, if it does', async () => {
    const edit = (json: Record<string, unknown>): void => {
      takeAll(json);
      Object.assign(json.tableSchema as object, { primaryKey: 'referenceDecision' });
    };
    const checked = await checkGrants([{ ...usualGrant, referenceDecision: 'D-1/2' }], edit);
    expect(valuesOf(checked, 'declarations', 'declaration')).toEqual(['essai/D-1%2F2']);
  });
});

describe('scope', () => {
  it('says which words took a row in, and why others stay out', async () => {
    const checked = await checkGrants(
      [usualGrant, { ...usualGrant, objet: 'Fonds de solidarité logement' }],
      () => {},
    );
    expect(checked.accounts).toMatchObject({ rowsMapped: 1, rowsSetAside: { 'row-out-of-scope': 1 } });
    expect(checked.issues).toContainEqual(
      expect.objectContaining({ code: 'scope-inferred', row: 2, value: 'forage, puits, Mali' }),
    );
    expect(checked.accounts.amountsSetAside).toEqual({ engage: '400.00' });
  });

  it('that the file itself declares is not said', async () => {
    const checked = await checkGrants([{ ...usualGrant, section: 'Jumelages' }], () => {});
    expect(codesOf(checked)).not.toContain('scope-inferred');
  });

  it('must be declared', async () => {
    await expect(
      checkGrants([usualGrant], (json) => {
        delete json['aect:scope'];
      }),
    ).rejects.toThrow(/needs rules.*aect:scope/);
  });
});

describe('periods', () => {
  const periodOf = async (cells: Record<string, string>) => {
    const checked = await checkGrants([{ ...usualGrant, ...cells }]);
    return ['start_date', 'start_month', 'end_date'].map(
      (column) => valuesOf(checked, 'actions', column)[0] ?? null,
    );
  };
  it.each([
    [{ datesPeriodeVersement: '2020-03-01/2020-09-30' }, ['2020-03-01', null, '2020-09-30']],
    [{ datesPeriodeVersement: "2020-03-01/fin de l'action" }, ['2020-03-01', null, null]],
    [{ datesPeriodeVersement: '2020-03-01' }, [null, null, null]],
    [{ datesProjet: '2020-03-01' }, ['2020-03-01', null, null]],
    [{ datesProjet: 'MAI 2020', datesPeriodeVersement: '2020-03-01/2020-09-30' }, [null, '2020-05', null]],
    [
      { datesProjet: 'NC', datesPeriodeVersement: '2020-03-01/2020-09-30' },
      ['2020-03-01', null, '2020-09-30'],
    ],
  ])('%j', async (cells, period) => {
    expect(await periodOf(cells)).toEqual(period);
  });
});
