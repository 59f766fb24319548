import { addFrenchAuthority } from '../add-participation.ts';
import { readOfficialCode } from '../identities/read-official-code.ts';
import { reportDoubts } from '../identities/report-doubts.ts';
import { resolveAuthority } from '../identities/resolve-authority.ts';
import type { RecordDraft } from '../record.ts';
import type { References } from '../references.ts';
import type { DeclaredAuthority } from './parse-crs-description.ts';

/**
 * Adds the authorities that a CRS line names, the first as lead and the others beside it. Gives the key of the lead, or
 * `undefined` when the line names none.
 *
 * @param code official number of the declarant, from an optional column that a publisher may add to the CRS layout
 * @param year year of the line: an authority that has merged since keeps its declarations
 */
export function addCrsAuthorities(
  draft: RecordDraft,
  action: string,
  declared: readonly DeclaredAuthority[],
  references: References,
  code: string | null,
  year: string | null = null,
): string | undefined {
  let lead: string | undefined;
  const seen = new Set<string>();
  for (const [index, each] of declared.entries()) {
    const authority = resolveAuthority(each, references, {
      ...(index === 0 && code !== null ? readOfficialCode(code) : {}),
      ...(year === null ? {} : { year }),
    });
    if (seen.has(authority.key)) continue;
    seen.add(authority.key);
    addFrenchAuthority(draft, action, index === 0 ? 'chef-de-file' : 'co-porteur', each, authority);
    reportDoubts(draft, 'description', each.name, authority, 'declarant_siren');
    lead ??= authority.key;
  }
  return lead;
}
