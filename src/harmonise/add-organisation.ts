import { addAuthority } from './add-participation.ts';
import { hashKey } from './hash-key.ts';
import { parseAuthorityName } from './identities/parse-authority-name.ts';
import { parseSiret } from './identities/parse-siret.ts';
import { reportDoubts } from './identities/report-doubts.ts';
import { reportPossibleAuthority } from './identities/report-possible-authority.ts';
import { resolveAuthority } from './identities/resolve-authority.ts';
import { normaliseName } from './normalise-name.ts';
import type { RecordDraft } from './record.ts';
import type { References } from './references.ts';

/** An association, an enterprise or a public body, as a declaration names it. */
export interface DeclaredOrganisation {
  readonly name: string;
  /** SIRET or SIREN as declared, checked or not. */
  readonly code: string | null;
  /** Number in the national register of associations (RNA) as declared, checked or not. */
  readonly rna: string | null;
  /** Who names it: two organisations of one name, named by two authorities, are not known to be one. */
  readonly namedBy: string;
}

/** Columns that the parts of an organisation come from, for the issues. */
interface OrganisationColumns {
  /** Without it, what is said of the name is said of the code. */
  readonly name?: string;
  readonly code: string;
  readonly rna: string;
}

/** Where an organisation went: `authority` when its SIREN is that of a local authority. */
export type AddedParty = { readonly organisation: string } | { readonly authority: string };

/** Number of an association: W and nine digits (arrêté of 14 October 2009, RNA). */
const rnaForm = /^W\d{9}$/;

/**
 * Adds an organisation to an action in a role. Its identity is earned by a SIREN whose key is right, else by an RNA
 * number; by its name alone it is provisional, and that of this source only. What has no number and may be a person is
 * not added: nothing is published of persons (CRPA, art. L. 312-1-2).
 */
export function addOrganisation(
  draft: RecordDraft,
  action: string,
  role: 'beneficiaire' | 'financeur' | 'autre-role',
  declared: DeclaredOrganisation,
  references: References,
  columns: OrganisationColumns,
): AddedParty | undefined {
  const column = columns.name ?? columns.code;
  const siren = readSiren(draft, declared.code, columns.code);
  const rna = readRna(draft, declared.rna, columns.rna);
  if (siren !== undefined && references.authorities.findBySiren(siren) !== undefined)
    return addLocalAuthority(draft, action, role, declared.name, siren, references, columns);
  if (isPersonSuspected(declared, references)) {
    const message =
      'It has no number, and a name like that of a person, which is not published; all else of the row is.';
    draft.report({ code: 'person-suspected', message, column });
    return undefined;
  }
  if (siren === undefined && rna === undefined)
    reportPossibleAuthority(draft, declared.name, references, column);
  const organisation = keyOf(declared, siren, rna);
  draft.add('organisations', { organisation, name: declared.name, siren });
  draft.add('participations', {
    participation: `${action}/${role}-${hashKey([organisation], 8)}`,
    action,
    role,
    organisation,
    declared_name: declared.name,
    identified_by: siren === undefined && rna === undefined ? 'id-non-resolu' : 'id-code',
  });
  return { organisation };
}

/** Whether what is declared as an organisation may be a person: it has the name of one, and no number that is right. */
export function isPersonSuspected(
  { name, code, rna }: Omit<DeclaredOrganisation, 'namedBy'>,
  { isPersonName }: Pick<References, 'isPersonName'>,
): boolean {
  const numbered = parseSiret(code ?? '').siren !== undefined || rnaForm.test(normaliseRna(rna ?? ''));
  return !numbered && isPersonName(name);
}

function keyOf({ name, namedBy }: DeclaredOrganisation, siren?: string, rna?: string): string {
  if (siren !== undefined) return `siren/${siren}`;
  if (rna !== undefined) return `rna/${rna}`;
  return `provisoire/${hashKey(['organisation', namedBy, normaliseName(name)])}`;
}

/** A local authority that gets a grant: it has its role in the action, and does not act in it. */
function addLocalAuthority(
  draft: RecordDraft,
  action: string,
  role: string,
  name: string,
  siren: string,
  references: References,
  columns: OrganisationColumns,
): AddedParty {
  const authority = resolveAuthority(parseAuthorityName(name), references, { siren });
  addAuthority(draft, authority);
  draft.add('participations', {
    participation: `${action}/${role}-${hashKey([authority.key], 8)}`,
    action,
    role,
    authority: authority.key,
    declared_name: name,
    identified_by: authority.identifiedBy,
  });
  reportDoubts(draft, columns.name ?? columns.code, name, authority, columns.code);
  return { authority: authority.key };
}

function readSiren(draft: RecordDraft, code: string | null, column: string): string | undefined {
  if (code === null) return undefined;
  const reading = parseSiret(code);
  if ('problem' in reading)
    draft.report({ code: reading.problem, message: reading.message, column, value: code });
  return reading.siren;
}

function readRna(draft: RecordDraft, rna: string | null, column: string): string | undefined {
  if (rna === null) return undefined;
  const number = normaliseRna(rna);
  if (rnaForm.test(number)) return number;
  draft.report({
    code: 'rna-invalid',
    message: 'Not an RNA number, W and nine digits; it is not used.',
    column,
    value: rna,
  });
  return undefined;
}

function normaliseRna(text: string): string {
  return text.replace(/\s/gu, '').toUpperCase();
}
