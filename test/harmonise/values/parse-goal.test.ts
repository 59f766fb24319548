import { describe, expect, it } from 'vitest';
import { parseGoal } from '../../../src/harmonise/values/parse-goal.ts';

describe('parseGoal', () => {
  it.each(['1', '17', '6.1', '11.a', '8.10', '3.d', '17.19', '1.b'])('knows %s', (goal) =>
    expect(parseGoal(goal)).toBe(goal),
  );
  it('reads capitals and spaces', () => expect(parseGoal(' 11.A ')).toBe('11.a'));
  it.each(['0', '18', '6.0', '6.7', '6.c', '17.20', '17.a', '6.01', '6.', 'ODD 6', ''])(
    'refuses "%s"',
    (text) => expect(parseGoal(text)).toBeUndefined(),
  );
  it('knows the 169 targets of the 2030 Agenda', () => {
    const numbers = Array.from({ length: 20 }, (_, index) => String(index + 1));
    const targets = numbers.flatMap((goal) =>
      [...numbers, 'a', 'b', 'c', 'd'].map((target) => `${goal}.${target}`),
    );
    expect(targets.filter((target) => parseGoal(target) === target)).toHaveLength(169);
  });
});
