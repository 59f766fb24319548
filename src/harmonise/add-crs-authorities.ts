import { addFrenchAuthority } from './add-participation.ts';
import type { DeclaredAuthority } from './parse-crs-description.ts';
import { parseSiren } from './parse-siren.ts';
import type { RecordDraft } from './record.ts';
import type { References } from './references.ts';
import { type ResolvedAuthority, resolveAuthority } from './resolve-authority.ts';

/**
 * Adds the authorities that a CRS line names, the first as lead and the others beside it. Gives the key of the lead, or
 * `undefined` when the line names none.
 *
 * @param declaredSiren SIREN of the declarant, from an optional column that a publisher may add to the CRS layout
 */
export function addCrsAuthorities(
  draft: RecordDraft,
  action: string,
  declared: readonly DeclaredAuthority[],
  references: References,
  declaredSiren: string | null,
): string | undefined {
  const siren = declaredSiren === null ? undefined : parseSiren(declaredSiren);
  if (declaredSiren !== null && siren === undefined) {
    draft.report({
      code: 'siren-invalid',
      message: 'Not a SIREN: nine digits whose Luhn key is right; it is not used.',
      column: 'declarant_siren',
      value: declaredSiren,
    });
  }
  let lead: string | undefined;
  const seen = new Set<string>();
  for (const [index, each] of declared.entries()) {
    const authority = resolveAuthority(each, references.authorities, index === 0 ? siren : undefined);
    if (seen.has(authority.key)) continue;
    seen.add(authority.key);
    addFrenchAuthority(draft, action, index === 0 ? 'chef-de-file' : 'co-porteur', each, authority);
    reportDoubt(draft, each, authority);
    lead ??= authority.key;
  }
  return lead;
}

function reportDoubt(
  draft: RecordDraft,
  declared: DeclaredAuthority,
  { identifiedBy, candidates }: ResolvedAuthority,
): void {
  if (identifiedBy === 'id-code' || identifiedBy === 'id-nom-territoire') return;
  const list = candidates
    .map(({ name, siren, territory }) => `${name} (${territory?.inseeCode ?? 'INSEE ?'}, SIREN ${siren})`)
    .join(', ');
  const found =
    candidates.length === 0 ? 'No authority of the register bears this name' : `The register has ${list}`;
  draft.report({
    code: candidates.length > 1 ? 'authority-ambiguous' : 'authority-unresolved',
    message: `${found}; the URI is provisional.`,
    column: 'description',
    value: declared.name,
  });
}
