import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { parsePercentage } from '../../../src/harmonise/values/parse-percentage.ts';

describe('parsePercentage', () => {
  it.each([
    ['1', '1'],
    ['1.00', '1'],
    ['0,45', '0.45'],
    ['0.05', '0.05'],
    ['0', '0'],
    ['45', '0.45'],
    ['45 %', '0.45'],
    ['100', '1'],
    ['100%', '1'],
    ['1 %', '0.01'],
    ['1,5', '0.015'],
    ['0,5 %', '0.005'],
    ['12.5', '0.125'],
  ])('%s is %s', (text, share) => {
    expect(parsePercentage(text)).toEqual({ share });
  });
  it.each(['', 'unique', '50%-50%', '-1', '101', '250 %', '1e2', '1.', '\uff15'])('%j is none', (text) => {
    expect(parsePercentage(text)).toMatchObject({ problem: 'percentage-unreadable' });
  });
});

test.prop([fc.integer({ min: 2, max: 100 })])('a whole number above 1 is of hundredths', (percent) => {
  const reading = parsePercentage(String(percent));
  expect('share' in reading ? Math.round(Number(reading.share) * 100) : undefined).toBe(percent);
});
