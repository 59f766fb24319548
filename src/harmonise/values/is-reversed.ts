import type { PartialDate } from './parse-date.ts';
import type { Period } from './parse-period.ts';

/** Whether a period ends before it begins, as far as both dates tell: 2014 does not end before May 2014. */
export function isReversed({ start, end }: Period): boolean {
  const first = start === undefined ? '' : lexical(start);
  const last = end === undefined ? '' : lexical(end);
  const known = Math.min(first.length, last.length);
  return last.slice(0, known) < first.slice(0, known);
}

function lexical({ date, month, year }: PartialDate): string {
  return date ?? month ?? year ?? '';
}
