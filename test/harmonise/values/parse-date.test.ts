import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/harmonise/values/parse-date.ts';

describe('parseDate', () => {
  it.each([
    ['2014-05-12', { date: '2014-05-12' }],
    ['2014-5-2', { date: '2014-05-02' }],
    ['2014/05/12', { date: '2014-05-12' }],
    ['20140512', { date: '2014-05-12' }],
    ['12/05/2014', { date: '2014-05-12' }],
    ['2/5/2014', { date: '2014-05-02' }],
    ['12.05.2014', { date: '2014-05-12' }],
    ['12-05-2014', { date: '2014-05-12' }],
    ['12/05/2014 00:00:00', { date: '2014-05-12' }],
    ['2014-05-12T00:00:00', { date: '2014-05-12' }],
    ['2014-05-12 14:30', { date: '2014-05-12' }],
    ['2014-05-12T00:00:00Z', { date: '2014-05-12' }],
    ['12 mai 2014', { date: '2014-05-12' }],
    ['1er août 2014', { date: '2014-08-01' }],
    ['lundi 12 mai 2014', { date: '2014-05-12' }],
    ['29/02/2024', { date: '2024-02-29' }],
    ['2014-05', { month: '2014-05' }],
    ['05/2014', { month: '2014-05' }],
    ['MAI 2014', { month: '2014-05' }],
    ['mai 2014', { month: '2014-05' }],
    ['févr. 2014', { month: '2014-02' }],
    ['DECEMBRE 2014', { month: '2014-12' }],
    ['fin juillet 2014', { month: '2014-07' }],
    ['mi-mai 2014', { month: '2014-05' }],
    ['2014', { year: '2014' }],
    [' 2014 ', { year: '2014' }],
  ])('%s', (text, date) => {
    expect(parseDate(text)).toEqual(date);
  });

  it.each([
    ['2020-02-31', /no such day/],
    ['31/02/2020', /no such day/],
    ['29/02/2023', /no such day/],
    ['2020-13-01', /no such month/],
    ['12/31/2020', /no such month/],
    ['0/1/2020', /no such day/],
    ['01/02/20', /two digits/],
    ['12 mai 14', /two digits/],
    ['43831', /spreadsheet/],
    ['43831,5', /spreadsheet/],
    ['20220', /spreadsheet/],
    ['0202-01-01', /1900/],
    ['20220-01-01', /not a date/],
    ['1899', /1900/],
    ['2101', /1900/],
    ['12 jui 2014', /not a month/],
    ['floréal 2014', /not a month/],
    // 11 p.m. in UTC is the next day in France
    ['2014-05-12T23:00:00Z', /not a date/],
    ['12/05-2014', /not a date/],
    ['NC', /not a date/],
    ['', /no date/],
    ['\uff12\uff10\uff11\uff14', /not a date/],
  ])('%s is none', (text, message) => {
    expect(parseDate(text)).toEqual({ problem: 'date-unreadable', message: expect.stringMatching(message) });
  });
});

const day = fc.date({
  min: new Date('1900-01-01T00:00:00Z'),
  max: new Date('2100-12-31T00:00:00Z'),
  noInvalidDate: true,
});

test.prop([day, fc.constantFrom('/', '.', '-'), fc.boolean()])(
  'reads every day back, the day first',
  (date, mark, padded) => {
    const iso = date.toISOString().slice(0, 10);
    const [y = '', m = '', d = ''] = iso.split('-');
    const text = [d, m, y].map((part) => (padded ? part : String(Number(part)))).join(mark);
    expect(parseDate(text)).toEqual({ date: iso });
    expect(parseDate(iso)).toEqual({ date: iso });
  },
);

test.prop([fc.string({ unit: 'binary', maxLength: 30 })])('takes any text, and never throws', (text) => {
  const reading = parseDate(text);
  if ('problem' in reading) expect(reading.message).not.toBe('');
  else expect(Object.keys(reading)).toHaveLength(1);
});
