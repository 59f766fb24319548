import type { SourceRow } from '../../model/records.ts';
import { cellText } from '../cell-text.ts';
import type { RecordDraft } from '../record.ts';

/** Agency code of the lines that local authorities declare through e-APD (OECD CRS, reporting agencies of France). */
const localAuthoritiesAgency = '8';

/** The same agency by its name, in files that code it otherwise or not at all. */
const localAuthorities = /\bcoop(?:[eé]ration)?\.? d[eé]central|\bcollectivit[eé]s? (?:territoriale|locale)/i;

/** DAC code of France as a donor: agency codes have a meaning only within a donor. */
const france = '4';

/** Who declared a CRS line that is in scope. */
export interface CrsScope {
  /** A line that local authorities declared themselves. */
  readonly isOfLocalAuthorities: boolean;
  /** A line of the AFD for a project of a local authority. */
  readonly isFicol: boolean;
}

/**
 * In scope: French lines of the agency of local authorities, and French lines whose text names FICOL, the AFD's facility
 * for their projects. The rest of a national CRS file is reported as out of scope, and gives `undefined`.
 */
export function readCrsScope(draft: RecordDraft, row: SourceRow, text: string): CrsScope | undefined {
  const donor = cellText(row, 'donor_code');
  const agency = cellText(row, 'agency_code') ?? '';
  const isOfLocalAuthorities =
    agency === localAuthoritiesAgency || localAuthorities.test(cellText(row, 'agency_name') ?? '');
  const isFicol = /\bFICOL\b/.test(text);
  if (donor !== null && donor !== france)
    draft.report({
      code: 'row-out-of-scope',
      message: 'A line of another donor than France.',
      column: 'donor_code',
      value: donor,
    });
  else if (!isOfLocalAuthorities && !isFicol)
    draft.report({
      code: 'row-out-of-scope',
      message: 'Neither a line of a local authority nor a FICOL line.',
      column: 'agency_code',
      value: agency,
    });
  else return { isOfLocalAuthorities, isFicol };
  return undefined;
}
