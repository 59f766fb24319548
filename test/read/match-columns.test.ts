import { describe, expect, it } from 'vitest';
import { matchColumns } from '../../src/read/match-columns.ts';
import { matchDescription } from '../../src/read/match-description.ts';
import { describeSmallSource } from '../support/small-source.ts';

const { table } = await describeSmallSource();
const names = (header: readonly string[]): (string | undefined)[] => {
  const { positions, table: found } = matchColumns(header, table);
  return header.map((_, index) => found.columns[positions.indexOf(index)]?.name);
};

describe('matchColumns', () => {
  it('takes the exact title before a looser one', () => {
    expect(names(['Note *', 'note', 'Identifiant', 'montant_vote'])).toEqual([
      undefined,
      'note',
      'id',
      'amount',
    ]);
  });

  it('gives a column to one header only, and says which other one claims it', () => {
    expect(matchColumns(['id', 'Identifiant', 'amount'], table).repeated).toEqual(['Identifiant']);
    expect(matchColumns(['id ', 'amount', 'inconnue', 'inconnue'], table)).toMatchObject({
      repeated: [],
      unknown: ['inconnue', 'inconnue'],
    });
  });

  it('does not guess which column a damaged header stands for', () => {
    expect(names(['Commune b\ufffdn\ufffdficiaire'])).toEqual(['town']);
    // several headers could be the town
    expect(names(['Commune b\ufffdn\ufffdficiaire', 'Commune b\ufffdneficiaire'])).toEqual([
      undefined,
      undefined,
    ]);
    expect(names(['N\ufffd'])).toEqual([undefined]);
  });
});

describe('matchDescription', () => {
  it('counts what fits, from bytes', async () => {
    const source = await describeSmallSource();
    expect(await matchDescription(Buffer.from('a\nIdentifiant;montant vote;x\n1;2;3\n'), source)).toEqual({
      required: 2,
      requiredMatched: 2,
      matched: 2,
      missing: 2,
      unknown: 1,
      readable: true,
      fitting: 1,
    });
    expect(await matchDescription(Buffer.from('Identifiant,x\n1,2\n'), source)).toMatchObject({
      requiredMatched: 1,
      readable: false,
    });
    expect(await matchDescription(Buffer.from('a,b\n1,2\n'), source)).toBeUndefined();
    expect(await matchDescription(Buffer.from('504b0304', 'hex'), source)).toBeUndefined();
    expect(await matchDescription(new Uint8Array(), source)).toBeUndefined();
  });
});
