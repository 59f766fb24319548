import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { compareCodePoints } from '../../src/model/compare-code-points.ts';
import { decodeFields, encodeFields } from '../../src/publish/spool-fields.ts';

const awkward = fc.string({
  unit: fc.constantFrom('\u0000', '\u0001', '\u0010', '\t', '\n', '\u000b', '\u001a', '\u{10ffff}', 'a'),
});
const field = fc.oneof(fc.string({ unit: 'binary' }), awkward, fc.constant(null));
const fields = fc.array(field, { minLength: 1, maxLength: 4 });

/** Compares fields one after the other; no value comes last. */
function compareFields(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  for (const [index, left] of a.entries()) {
    if (index >= b.length) return 1;
    const right = b[index] ?? null;
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    return Math.sign(compareCodePoints(left, right));
  }
  return a.length === b.length ? 0 : -1;
}

describe('encoded fields', () => {
  test.prop([fields])('come back, from one line', (values) => {
    const line = encodeFields(values);
    expect(line).not.toContain('\n');
    expect(decodeFields(line)).toEqual(values);
  });

  test.prop([
    fc.array(awkward, { minLength: 2, maxLength: 2 }),
    fc.array(awkward, { minLength: 2, maxLength: 2 }),
  ])('sort as the fields do', (a, b) => {
    fc.pre(![...a, ...b].some((text) => text.startsWith('\u{10ffff}')));
    expect(Math.sign(compareCodePoints(encodeFields(a), encodeFields(b)))).toBe(compareFields(a, b));
  });

  it('put no value after every value, and a shorter value before a longer one', () => {
    const rows = [['b', 'x'], ['b', null], ['b'], ['a\n', 'z'], ['a', 'z'], [null, 'a']];
    const sorted = rows.toSorted((a, b) => compareCodePoints(encodeFields(a), encodeFields(b)));
    expect(sorted).toEqual([['a', 'z'], ['a\n', 'z'], ['b'], ['b', 'x'], ['b', null], [null, 'a']]);
  });
});
