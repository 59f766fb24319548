import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { openSteps, told } from './run-steps.ts';

const text = '(?:[^,\\s](?:[^,]|,\\s)*)?';
const rejoin = {
  step: 'rejoin-cells',
  delimiter: ',',
  patterns: { name: text, project: text, amount: '(?:0|[1-9]\\d{0,2}(?:\\s?\\d{3})*)(?:,\\d{2})?' },
};
const unwrap = { step: 'unwrap-rows', delimiter: ';', inside: ',' };
const header = ['N°', 'Structure', 'Nom du projet', 'Montant', 'Thématique'];

function repair(steps: unknown, line: string): readonly string[] | undefined {
  return openSteps(steps).layout.repairCells?.(line.split(','), header);
}

describe('rejoin-cells', () => {
  it.each([
    ['1,Les Cigales,Un bal,5\u00a0000,00,FETE', ['1', 'Les Cigales', 'Un bal', '5\u00a0000,00', 'FETE']],
    ['1,Les Cigales,Un bal, une kermesse,5,FETE', ['1', 'Les Cigales', 'Un bal, une kermesse', '5', 'FETE']],
    ['1,Les Cigales,Un bal,5,FETE', ['1', 'Les Cigales', 'Un bal', '5', 'FETE']],
  ])('rejoins %s in the one way that fits', (line, expected) => {
    expect(repair([rejoin], line)).toEqual(expected);
  });

  it.each([
    ['two ways fit', '1,Cigales,5,00,5,00,FETE'],
    ['no way fits', '1,Les Cigales,Un bal,five,FETE'],
    ['a row is too short', '1,Les Cigales,5,00'],
    [
      'a row of the right width is shifted: a cell is missing, and the amount was cut',
      '1,Les Cigales,5 000,00,FETE',
    ],
    ['a row is far too long to search', `1${',x'.repeat(500)}`],
  ])('refuses a row when %s', (_, line) => {
    expect(repair([rejoin], line)).toBeUndefined();
  });

  it('refuses two texts that a comma without a space could divide anywhere', () => {
    const loose = { ...rejoin, patterns: { ...rejoin.patterns, name: '.*', project: '.*' } };
    expect(repair([loose], '1,Les Cigales,Un bal,la nuit,5,FETE')).toBeUndefined();
  });

  it('counts the rows that it rejoined, and not the others', () => {
    const { layout, issues } = openSteps([rejoin]);
    for (const line of ['1,A,B,5,00,C', '1,A,B,5,C', '2,A,B,6,00,C'])
      layout.repairCells?.(line.split(','), header);
    layout.close();
    expect(told(issues)).toEqual([
      'layout-step - Step rejoin-cells: unquoted "," put back into cells, in the one way that fits every column (2 row(s)).',
    ]);
  });

  const word = fc.stringMatching(/^[a-z]{1,6}(?:, ?[a-z ]{0,5})?$/);
  property.prop([word, word, fc.integer({ min: 0, max: 999 }), fc.boolean()])(
    'gives the row that was written, or none',
    (name, project, euros, cents) => {
      const cells = ['1', name, project, cents ? `${euros},50` : String(euros), 'x'];
      const found = repair([rejoin], cells.join(','));
      const allFit = [name, project].every((each) => new RegExp(`^${text}$`, 'u').test(each));
      expect(found === undefined || !allFit ? cells : found).toEqual(cells);
    },
  );
});

describe('unwrap-rows', () => {
  it.each([
    ['"1,Les ""Cigales"",Un bal";;', '1,Les "Cigales",Un bal'],
    ['1,Les Cigales,Un bal; une kermesse;;', '1,Les Cigales,Un bal; une kermesse'],
    ['"1,Les ""Cigales"",Un bal "; une kermesse,2;', '1,Les "Cigales",Un bal ; une kermesse,2'],
    ['1,Les "Cigales",Un bal; une kermesse', '1,Les "Cigales",Un bal; une kermesse'],
  ])('puts %s back as it was', (line, expected) => {
    expect(repair([unwrap], line)?.join(',')).toBe(expected);
  });

  it('takes what the spreadsheet added to the header away', () => {
    expect(openSteps([unwrap]).layout.repairHeader?.(['N°', 'Structure', 'Montant;;'])).toEqual([
      'N°',
      'Structure',
      'Montant',
    ]);
  });

  it('comes before rejoin-cells', () => {
    expect(repair([unwrap, rejoin], '"1,Les Cigales,Un ""bal"" ";la nuit,5 000,00,FETE;')).toEqual([
      '1',
      'Les Cigales',
      'Un "bal" ;la nuit',
      '5 000,00',
      'FETE',
    ]);
  });
});
