import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runPublish } from './support/run-publish.ts';
import { copySources, type TemporarySources } from './support/temporary-sources.ts';

describe('a CRS file of others, with the columns that ours states once', () => {
  let site: TemporarySources;
  beforeEach(async () => {
    site = await copySources();
  });
  afterEach(() => site.remove());

  /** Adds a column to the file, the same value on every row. */
  const add = (name: string, value: string): Promise<void> =>
    site.editCsv((text) =>
      text
        .trimEnd()
        .split('\n')
        .map((line, index) => `${line},${index === 0 ? name : value}`)
        .join('\n'),
    );

  const publish = async () => {
    const publication = await runPublish(site.sources, site.out);
    return { ...publication, turtle: await readFile(join(site.out, 'latest', 'aect.ttl'), 'utf8') };
  };

  it('its year counts, not the default', async () => {
    await add('Year', '2022');
    const { turtle, issues } = await publish();
    expect(turtle).toContain('aect:fiscalYear "2022"');
    expect(turtle).not.toContain('aect:fiscalYear "2023"');
    expect(turtle).toContain('aect:reportingYear "2023"');
    expect(issues.filter(({ code }) => code === 'column-unknown')).toEqual([]);
  });

  it('another currency is not taken for euros', async () => {
    await add('currency_code', '302');
    const { turtle } = await publish();
    expect(turtle).toContain('currency/USD');
    expect(turtle).not.toContain('aect:amountInEuro');
  });

  it.each(['', 'constructor', '978'])(
    'an unknown currency "%s" is said, and its amounts are not published',
    async (code) => {
      await add('currency_code', code);
      const { turtle, accounts, issues } = await publish();
      expect(turtle).not.toContain('a aect:Funding');
      expect(issues.filter((issue) => issue.code === 'currency-unknown')).toHaveLength(45);
      expect(accounts[0]?.amountsUnreadable).toBe(45);
    },
  );

  it.each([
    ['11', 'true'],
    ['13', 'true'],
    ['19', 'true'],
    ['14', 'false'],
    ['30', 'false'],
  ])('flow type %s counts as ODA: %s', async (flow, counts) => {
    await add('flow_code', flow);
    const { turtle } = await publish();
    expect(turtle.match(/aect:countsAsODA "(true|false)"/)?.[1]).toBe(counts);
  });

  it('the same agency code of another donor is out of scope', async () => {
    await add('donor_code', '5');
    await expect(publish()).rejects.toMatchObject({ code: 'NOTHING_TO_PUBLISH' });
  });

  it('amounts that cannot be read are counted', async () => {
    await site.editCsv((text) => text.replaceAll(/,0\.(\d+),0\.\d+,Eau/g, ',"0,$1",n.c.,Eau'));
    const { accounts, issues } = await publish();
    const unreadable = issues.filter(
      ({ code, column }) => code === 'cell-unreadable' && column?.endsWith('_national'),
    );
    expect(unreadable.length).toBeGreaterThan(2);
    expect(accounts[0]?.amountsUnreadable).toBe(unreadable.length);
  });
});
