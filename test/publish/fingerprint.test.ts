import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { openFingerprint } from '../../src/publish/fingerprint.ts';

function fingerprintOf(...statements: string[]) {
  const meter = openFingerprint();
  for (const statement of statements) meter.add(statement);
  return meter.read();
}

describe('a fingerprint', () => {
  test.prop([fc.array(fc.string()), fc.array(fc.string())])('does not depend on the order', (a, b) => {
    expect(fingerprintOf(...a, ...b)).toEqual(fingerprintOf(...b, ...a));
  });

  it('tells statements that look alike apart', () => {
    const alike = ['"1.50"', '"1.5"', '"1.05"', '"15.0"', '"1.50" ', '"0.51"'].map(
      (object) => `<a> <b> ${object}`,
    );
    expect(new Set(alike.map((statement) => fingerprintOf(statement).sum)).size).toBe(alike.length);
    expect(fingerprintOf('<a> <b> "x"', '<c> <d> "y"').sum).not.toBe(
      fingerprintOf('<a> <b> "y"', '<c> <d> "x"').sum,
    );
  });

  it('does not collide on 200,000 lines that differ in a number', () => {
    const sums = new Set<string>();
    for (let number = 0; number < 200_000; number++)
      sums.add(fingerprintOf(`<https://w3id.org/aect/id/action/crs/${number}>`).sum);
    expect(sums.size).toBe(200_000);
  });

  it('takes language tags without case, and texts with case', () => {
    expect(fingerprintOf('<a> <b> "x"@fr-FR')).toEqual(fingerprintOf('<a> <b> "x"@fr-fr'));
    expect(fingerprintOf('<a> <b> "x"@FR <g>')).toEqual(fingerprintOf('<a> <b> "x"@fr <g>'));
    expect(fingerprintOf('<a> <b> "X"@fr')).not.toEqual(fingerprintOf('<a> <b> "x"@fr'));
  });
});
