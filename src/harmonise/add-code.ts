import type { RecordDraft } from './record.ts';
import type { Code, References } from './references.ts';

/**
 * Adds an OECD code to a record, with its broader codes and its list, and gives its key; an unknown code is reported
 * and gives `undefined`.
 */
export function addCode(
  draft: RecordDraft,
  references: References,
  scheme: string,
  notation: string | null,
  column: string,
): string | undefined {
  if (notation === null) return undefined;
  const code = references.findCode(`${scheme}/${notation}`);
  const list = references.findCodeList(scheme);
  if (code === undefined || list === undefined) {
    draft.report({
      code: 'code-unknown',
      message: `The code is not in the list "${scheme}"; it is left out.`,
      column,
      value: notation,
    });
    return undefined;
  }
  draft.add('code-lists', {
    code_list: list.codeList,
    title_fr: list.titleFr,
    title_en: list.titleEn,
    source_url: list.sourceUrl,
  });
  for (
    let each: Code | undefined = code;
    each !== undefined;
    each = references.findCode(each.broader ?? '')
  ) {
    draft.add('codes', {
      code: each.code,
      scheme: each.scheme,
      notation: each.notation,
      label_fr: each.labelFr,
      label_en: each.labelEn,
      broader: each.broader,
      deprecated: each.withdrawn ? 'true' : null,
    });
  }
  return code.code;
}
