import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { harmoniseTwinning } from '../../../src/harmonise/twinnings/twinnings.ts';
import type { Issue } from '../../../src/model/issue.ts';
import { packageRoot } from '../../../src/model/package-root.ts';
import type { SourceRow, TidyRecord } from '../../../src/model/records.ts';
import { check, type Publication } from '../../../src/pipeline.ts';
import { type DescribedSource, readSource } from '../../../src/read/read-source.ts';
import { sharedWorkshop } from '../../support/run-publish.ts';

const extract = join(packageRoot, '../shared/data/raw/twin-towns/wikidata-sistercities-france-2017.tsv');
const isThere = existsSync(extract);

let source: DescribedSource;
beforeAll(async () => {
  source = await readSource(join(packageRoot, 'data', 'sources', 'twinnings'));
});

async function harmonise(
  cells: Readonly<Record<string, string>>,
): Promise<{ record: TidyRecord | undefined; issues: readonly Issue[] }> {
  const issues: Issue[] = [];
  const row: SourceRow = { source: source.name, file: 'f', row: 2, values: cells };
  const { references } = await sharedWorkshop();
  const record = harmoniseTwinning(row, source, references, (issue) => issues.push(issue));
  return { record, issues };
}

const side = (
  prefix: 'origin' | 'sister',
  name: string,
  country: string,
  at?: readonly [string, string],
) => ({
  [prefix === 'origin' ? 'origincityLabel' : 'sistercityLabel']: name,
  [prefix === 'origin' ? 'origincountry' : 'destination_countryLabel']: country,
  ...(at && {
    [prefix === 'origin' ? 'originlat' : 'destinationlat']: at[0],
    [prefix === 'origin' ? 'originlong' : 'destinationlong']: at[1],
  }),
});
const values = (record: TidyRecord | undefined, table: string, column: string) =>
  record?.rows.filter((row) => row.table === table).map((row) => row.values[column]) ?? [];

describe('harmoniseTwinning', () => {
  const lodeve = ['Lodève', 'France', ['43.73', '3.31']] as const;
  const lexington = (at: readonly [string, string]) =>
    harmonise({
      ...side('origin', ...lodeve),
      ...side('sister', 'Lexington', 'United States of America', at),
    });

  it('gives one partnership to a pair, from either side', async () => {
    const one = await harmonise({ ...side('origin', ...lodeve), ...side('sister', 'Bornem', 'Belgium') });
    const other = await harmonise({ ...side('origin', 'BORNEM', 'Belgium'), ...side('sister', ...lodeve) });
    const key = values(one.record, 'partnerships', 'partnership');
    expect(key).toHaveLength(1);
    expect(values(other.record, 'partnerships', 'partnership')).toEqual(key);
    expect(values(one.record, 'partnership-partners', 'partner')).toContain('collectivite/siren/213401425');
    expect(values(one.record, 'partnerships', 'cooperation_type')).toEqual(['jumelage']);
    expect(one.record?.declaration).not.toBe(other.record?.declaration);
  });

  it('makes two authorities of two towns of one name, and one of one town with two positions', async () => {
    const kentucky = await lexington(['38.04', '-84.45']);
    const massachusetts = await lexington(['42.44', '-71.22']);
    const again = await lexington(['38.05', '-84.46']);
    const keyOf = ({ record }: typeof kentucky) => values(record, 'partnerships', 'partnership');
    expect(keyOf(kentucky)).not.toEqual(keyOf(massachusetts));
    expect(keyOf(kentucky)).toEqual(keyOf(again));
    const [doubt] = kentucky.issues.filter(({ column }) => column === 'sistercityLabel');
    expect(doubt?.code).toBe('authority-ambiguous');
    expect(doubt?.candidates?.length).toBeGreaterThan(1);
  });

  it.each([
    ['an identifier for a name', side('sister', 'Q16511122', 'Burkina Faso'), 'partner-missing'],
    ['no name', side('sister', '', 'Mali'), 'partner-missing'],
    ['the same authority', side('sister', 'Lodève', 'France', ['43.73', '3.31']), 'partner-missing'],
  ])('sets a row with %s aside', async (_, sister, code) => {
    const { record, issues } = await harmonise({ ...side('origin', ...lodeve), ...sister });
    expect(record).toBeUndefined();
    expect(issues.map((issue) => issue.code)).toContain(code);
  });

  it('leaves a pair without a French side out of scope', async () => {
    const { record, issues } = await harmonise({
      ...side('origin', 'Roma', 'Italy'),
      ...side('sister', 'Kraków', 'Poland'),
    });
    expect(record).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['row-out-of-scope']);
  });

  it('takes overseas France for France: no foreign authority there', async () => {
    const { record } = await harmonise({
      ...side('origin', ...lodeve),
      ...side('sister', 'Basse-Terre', 'Guadeloupe'),
    });
    expect(values(record, 'authorities', 'class')).toEqual(['FrenchLocalAuthority', 'FrenchLocalAuthority']);
    expect(values(record, 'cooperations', 'partner')).toEqual([]);
  });

  it('guesses no country', async () => {
    const { record, issues } = await harmonise({
      ...side('origin', ...lodeve),
      ...side('sister', 'Beit Sira', 'Atlantis'),
    });
    expect(values(record, 'countries', 'country')).toEqual([]);
    expect(issues.map(({ code }) => code)).toContain('country-unknown');
  });
});

describe('the extract of 2017', () => {
  let findings: Pick<Publication, 'accounts' | 'issues'>;
  beforeAll(async () => {
    if (!isThere) return console.warn(`${extract} is not there: the twinnings of 2017 are not checked.`);
    findings = await check({ ...source, path: extract }, await sharedWorkshop(), () => {});
  });
  const issuesOf = (code: string) => findings.issues.filter((issue) => issue.code === code);

  it.skipIf(!isThere)('accounts for every row: 3 868 mapped, one without a name', () => {
    expect(findings.accounts).toMatchObject([
      { rowsRead: 3869, rowsMapped: 3868, rowsSetAside: { 'partner-missing': 1 } },
    ]);
    expect(issuesOf('partner-missing').map(({ value }) => value)).toEqual(['Q16511122']);
  });

  it.skipIf(!isThere)('says which rows repeat a pair, and which pairs are French only', () => {
    expect(issuesOf('partnership-repeated')).toHaveLength(124);
    expect(issuesOf('partnership-domestic')).toHaveLength(123);
    expect(issuesOf('country-unknown')).toEqual([]);
  });

  it.skipIf(!isThere)('identifies at least 1 498 of 1 710 French places, and no ambiguous one', () => {
    const inDoubt = findings.issues.filter(
      ({ code, column }) =>
        column === 'origincityLabel' && (code === 'authority-unresolved' || code === 'authority-ambiguous'),
    );
    const names = new Set(inDoubt.map(({ value }) => value));
    expect(1710 - names.size).toBeGreaterThanOrEqual(1498);
    for (const { code, candidates = [] } of inDoubt)
      if (code === 'authority-ambiguous') expect(candidates.length).toBeGreaterThan(1);
  });
});
