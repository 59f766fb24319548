import { hashKey } from './hash-key.ts';
import type { ResolvedAuthority } from './identities/resolve-authority.ts';
import { normaliseName } from './normalise-name.ts';
import type { DeclaredAuthority } from './oecd-crs/parse-crs-description.ts';
import type { RecordDraft } from './record.ts';

/** Adds a French authority to a record, with its territory. */
export function addAuthority(draft: RecordDraft, authority: ResolvedAuthority): void {
  const { territory } = authority;
  if (territory !== undefined) {
    draft.add('territories', {
      territory: territory.key,
      class: territory.class,
      insee_code: territory.inseeCode,
      name: territory.name,
    });
  }
  draft.add('authorities', {
    authority: authority.key,
    class: 'FrenchLocalAuthority',
    name: authority.name,
    authority_type: authority.type,
    siren: authority.siren,
    territory: territory?.key,
  });
}

/** Adds a French authority to an action: the authority, its territory, its role, and the shortcuts to it. */
export function addFrenchAuthority(
  draft: RecordDraft,
  action: string,
  role: 'chef-de-file' | 'co-porteur',
  declared: DeclaredAuthority,
  authority: ResolvedAuthority,
): void {
  addAuthority(draft, authority);
  const participation = `${action}/${role}-${hashKey([authority.key], 8)}`;
  draft.add('participations', {
    participation,
    action,
    role,
    authority: authority.key,
    declared_name: declared.name,
    declared_type: declared.declaredType,
    identified_by: authority.identifiedBy,
  });
  draft.add('action-actors', {
    action,
    participation,
    french_authority: authority.key,
    lead_authority: role === 'chef-de-file' ? authority.key : null,
  });
}

/**
 * Adds a support organisation, to which an authority may delegate (CGCT: maîtrise d'ouvrage déléguée). Without a SIREN
 * it is known by its name alone.
 */
export function addSupportOrganisation(
  draft: RecordDraft,
  action: string,
  name: string,
  onBehalfOf: string | undefined,
  siren?: string,
): void {
  const organisation =
    siren === undefined ? `provisoire/${hashKey(['appui', normaliseName(name)])}` : `siren/${siren}`;
  const participation = `${action}/appui-${hashKey([organisation], 8)}`;
  draft.add('organisations', { organisation, class: 'SupportOrganisation', name, siren });
  draft.add('participations', {
    participation,
    action,
    role: 'appui',
    organisation,
    on_behalf_of: onBehalfOf,
    declared_name: name,
    identified_by: siren === undefined ? 'id-nom' : 'id-code',
  });
  draft.add('action-actors', { action, participation, support_organisation: organisation });
}
