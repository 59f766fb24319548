import { PipelineError } from '../../model/errors.ts';
import type { DeclaredIdentity } from '../../model/issue.ts';
import { reviewedColumns } from '../../model/reviewed-columns.ts';
import { normaliseName } from '../normalise-name.ts';
import type { Row } from '../reference-row.ts';
import { parseSiren } from './parse-siren.ts';

/** What a person decided about a declared name (`data/reviewed/authorities.csv`). */
export type Decision =
  | { readonly siren: string }
  /** An identifier elsewhere: `geonames:2449067`, `wikidata:Q3703`. */
  | { readonly sameAs: string }
  /** The name stands for no known authority: do not ask again. */
  | 'none';

/** Finds the decision for a declared name, with all that tells it apart. */
export type FindDecision = (name: string, declared: DeclaredIdentity) => Decision | undefined;

/**
 * Opens the reviewed decisions. They are ours and must be right: the first wrong cell stops the run.
 *
 * @param rows rows of the table, the first of them row 2 of the file
 * @param file path of the table, for messages
 * @param types authority types of the lexicon; empty when it is not there
 * @throws PipelineError `SOURCE_INVALID` with file, row and column
 */
export function openReviewedDecisions(
  rows: readonly Row[],
  file: string,
  types: ReadonlySet<string>,
): FindDecision {
  const decisions = new Map<string, { decision: Decision; row: number }>();
  for (const [index, row] of rows.entries()) {
    const number = index + 2;
    const refuse = (column: string, why: string): never => {
      throw new PipelineError('SOURCE_INVALID', `${file}, row ${number}, column ${column}: ${why}`);
    };
    const cell = (column: string): string => row[column] ?? '';
    for (const column of reviewedColumns)
      if (row[column] === undefined) refuse(column, 'the column is missing.');
    for (const column of ['declared_name', 'decision', 'decided_by', 'decided_on', 'evidence'])
      if (cell(column) === '') refuse(column, 'the cell is empty; a decision needs it.');
    const type = cell('declared_type');
    if (type !== '' && types.size > 0 && !types.has(type))
      refuse('declared_type', `"${type}" is no type of authority of the lexicon.`);
    if (!/^(?:[A-Z]{3})?$/.test(cell('country')))
      refuse('country', `"${cell('country')}" is no code of the EU country table (three capital letters).`);
    if (!isDay(cell('decided_on'))) refuse('decided_on', `"${cell('decided_on')}" is no day (YYYY-MM-DD).`);
    const decision = parseDecision(cell('decision')) ?? refuse('decision', badDecision(cell('decision')));
    const declared = { type, country: cell('country'), territory: cell('territory') };
    const key = keyOf(cell('declared_name'), declared);
    const known = decisions.get(key);
    if (known !== undefined) refuse('declared_name', `row ${known.row} decides on the same name already.`);
    decisions.set(key, { decision, row: number });
  }
  return (name, declared) =>
    (decisions.get(keyOf(name, declared)) ?? decisions.get(keyOf(name, { ...declared, territory: '' })))
      ?.decision;
}

function keyOf(name: string, { type, country, territory }: DeclaredIdentity): string {
  return [normaliseName(name), type ?? '', country ?? '', normaliseName(territory ?? '')].join('\n');
}

function parseDecision(text: string): Decision | undefined {
  if (text === 'none') return 'none';
  const [, siren] = /^siren:(\d{9})$/.exec(text) ?? [];
  if (siren !== undefined) return parseSiren(siren) === undefined ? undefined : { siren };
  return /^(?:geonames:[1-9]\d*|wikidata:Q[1-9]\d*)$/.test(text) ? { sameAs: text } : undefined;
}

function badDecision(text: string): string {
  return text.startsWith('siren:')
    ? `"${text}" is no SIREN: nine digits whose last is the Luhn key of the others.`
    : `"${text}" is none of siren:…, geonames:…, wikidata:Q…, none.`;
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  );
}
