import { describe, expect, it } from 'vitest';
import { parseInseeCode } from '../../../src/harmonise/identities/parse-insee-code.ts';

describe('parseInseeCode', () => {
  it.each([
    ['34172', '34172'],
    ['2A004', '2A004'],
    ['97411', '97411'],
    [' 34172 ', '34172'],
  ])('%s is right as it is', (text, code) => expect(parseInseeCode(text)).toEqual({ code }));

  it.each([
    ['1001', '01001'],
    ['1001.0', '01001'],
    ['2a004', '2A004'],
    ["34172'", '34172'],
  ])('%s is mended to %s, and said', (text, code) => {
    const reading = parseInseeCode(text);
    expect(reading?.code).toBe(code);
    expect(reading?.repair).toContain(code);
  });

  it.each(['', '100', '341720', '2C004', '2A04', 'Paris', '3.4E4', '-1001'])('"%s" is none', (text) =>
    expect(parseInseeCode(text)).toBeUndefined(),
  );

  it.each([
    ['1', '01'],
    ['69', '69'],
    ['974', '974'],
    ['2a', '2A'],
  ])('département %s → %s', (text, code) => expect(parseInseeCode(text, 2)?.code).toBe(code));
});
