import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { describeSmallSource, type ReadResult, readSmall } from '../support/small-source.ts';

const source = await describeSmallSource();
const header = 'Identifiant;Commune bénéficiaire;montant_vote;Note';
const rows = ['A1;Angoulême;1000;été', 'B2;Bègles;2000;', 'C3;Créteil;3000;reçu'];
const read = (...lines: string[]): Promise<ReadResult> => readSmall(`${lines.join('\n')}\n`, source);
const at = ({ issues }: ReadResult, row: number): string[] =>
  issues.filter((issue) => issue.row === row).map(({ code }) => code);

const codeAndLabel = {
  tableSchema: {
    columns: [
      { name: 'code', titles: ['Code'], required: true },
      { name: 'label', titles: ['Label'] },
      { name: 'other', titles: ['Autre'] },
    ],
  },
};

describe('files that an adversary writes', () => {
  it('a quote opened in one row and closed in the next, where the first has lines of its own: both are set aside', async () => {
    const result = await read(header, 'A1;"deux\nlignes";"1000;x', 'B2;Bègles;2000";y', ...rows.slice(2));
    expect(result.rows.map(([id]) => id)).toEqual(['C3']);
  });

  it('quotes out of place in a row of several lines are judged as in a row of one', async () => {
    const pairs = await read(header, 'A1;V"x"ille;10;"deux\nlignes"', ...rows.slice(1));
    expect(pairs.rows[0]).toEqual(['A1', 'V"x"ille', '10', 'deux\nlignes']);
    expect(at(pairs, 2)).toEqual(['quote-suspicious']);
    const odd = await read(header, 'A1";Ville";10;"deux\nlignes"', ...rows.slice(1));
    expect(odd.rows.map(([id]) => id)).toEqual(['B2', 'C3']);
  });

  it('every row in one pair of quotes: no cell keeps half of them', async () => {
    const lines = [header, ...rows].map((line) => `"${line}"`);
    const result = await read(...lines).catch((error: unknown) => error);
    if (result instanceof Error) expect(result).toMatchObject({ name: 'PipelineError' });
    else expect((result as ReadResult).rows).toEqual([]);
  });

  it('a header cut after its first title: rows are not read as one cell each', async () => {
    const { rows: read } = await readSmall(
      `Code\n${rows.join('\n')}\n`,
      await describeSmallSource({}, codeAndLabel),
    );
    expect(read).toEqual([]);
  });

  it('a title lost in the middle of the header is not taken for an empty column at the end', async () => {
    const { rows: read } = await readSmall(
      'Identifiant;montant_vote;Note\nA1;Angoulême;1000;\nB2;Bègles;2000;\n',
      source,
    );
    expect(read).toEqual([]);
  });

  it('a row with one text alone is kept, with a word about it', async () => {
    const two = await describeSmallSource({}, codeAndLabel);
    const result = await readSmall('Code;Label;Autre\n2021;;\nA;x;y\n', two);
    expect(result.rows).toHaveLength(2);
    expect(at(result, 2)).toEqual(['row-doubtful']);
  });

  it.each([
    ['="0123"', 'quote-suspicious'],
    ['”Bègles”', 'quote-suspicious'],
    ['Bè\u2028gles', 'text-suspicious'],
  ])('%s is kept, with a word about it', async (town, code) => {
    const result = await read(header, `A1;${town};10;x`, ...rows.slice(1));
    expect(result.rows[0]?.[1]).toBe(town);
    expect(at(result, 2)).toContain(code);
  });

  it('one œ at the beginning of a word tells iso-8859-15 from windows-1252', async () => {
    const bytes = Buffer.from(`${header}\nA1;\u00bduvre;10;été\n`, 'latin1');
    expect((await readSmall(bytes, source)).rows[0]?.[1]).toBe('œuvre');
  });

  it.each(['\n', '\r'])('more blank lines in one piece than a call has arguments: %j', async (end) => {
    const result = await readSmall(`${header}\n${rows[0]}\n${end.repeat(300_000)}${rows[1]}\n`, source);
    expect(result.rows.map(([id]) => id)).toEqual(['A1', 'B2']);
  });
});
