import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { setsRowAside } from '../src/model/issue.ts';
import { packageRoot } from '../src/model/package-root.ts';
import { check } from '../src/pipeline.ts';
import { readSource } from '../src/read/read-source.ts';
import { sharedWorkshop } from './support/run-publish.ts';
import { copySources, type TemporarySources } from './support/temporary-sources.ts';

const sample = await readFile(
  join(packageRoot, 'data', 'sources', 'oecd-crs-2023', 'declarations.csv'),
  'utf8',
);
const [header = '', ...rows] = sample.trimEnd().split('\n');

/** What real files do to a row: a cell lost, garbled or repeated, a quote opened, the row cut. */
const damages: readonly ((row: string) => string)[] = [
  (row) => row,
  (row) => row.replace(/2023CT\d+/, ''),
  (row) => row.replace(/2023CT\d+/, '2023CT0849'),
  (row) => row.replace(/,0\.\d+,0\.\d+,/, ',n.c.,-0.5,'),
  (row) => row.replace(/,0\.\d+,0\.\d+,/, ',,1e400,'),
  (row) => row.replace(/^8,/, '3,'),
  (row) => row.slice(0, 60),
  (row) => `${row},surplus`,
  (row) => row.replace('31/12/2023', '31/02/2023'),
  (row) => row.replace(/Commune de/, 'Commune de <b>"x"'),
  (row) => row.replace(/\d{3},[A-Z]{3},/, 'XX,YY,'),
];

describe('the law of accounts: no row and no amount is lost silently', () => {
  let site: TemporarySources;
  beforeAll(async () => {
    site = await copySources();
  });
  afterAll(() => site.remove());

  const row = fc
    .tuple(fc.constantFrom(...rows), fc.constantFrom(...damages))
    .map(([text, damage]) => damage(text));

  test.prop([fc.array(row, { minLength: 1, maxLength: 40 })], { numRuns: 60 })(
    'whatever happens to the rows',
    async (lines) => {
      await writeFile(site.csv, `${[header, ...lines].join('\n')}\n`);
      // the ledger throws when rows or amounts do not add up
      const { accounts, issues } = await check(
        await readSource(join(site.sources, 'oecd-crs-2023')),
        await sharedWorkshop(),
        () => {},
      );
      const [account] = accounts;
      expect(account?.rowsRead).toBe(lines.length);
      const aside = new Set(issues.filter(({ code }) => setsRowAside(code)).map((issue) => issue.row));
      expect((account?.rowsMapped ?? 0) + aside.size).toBe(lines.length);
    },
  );
});
