import type { RecordDraft } from '../record.ts';
import type { Doubt } from './resolved-authority.ts';

/**
 * Reports what is in doubt about an authority, with the candidates for a person to decide.
 *
 * @param column column that names the authority
 * @param name name as declared
 * @param codeColumn column of its official number, if it has one of its own
 */
export function reportDoubts(
  draft: RecordDraft,
  column: string,
  name: string,
  { doubts }: { readonly doubts: readonly Doubt[] },
  codeColumn: string = column,
): void {
  for (const { code, message, value = name, about, ...rest } of doubts)
    draft.report({ code, message, column: about === 'code' ? codeColumn : column, value, ...rest });
}
