import { compareCodePoints } from '../../model/compare-code-points.ts';
import type { Report } from '../../model/issue.ts';
import type { SourceRow, TidyRecord } from '../../model/records.ts';
import type { Source } from '../../model/source.ts';
import { addDataset } from '../add-dataset.ts';
import { addCooperation } from '../add-foreign-authority.ts';
import { hashKey } from '../hash-key.ts';
import { openRecord } from '../record.ts';
import type { References } from '../references.ts';
import { addTwin, readTwin, twinSides } from './twinning-twin.ts';

/** Form of the partnership, a concept of the lexicon. */
const cooperationType = 'jumelage';

/**
 * A pair of twinned places → one partnership of two authorities, at least one of them French. The key of the
 * partnership is made of the two keys in code point order: the same pair, written from either side or at other
 * positions, is the same partnership, and each of its rows is a declaration of it. Populations and positions are
 * evidence for identities and are not published.
 */
export function harmoniseTwinning(
  row: SourceRow,
  source: Source,
  references: References,
  report: Report,
): TidyRecord | undefined {
  const draft = openRecord(row, report);
  const [origin, sister] = [
    readTwin(row, twinSides.origin, references),
    readTwin(row, twinSides.sister, references),
  ];
  const unnamed = [origin, sister].find(({ isNamed }) => !isNamed);
  if (unnamed !== undefined) {
    draft.report({
      code: 'partner-missing',
      message: 'A partner has no name, or an identifier of Wikidata for a name; the row is set aside.',
      column: unnamed.columns.name,
      value: unnamed.label,
    });
    return undefined;
  }
  if (!origin.isFrench && !sister.isFrench) {
    draft.report({
      code: 'row-out-of-scope',
      message: 'Neither partner is in France.',
      column: origin.columns.country,
      value: `${origin.country ?? ''} – ${sister.country ?? ''}`,
    });
    return undefined;
  }
  const partners = [origin, sister]
    .map((twin) => ({ ...addTwin(draft, twin, references), isFrench: twin.isFrench }))
    .sort((a, b) => compareCodePoints(a.key, b.key));
  const [first, second] = partners;
  if (first === undefined || second === undefined || first.key === second.key) {
    draft.report({
      code: 'partner-missing',
      message: 'Both partners are the same authority; the row is set aside.',
      column: sister.columns.name,
      value: sister.label,
    });
    return undefined;
  }
  const french = partners.filter(({ isFrench }) => isFrench);
  const foreign = partners.filter(({ isFrench }) => !isFrench);
  const partnership = hashKey([cooperationType, first.key, second.key], 16);
  const declaration = `${source.name}/${hashKey(Object.values(row.values).map(String), 16)}`;
  addDataset(draft, source);
  draft.add('declarations', {
    declaration,
    partnership,
    dataset: source.name,
    identifier: `${origin.label} – ${sister.label}`,
    text: `${textOf(origin)} – ${textOf(sister)}`,
  });
  draft.add('partnerships', {
    partnership,
    title: [...french, ...foreign].map(({ name }) => name).join(' – '),
    cooperation_type: cooperationType,
  });
  for (const { key } of partners) draft.add('partnership-partners', { partnership, partner: key });
  for (const each of french) for (const other of foreign) addCooperation(draft, each.key, other.key);
  return draft.finish(declaration);
}

function textOf({ label, country }: { readonly label: string; readonly country: string | null }): string {
  return country === null ? label : `${label} (${country})`;
}
