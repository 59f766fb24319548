import type { SourceRow } from '../../model/records.ts';
import type { Source } from '../../model/source.ts';
import { type AddedParty, addOrganisation, isPersonSuspected } from '../add-organisation.ts';
import { addFrenchAuthority } from '../add-participation.ts';
import { cellText } from '../cell-text.ts';
import { isNaturalPerson } from '../identities/is-natural-person.ts';
import { parseAuthorityName } from '../identities/parse-authority-name.ts';
import { parseSiret } from '../identities/parse-siret.ts';
import { reportDoubts } from '../identities/report-doubts.ts';
import { type Evidence, resolveAuthority } from '../identities/resolve-authority.ts';
import type { RecordDraft } from '../record.ts';
import type { References } from '../references.ts';

/** SIREN that begin with 1 are those of the State and of its services (INSEE, Sirene documentation). */
const stateSiren = /^1/;

/** Whether the giver of a grant is a body of the State, by its SIREN. */
export function isGivenByState(row: SourceRow): boolean {
  const reading = parseSiret(cellText(row, 'idAttribuant') ?? '');
  return stateSiren.test(reading.siren ?? '');
}

/** Adds the authority that gives, as lead of the action, and gives its key. */
export function addGiver(
  draft: RecordDraft,
  action: string,
  row: SourceRow,
  references: References,
  year: string | null,
): string | undefined {
  const code = cellText(row, 'idAttribuant');
  const name = cellText(row, 'nomAttribuant') ?? code;
  if (name === null) return undefined;
  const declared = parseAuthorityName(name);
  const authority = resolveAuthority(declared, references, {
    ...officialCode(code),
    ...(year === null ? {} : { year }),
  });
  addFrenchAuthority(draft, action, 'chef-de-file', declared, authority);
  reportDoubts(draft, 'nomAttribuant', name, authority, 'idAttribuant');
  return authority.key;
}

/** The code of a giver as evidence: the SIREN alone identifies an authority, its establishment adds nothing. */
function officialCode(code: string | null): Evidence {
  if (code === null) return {};
  return /^\d{9}$/.test(code) ? { siren: code } : { siret: code };
}

/** Whether the beneficiary of a grant is declared as a natural person. */
function isForPerson(row: SourceRow): boolean {
  return isNaturalPerson(
    cellText(row, 'nomBeneficiaire') ?? '',
    cellText(row, 'natureBeneficiaire'),
    cellText(row, 'idBeneficiaire'),
  );
}

/**
 * What a grant to a person says of its beneficiary in the place of a name; `undefined` for an organisation. The name of
 * the second kind has the form of that of a person, and no number says otherwise.
 */
export function personOf(row: SourceRow, references: References): string | undefined {
  if (isForPerson(row)) return 'une personne physique';
  const declared = {
    name: cellText(row, 'nomBeneficiaire') ?? '',
    code: cellText(row, 'idBeneficiaire'),
    rna: cellText(row, 'rnaBeneficiaire'),
  };
  return isPersonSuspected(declared, references) ? "une personne physique (d'après son nom)" : undefined;
}

/** Adds the beneficiary of a grant, unless it is a natural person, who is not described. */
export function addBeneficiary(
  draft: RecordDraft,
  action: string,
  row: SourceRow,
  source: Source,
  references: References,
  lead: string | undefined,
): AddedParty | undefined {
  const name = cellText(row, 'nomBeneficiaire');
  const code = cellText(row, 'idBeneficiaire');
  if (isForPerson(row)) {
    draft.report({
      code: 'person-not-named',
      message:
        'The beneficiary is a natural person: the action says so, and neither name nor number is published.',
      column: 'nomBeneficiaire',
    });
    return undefined;
  }
  if (name === null && code === null) return undefined;
  const declared = {
    name: name ?? code ?? '',
    code,
    rna: cellText(row, 'rnaBeneficiaire'),
    namedBy: lead ?? source.name,
  };
  return addOrganisation(draft, action, 'beneficiaire', declared, references, {
    name: 'nomBeneficiaire',
    code: 'idBeneficiaire',
    rna: 'rnaBeneficiaire',
  });
}
