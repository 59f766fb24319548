import { describe, expect, it } from 'vitest';
import { openFile } from '../../../src/fetch/open-file.ts';
import type { Issue } from '../../../src/model/issue.ts';
import { readRows } from '../../../src/read/read-rows.ts';
import { readRealLines, realFilesAreThere, realSource } from '../../support/real-files.ts';

const there = realFilesAreThere();

/** One line as a person reads it: what surely begins and ends each column. */
const line =
  /^"?(?<nomAttribuant>[^,"]+),(?<idAttribuant>\d{14}),(?<dateConvention>\d{4}-\d\d-\d\d),(?<referenceDecision>[^,]*),(?<idBeneficiaire>\d{14}),(?<nomBeneficiaire>\S.*?),(?<objet>\S.*),(?<montant>\d{1,3}(?:\s\d{3})*,\d\d),(?<nature>aide en numéraire),(?<conditionsVersement>.*),(?<datesPeriodeVersement>[^,]*),(?<idRAE>),(?<notificationUE>non),(?<pourcentageSubvention>1);*$/u;

/** Spaces, quotes and what a spreadsheet added do not count; a comma of a sentence has a space after it. */
const bare = (text: string) => text.replace(/["\s]/g, '');

describe.skipIf(!there)('vendee: no cell is shifted', () => {
  it.each(['2018', '201903'])('%s', async (when) => {
    const file = `vendee/${when}_Publication_données_Open_data_Subventions_Conventions.csv`;
    const source = await realSource('vendee', `subventions/${file}`);
    const lines = await readRealLines(`subventions/${file}`);
    const issues: Issue[] = [];
    let compared = 0;
    for await (const batch of readRows(await openFile(source.path), source, (issue) => issues.push(issue))) {
      for (const { row, values } of batch) {
        const text = (lines[row - 1] ?? '').replace(/(?<!,\d{4}-\d\d-\d\d), /g, '\u0001');
        const groups = line.exec(text)?.groups ?? {};
        // signs between 0x80 and 0x9F are read otherwise by the two
        const comparable = (value: unknown) =>
          bare(String(value ?? '').replaceAll('\u0001', ', ')).replace(/[\u0080-\u009f€]/g, '');
        const byHand = Object.entries(groups).map(([name, value]) => [name, comparable(value)]);
        expect(byHand, `row ${row}`).toHaveLength(14);
        expect(
          Object.entries(values)
            .map(([name, value]) => [name, comparable(value)])
            .sort(),
          `row ${row}`,
        ).toEqual(byHand.sort());
        compared++;
      }
    }
    const refused = issues.filter(({ code }) => code === 'row-unreadable');
    expect(compared + refused.length).toBe(
      lines.filter((text) => text.startsWith('"') || text.startsWith('Conseil')).length,
    );
    expect(compared).toBeGreaterThan(40);
    expect(refused.every(({ row, message }) => row !== undefined && message !== '')).toBe(true);
    expect(
      issues.some(({ code, message }) => code === 'layout-step' && message.includes('rejoin-cells')),
    ).toBe(true);
  });
});
