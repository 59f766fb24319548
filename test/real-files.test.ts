import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFile } from '../src/fetch/open-file.ts';
import { harmonise } from '../src/harmonise/harmonise.ts';
import { mapRecords } from '../src/map/map-records.ts';
import { type Issue, setsRowAside } from '../src/model/issue.ts';
import { packageRoot } from '../src/model/package-root.ts';
import type { SourceRow } from '../src/model/records.ts';
import { defaultBaseIri } from '../src/model/vocabulary.ts';
import { check, openWorkshop, type Workshop } from '../src/pipeline.ts';
import { readRows } from '../src/read/read-rows.ts';
import type { DescribedSource } from '../src/read/read-source.ts';
import type { Accounts, Amounts } from '../src/validate/open-ledger.ts';
import { type ByHand, byAmount, cents, scdlAmount } from './support/read-by-hand.ts';
import { readRealLines, realFiles, realFilesAreThere, realSource } from './support/real-files.ts';

const there = realFilesAreThere();

const municipal: readonly (readonly [file: string, source: string, ByHand])[] = [
  ['VilleMTP_MTP_AttribSub_2012.csv', 'montpellier-2012', byAmount(/^(?!,,)\d*,.*?,"?(\d[\d\s]*) ."?,/u)],
  [
    'VilleMTP_MTP_AttribSub_2014__sheet-Subventions.csv',
    'montpellier-2014',
    byAmount(/^(?!Code;|;*$|\s*(?:;{0,3})total;)(?:[^;]*;){4}(\d*);/iu),
  ],
  ['paris-subventions-DGRI-2020-2024.csv', 'paris-dgri', byAmount(/^\d{4};.*;(\d+);1;/)],
  ['subventions-toulouse_2022.csv', 'toulouse-2022', byAmount(/^Toulouse.*;(\d+\.\d+);aide en/)],
  [
    '224900019_conventions-de-subventions-du-departement-de-maine-et-loire.csv',
    'maine-et-loire-conventions',
    byAmount(/;(\d+\.\d+);en num/),
  ],
  ...['2018', '201903'].map(
    (when) =>
      [
        `vendee/${when}_Publication_données_Open_data_Subventions_Conventions.csv`,
        'vendee',
        byAmount(/,(\d{1,3}(?:\s\d{3})*,\d\d),aide en num/),
      ] as const,
  ),
];
const files = [
  ...municipal.map(([file, ...rest]) => [`subventions/${file}`, ...rest] as const),
  ['schemas/SCDL_DILCRAH_2019.csv', 'scdl-subventions', scdlAmount(';', 7)],
  ['schemas/SCDL_fixture.csv', 'scdl-subventions', scdlAmount(';', 8)],
  ['schemas/datasubvention-exemple_invalide_erreurs_cellules.csv', 'scdl-subventions', scdlAmount(',', 8)],
  ['schemas/datasubvention-exemple_invalide_erreurs_colonnes.csv', 'scdl-subventions', scdlAmount(',', 8)],
  ['schemas/datasubvention-exemple_valide.csv', 'scdl-subventions', scdlAmount(',', 8)],
  ['schemas/etalab-format-subventions-exemple.csv', 'scdl-subventions', scdlAmount(',', 7)],
  ['twin-towns/wikidata-sistercities-france-2017.tsv', 'twinnings', (lines) => [lines.length - 1, 0]],
  ['apd-crs/crs-2023-france-coop-decentral.csv', 'oecd-crs-2023', (lines) => [lines.length - 1, crsCents]],
] as const satisfies readonly (readonly [string, string, ByHand])[];
/** Commitments and disbursements of the lines of the CRS: 853 220 € of authorities twice, and the FICOL line. */
const crsCents = (853_220 * 2 + 1_500_000 + 1_200_000) * 100;

const refusedFiles = [
  ['schemas/datasubvention-exemple-duplicate-column.csv', 'COLUMNS_MISMATCH', 'notificationUE'],
  ['schemas/etalab-format-subventions-format-subventions.csv', 'SOURCE_EMPTY', 'no row'],
  ['schemas/dataforgood-eclaireur-dataset_dict.csv', 'COLUMNS_MISMATCH', 'nomBeneficiaire'],
] as const;

describe.skipIf(!there)('real files are accounted for', () => {
  let workshop: Workshop;
  beforeAll(async () => {
    workshop = await openWorkshop(defaultBaseIri, join(packageRoot, 'data', 'reference'));
  });
  const run = async (name: string, file: string) => {
    const { accounts, issues } = await check(await realSource(name, file), workshop, () => {});
    const [first] = accounts;
    if (first === undefined) throw new Error('no accounts');
    return { accounts: first, issues };
  };

  it('every one of them', () => {
    const all = readdirSync(realFiles, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.[ct]sv$/.test(path))
      .map((path) => path.normalize('NFC'));
    expect([...files.map(([file]) => file), ...refusedFiles.map(([file]) => file)].sort()).toEqual(
      all.sort(),
    );
  });

  it.each(files)('%s (%s)', async (file, name, byHand) => {
    const { accounts, issues } = await run(name, file);
    expectAccounted(accounts, issues);
    const refused = new Set(
      issues.flatMap(({ code, row }) => (code === 'row-unreadable' ? (row ?? []) : [])),
    );
    const [rows, sum] = byHand(await readRealLines(file), refused);
    expect([accounts.rowsRead, totalCents(accounts.amountsIn)]).toEqual([rows, sum]);
  });

  it.each(refusedFiles)('%s is refused: %s', async (file, code, word) => {
    await expect(run('scdl-subventions', file)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(word),
    });
  });

  it.each([
    ['montpellier-2012', municipal[0]?.[0] ?? '', 31, '210400.00', 179, 22],
    ['montpellier-2014', municipal[1]?.[0] ?? '', 33, '66950.00', 35, 24],
  ])(
    '%s: the section of international action equals its own total',
    async (name, file, rows, sum, at, totals) => {
      const { accounts, issues } = await run(name, `subventions/${file}`);
      expect([accounts.rowsMapped, accounts.amountsOut]).toEqual([rows, { engage: sum }]);
      const checked = issues.filter(({ code }) => code === 'control-total-checked');
      expect(checked).toHaveLength(totals);
      const total = checked.find(({ row }) => row === at);
      expect([total?.message.includes(`${rows} row(s)`), cents(total?.value ?? '')]).toEqual([
        true,
        cents(sum),
      ]);
      expect(issues.filter(({ code }) => code === 'control-total-mismatch')).toEqual([]);
    },
  );

  it('montpellier-2012: two equal rows are two grants', async () => {
    const { issues } = await run('montpellier-2012', `subventions/${municipal[0]?.[0]}`);
    expect(issues.filter(({ code }) => code === 'grant-repeated').map(({ row }) => row)).toEqual([153]);
  });

  it('toulouse-2022: every destroyed SIRET is reported, and none is in an IRI', async () => {
    const file = 'subventions/subventions-toulouse_2022.csv';
    const everything = {
      rule: 'all',
      columns: [],
      words: [],
      whole: false,
      unless: [],
      ignore: [],
      withCountry: false,
      reason: 'test',
    };
    const source = { ...(await realSource('toulouse-2022', file)), scope: [everything] };
    const issues: Issue[] = [];
    const iris = new Set<string>();
    const read = readRows(await openFile(source.path), source, (issue) => issues.push(issue));
    const tidy = harmonise(read, source, workshop.references, (issue) => issues.push(issue));
    for await (const batch of mapRecords(
      tidy,
      workshop.definitions.tables,
      (name) => `${defaultBaseIri}dataset/${name}`,
    )) {
      for (const { quads } of batch.flatMap(({ rows }) => rows))
        for (const { subject, object } of quads)
          for (const term of [subject, object]) if (term.termType === 'NamedNode') iris.add(term.value);
    }
    const destroyed = issues.filter(({ code }) => code === 'siret-destroyed');
    const rowsOf = (column: string) =>
      new Set(destroyed.filter((each) => each.column === column).map(({ row }) => row)).size;
    const blank = (await readRealLines(file)).filter((line) => /^Toulouse(?:[^;]*;){5};/.test(line)).length;
    expect([rowsOf('idAttribuant'), rowsOf('idBeneficiaire')]).toEqual([396, 396 - blank]);
    expect(iris.size).toBeGreaterThan(396);
    expect([...iris].filter((iri) => /siren\/|siret\/|E\+|\d{2}0{9}/i.test(iri))).toEqual([]);
  });

  it('maine-et-loire-conventions: texts on several lines stay whole', async () => {
    const rows = await rowsOf(
      await realSource('maine-et-loire-conventions', `subventions/${municipal[4]?.[0]}`),
    );
    const text = rows
      .map(({ values }) => String(values.objet))
      .find((each) => each.includes('compensation loyer'));
    expect(text?.split(/\r?\n/)).toEqual([
      '- compensation loyer maison départementale des sports',
      '- fonctionnemnt général',
      '- actions de partenariat',
    ]);
  });
});

function expectAccounted(accounts: Accounts, issues: readonly Issue[]): void {
  const reasons = issues.filter(({ code }) => setsRowAside(code));
  const setAside = Object.values(accounts.rowsSetAside).reduce((sum, count) => sum + count, 0);
  expect(accounts.rowsRead).toBe(accounts.rowsMapped + setAside);
  expect(new Set(reasons.map(({ row }) => row)).size).toBe(setAside);
  expect(reasons.every(({ message }) => message.trim() !== '')).toBe(true);
  const { amountsIn, amountsOut, amountsSetAside } = accounts;
  for (const stage of Object.keys({ ...amountsIn, ...amountsOut, ...amountsSetAside }))
    expect(cents(amountsIn[stage])).toBe(cents(amountsOut[stage]) + cents(amountsSetAside[stage]));
}

async function rowsOf(source: DescribedSource): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const batch of readRows(await openFile(source.path), source, () => {})) rows.push(...batch);
  return rows;
}

function totalCents(amounts: Amounts): number {
  return Object.values(amounts).reduce((sum, amount) => sum + cents(amount), 0);
}
