/** Targets of each goal: how many are numbered, and the last letter (A/RES/71/313, annex: 17 goals, 169 targets). */
const targets: Readonly<Record<string, readonly [count: number, lastLetter: string]>> = {
  '1': [5, 'b'],
  '2': [5, 'c'],
  '3': [9, 'd'],
  '4': [7, 'c'],
  '5': [6, 'c'],
  '6': [6, 'b'],
  '7': [3, 'b'],
  '8': [10, 'b'],
  '9': [5, 'c'],
  '10': [7, 'c'],
  '11': [7, 'c'],
  '12': [8, 'c'],
  '13': [3, 'b'],
  '14': [7, 'c'],
  '15': [9, 'c'],
  '16': [10, 'b'],
  '17': [19, ''],
};

/** Text → sustainable development goal (`6`) or target (`6.1`, `11.a`) of the 2030 Agenda, or `undefined`. */
export function parseGoal(text: string): string | undefined {
  const match = /^(\d{1,2})(?:\.(\d{1,2}|[a-d]))?$/.exec(text.trim().toLowerCase());
  if (!match) return undefined;
  const [, goal = '', target] = match;
  const known = targets[goal];
  if (known === undefined) return undefined;
  if (target === undefined) return goal;
  const exists = /\d/.test(target)
    ? Number(target) >= 1 && Number(target) <= known[0] && !target.startsWith('0')
    : target <= known[1];
  return exists ? `${goal}.${target}` : undefined;
}
