import { normaliseName } from '../normalise-name.ts';
import type { RecordDraft } from '../record.ts';
import type { References } from '../references.ts';
import { parseAuthorityName } from './parse-authority-name.ts';
import { resolveAuthority } from './resolve-authority.ts';

/** Names that are those of local authorities, here or abroad, as `normaliseName` leaves them, with their place. */
const forms: readonly RegExp[] = [
  /^(?:ville|mairie|commune|municipalite|municipality|city|ayuntamiento|comune|prefeitura|stadt|gouvernorat) (?:of |di |de la |de l |du |des |de |d )?(?<place>.+)$/,
  /^(?<place>.+?) (?:(?:metropolitan|municipal|district|regional|city) )?(?:assembly|municipality|council)$/,
];

/**
 * Reports an organisation known by its name alone, when the name is that of a local authority: French or foreign, which
 * one is for a person to decide among the candidates.
 *
 * @param column column that names the organisation
 */
export function reportPossibleAuthority(
  draft: RecordDraft,
  name: string,
  references: References,
  column: string,
): void {
  const form = normaliseName(name);
  const place = forms.map((each) => each.exec(form)?.groups?.place).find((each) => each !== undefined);
  if (place === undefined) return;
  const french = resolveAuthority({ ...parseAuthorityName(name), type: 'commune' }, references).candidates;
  const candidates = [...french, ...references.findPlaces(undefined, place)];
  draft.report({
    code: candidates.length > 1 ? 'authority-ambiguous' : 'authority-unresolved',
    message:
      'The name is that of a local authority, here or abroad; it is published as an organisation known by its name alone.',
    column,
    value: name,
    candidates,
  });
}
