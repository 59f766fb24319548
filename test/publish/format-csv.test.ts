import { fc, test } from '@fast-check/vitest';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { formatCsvRow } from '../../src/publish/format-csv.ts';

describe('a CSV row', () => {
  it.each([
    [['a', 'b'], 'a,b\r\n'],
    [['a,b', 'c"d', 'e\nf', 'g\rh'], '"a,b","c""d","e\nf","g\rh"\r\n'],
    [[null, '', 'x'], ',,x\r\n'],
    [['#1', ' a ', '=1+1', '-12.5'], '"#1", a ,=1+1,-12.5\r\n'],
  ])('of %j is %j', (cells, text) => {
    expect(formatCsvRow(cells)).toBe(text);
  });

  test.prop([fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 }))])(
    'is read back',
    (rows) => {
      expect(parse(rows.map(formatCsvRow).join(''), { recordDelimiter: '\r\n' })).toEqual(rows);
    },
  );
});
