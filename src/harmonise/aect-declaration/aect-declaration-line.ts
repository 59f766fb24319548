import type { IssueCode } from '../../model/issue.ts';
import type { SourceRow } from '../../model/records.ts';
import { cellList, cellText } from '../cell-text.ts';
import { parseSiren } from '../identities/parse-siren.ts';
import { normaliseName } from '../normalise-name.ts';
import type { RecordDraft } from '../record.ts';
import type { References } from '../references.ts';
import { isReversed } from '../values/is-reversed.ts';
import { type PartialDate, parseDate } from '../values/parse-date.ts';

/** Collection of the lexicon that each column of terms takes its values from. */
export const declarationTerms = {
  type_action: 'c-types',
  statut: 'c-etats',
  mode_portage: 'c-modes',
  themes: 'c-themes',
  benefices: 'c-benefices',
  zones: 'c-zones',
  chef_de_file_type: 'c-collectivites',
  co_porteur_type: 'c-collectivites',
  partenaire_type: 'c-collectivites',
  partenariat_type: 'c-types',
  partenariat_statut: 'c-etats',
  convention_reconduction: 'c-reconduction',
  origine: 'c-financements',
} as const satisfies Readonly<Record<string, string>>;

type TermColumn = keyof typeof declarationTerms;

/** What people write for yes and no, as `normaliseName` gives it. */
const flags: ReadonlyMap<string, boolean> = new Map([
  ...['oui', 'o', 'yes', 'y', 'vrai', 'true', 'x', '1'].map((word): [string, boolean] => [word, true]),
  ...['non', 'n', 'no', 'faux', 'false', '0'].map((word): [string, boolean] => [word, false]),
]);

/** One line of the declaration sheet: its cells, read, and an issue for each one that cannot be. */
export interface DeclarationLine {
  readonly draft: RecordDraft;
  readonly references: References;
  readonly text: (column: string) => string | null;
  readonly list: (column: string) => readonly string[];
  /** Slugs of the concepts that a cell names. */
  readonly terms: (column: TermColumn) => readonly string[];
  /** Slug of the concept that a cell names. */
  readonly term: (column: TermColumn) => string | undefined;
  /** Day, month or year; a text that is neither is left out: no amount depends on it. */
  readonly date: (column: string) => PartialDate;
  /** Two dates; none when the period ends before it begins. */
  readonly period: (start: string, end: string) => { readonly start: PartialDate; readonly end: PartialDate };
  /** `oui` or `non`, or another usual word for them, as xsd:boolean. */
  readonly flag: (column: string) => 'true' | 'false' | undefined;
  readonly siren: (column: string) => string | undefined;
  /** Reports a cell without which the line would say something wrong: the line is set aside. */
  readonly refuse: (code: RefusalCode, message: string, column: string, value: string) => void;
  readonly isRefused: () => boolean;
}

type RefusalCode = Extract<IssueCode, 'amount-unreadable' | 'amount-ambiguous'>;

/** Opens a line of the declaration sheet. */
export function openDeclarationLine(
  row: SourceRow,
  draft: RecordDraft,
  references: References,
): DeclarationLine {
  let refused = false;
  const refuse: DeclarationLine['refuse'] = (code, message, column, value) => {
    refused = true;
    draft.report({ code, message: `${message} The line is set aside.`, column, value });
  };
  const text = (column: string): string | null => cellText(row, column);
  const list = (column: string): readonly string[] =>
    cellList(row, column)
      .map((value) => value.trim())
      .filter((value) => value !== '');
  const terms = (column: TermColumn): readonly string[] =>
    list(column).flatMap((value) => {
      const collection = declarationTerms[column];
      const concept = references.concepts.find(collection, value);
      if (concept !== undefined) return [concept.slug];
      const known = references.concepts.list(collection).map(({ labelFr }) => `"${labelFr}"`);
      const message = `Not one of the terms of this column, and left out. They are: ${known.join(', ')}.`;
      draft.report({ code: 'term-unknown', message, column, value });
      return [];
    });
  const date = (column: string): PartialDate => {
    const value = text(column);
    if (value === null) return {};
    const reading = parseDate(value);
    if (!('problem' in reading)) return reading;
    const message = `${reading.message} It is left out.`;
    draft.report({ code: 'period-unreadable', message, column, value });
    return {};
  };
  return {
    draft,
    references,
    text,
    list,
    terms,
    term: (column) => terms(column)[0],
    date,
    period: (start, end) => {
      const period = { start: date(start), end: date(end) };
      if (text(start) === null || text(end) === null || !isReversed(period)) return period;
      const message = `The period ends (${end}) before it begins; both dates are left out.`;
      draft.report({
        code: 'period-reversed',
        message,
        column: start,
        value: `${text(start)} – ${text(end)}`,
      });
      return { start: {}, end: {} };
    },
    flag: (column) => {
      const value = text(column);
      if (value === null) return undefined;
      const flag = flags.get(normaliseName(value));
      if (flag !== undefined) return flag ? 'true' : 'false';
      draft.report({ code: 'term-unknown', message: 'Neither "oui" nor "non"; left out.', column, value });
      return undefined;
    },
    siren: (column) => {
      const value = text(column);
      const siren = value === null ? undefined : parseSiren(value);
      if (value !== null && siren === undefined) {
        draft.report({
          code: 'siren-invalid',
          message: 'Not a SIREN: nine digits whose Luhn key is right; it is not used.',
          column,
          value,
        });
      }
      return siren;
    },
    refuse,
    isRefused: () => refused,
  };
}
