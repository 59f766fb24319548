import { compareCodePoints } from '../../model/compare-code-points.ts';
import type { Report } from '../../model/issue.ts';
import type { TidyRecord } from '../../model/records.ts';

/**
 * Reports rows that declare a partnership which another row declares too. Of all its rows the one whose declaration
 * comes first in code point order stands for it, and the others are reported: the order of rows changes nothing.
 */
export function watchPartnerships(): (record: TidyRecord, report: Report) => void {
  const first = new Map<string, Omit<TidyRecord, 'rows'>>();
  return (record, report) => {
    const { rows, ...place } = record;
    const partnership = rows.find(({ table }) => table === 'partnerships')?.values.partnership;
    if (typeof partnership !== 'string') return;
    const known = first.get(partnership);
    const comesFirst = known === undefined || compareCodePoints(place.declaration, known.declaration) < 0;
    if (comesFirst) first.set(partnership, place);
    if (known === undefined) return;
    const { source, file, row, declaration, record: key } = comesFirst ? known : place;
    report({
      code: 'partnership-repeated',
      message: 'Another row declares the same pair of authorities; one partnership is published.',
      source,
      file,
      row,
      ...(key === undefined ? {} : { record: key }),
      column: 'partnership',
      value: declaration,
    });
  };
}
