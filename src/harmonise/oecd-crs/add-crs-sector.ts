import type { SourceRow } from '../../model/records.ts';
import { addCode } from '../add-code.ts';
import { cellText } from '../cell-text.ts';
import type { RecordDraft } from '../record.ts';
import type { References } from '../references.ts';
import { inferThemes } from '../themes/infer-themes.ts';

/** The theme that says nothing: words may say more. */
const unspecified = 'multisectoriel';

/**
 * Adds the purpose code of a CRS line, and the themes deduced from it. The code is declared, the theme is not: a table
 * (`crs-themes.csv`) gives it. Where the code names no theme of its own, the words of the title and of the free text do.
 *
 * @param text free text of the declarant
 */
export function addCrsSector(
  draft: RecordDraft,
  action: string,
  row: SourceRow,
  references: References,
  text: string,
): void {
  const purposeCode = cellText(row, 'purpose_code');
  const sector = addCode(draft, references, 'crs', purposeCode, 'purpose_code');
  if (sector !== undefined) draft.add('action-sectors', { action, sector });
  const title = cellText(row, 'project_title') ?? cellText(row, 'short_description') ?? '';
  reportOtherLabel(draft, purposeCode, title, references);
  const theme = references.findTheme(purposeCode ?? '');
  const themes = new Set(theme === undefined ? [] : [theme]);
  if (theme === undefined || theme === unspecified)
    for (const inferred of inferThemes(`${title}. ${text}`, references)) themes.add(inferred.theme);
  for (const each of themes) draft.add('action-inferred-themes', { action, theme: each });
}

/** e-APD makes the title of a line of the label of its sector: when it is the label of another one, the code counts. */
function reportOtherLabel(
  draft: RecordDraft,
  purposeCode: string | null,
  title: string,
  references: References,
): void {
  const labels = [title, title.slice(title.indexOf('-') + 1)];
  const named = labels
    .map((label) => references.findPurposeByLabel(label))
    .find((code) => code !== undefined);
  if (purposeCode === null || named === undefined || named.notation === purposeCode) return;
  draft.report({
    code: 'code-label-differs',
    message: `The title is the label of the purpose code ${named.notation}, and the code is ${purposeCode}; the code counts.`,
    column: 'purpose_code',
    value: purposeCode,
  });
}
