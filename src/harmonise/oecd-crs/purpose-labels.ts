import { normaliseName } from '../normalise-name.ts';
import type { Code } from '../references.ts';

/**
 * Indexes the five-digit purpose codes of the CRS by their French and English labels. A label that two codes share
 * names none.
 */
export function openPurposeLabels(codes: Iterable<Code>): (label: string) => Code | undefined {
  const labels = new Map<string, Code | undefined>();
  for (const code of codes) {
    if (code.scheme !== 'crs' || !/^\d{5}$/.test(code.notation)) continue;
    for (const label of new Set([code.labelFr, code.labelEn ?? code.labelFr].map(normaliseName)))
      labels.set(label, labels.has(label) ? undefined : code);
  }
  return (label) => labels.get(normaliseName(label));
}
