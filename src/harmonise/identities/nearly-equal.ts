/**
 * Whether two texts differ by one letter at most: one added, one missing, one replaced, or two neighbours exchanged.
 * Near is not equal: it is a reason to ask, never to conclude.
 */
export function nearlyEqual(first: string, second: string): boolean {
  if (Math.abs(first.length - second.length) > 1) return false;
  let start = 0;
  while (start < first.length && first[start] === second[start]) start++;
  const a = first.slice(start);
  const b = second.slice(start);
  return (
    a.slice(1) === b.slice(1) ||
    a.slice(1) === b ||
    a === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}
