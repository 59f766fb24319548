import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isReversed } from '../../../src/harmonise/values/is-reversed.ts';
import { parsePeriod } from '../../../src/harmonise/values/parse-period.ts';

const days = (start: string, end: string) => ({ start: { date: start }, end: { date: end } });

describe('parsePeriod', () => {
  it.each([
    ['2017-10-06/2018-06-30', days('2017-10-06', '2018-06-30')],
    ['2018-04-01_2018-12-31', days('2018-04-01', '2018-12-31')],
    ['2018-04-01 - 2018-12-31', days('2018-04-01', '2018-12-31')],
    ['2018-04-01-2018-12-31', days('2018-04-01', '2018-12-31')],
    ['01/01/2020-31/12/2020', days('2020-01-01', '2020-12-31')],
    ['01/01/2020/31/12/2020', days('2020-01-01', '2020-12-31')],
    ['du 1er janvier 2020 au 31 décembre 2020', days('2020-01-01', '2020-12-31')],
    ['9 au 16/03/2014', days('2014-03-09', '2014-03-16')],
    ['du 9 au 16 mars 2014', days('2014-03-09', '2014-03-16')],
    ['DU 19 AU 21 AVRIL 2014', days('2014-04-19', '2014-04-21')],
    ['1 ET 2 MARS 2014', days('2014-03-01', '2014-03-02')],
    ['9-16/03/2014', days('2014-03-09', '2014-03-16')],
    ['09/03-16/04/2014', days('2014-03-09', '2014-04-16')],
    ['mai-juin 2014', { start: { month: '2014-05' }, end: { month: '2014-06' } }],
    ['de mai 2014 à juin 2015', { start: { month: '2014-05' }, end: { month: '2015-06' } }],
    ['2018-03/2018-05', { start: { month: '2018-03' }, end: { month: '2018-05' } }],
    ['2014-2015', { start: { year: '2014' }, end: { year: '2015' } }],
    ['2014/2015', { start: { year: '2014' }, end: { year: '2015' } }],
    ['2020-05-01/2020', { start: { date: '2020-05-01' }, end: { year: '2020' } }],
    ['06/12/2022', { start: { date: '2022-12-06' } }],
    ['MAI 2014', { start: { month: '2014-05' } }],
    ['2014', { start: { year: '2014' } }],
    ['NC/2018-06-30', { end: { date: '2018-06-30' }, note: 'NC' }],
    ["2017-12-12/fin de l'action", { start: { date: '2017-12-12' }, note: "fin de l'action" }],
    ['2017-12-12/fin-action', { start: { date: '2017-12-12' }, note: 'fin-action' }],
    ['2018-03-12/versement du solde', { start: { date: '2018-03-12' }, note: 'versement du solde' }],
    ['2018-04-01/', { start: { date: '2018-04-01' } }],
    ['NC/NC', { note: 'NC/NC' }],
    ['en cours', { note: 'en cours' }],
  ])('%s', (text, period) => {
    expect(parsePeriod(text)).toEqual(period);
  });

  it.each([
    '',
    'au printemps',
    '2014/15',
    '2020-01-01/2020-02-31',
    '43831/43900',
    '01/02/20-03/04/20',
    '/2018-04-01',
    'versement/2014',
    '2018-04-01/2018-05-01/2018-06-01',
    '2 versements',
  ])('%j is none', (text) => {
    expect(parsePeriod(text)).toMatchObject({ problem: 'period-unreadable' });
  });
});

describe('isReversed', () => {
  it.each([
    ['2020-12-31/2020-01-01', true],
    ['2020-01-01/2020-01-01', false],
    ['2020-05-01/2020', false],
    ['2021-05-01/2020', true],
    ['2014/2013-05', true],
    ['2014-05-01', false],
    ['NC/2014', false],
  ])('%s: %s', (text, reversed) => {
    const period = parsePeriod(text);
    expect('problem' in period).toBe(false);
    if (!('problem' in period)) expect(isReversed(period)).toBe(reversed);
  });
});

test.prop([fc.date({ noInvalidDate: true }), fc.nat(4000), fc.constantFrom('/', '_', ' au ', ' - ')])(
  'reads every pair of days back',
  (date, length, separator) => {
    const start = new Date(Date.UTC(1950 + (Math.abs(date.getTime()) % 100), date.getUTCMonth(), 1));
    const end = new Date(start.getTime() + length * 86_400_000);
    const [from = '', to = ''] = [start, end].map((each) => each.toISOString().slice(0, 10));
    expect(parsePeriod(`${from}${separator}${to}`)).toEqual(days(from, to));
  },
);

test.prop([fc.string({ unit: 'binary', maxLength: 40 })])('takes any text, and never throws', (text) => {
  expect(parsePeriod(text)).toBeTypeOf('object');
});
