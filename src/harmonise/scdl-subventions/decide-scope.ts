import type { SourceRow } from '../../model/records.ts';
import type { ScopeRule } from '../../model/scope.ts';
import { cellList } from '../cell-text.ts';
import { isForeign } from '../identities/is-foreign.ts';
import { normaliseName } from '../normalise-name.ts';
import type { References } from '../references.ts';
import { blankWords, compileWords } from '../themes/match-words.ts';

/** Whether a row describes the action of a local authority, and why. */
export type ScopeDecision =
  | {
      readonly inScope: true;
      readonly rule: ScopeRule;
      /** Words that were found, as normalised for comparison, and the foreign countries that were named. */
      readonly found: readonly string[];
    }
  | { readonly inScope: false; readonly reason: string };

interface CompiledRule {
  readonly rule: ScopeRule;
  readonly words: RegExp | undefined;
  readonly unless: RegExp | undefined;
  readonly ignore: RegExp | undefined;
}

const compiled = new WeakMap<readonly ScopeRule[], readonly CompiledRule[]>();

/**
 * Decides whether a row is in scope: the first rule that takes it in wins, in the order of the description. When none
 * does, the reason says what came nearest.
 */
export function decideScope(
  row: SourceRow,
  rules: readonly ScopeRule[],
  references: Pick<References, 'findCountriesIn'>,
): ScopeDecision {
  const reasons: string[] = [];
  for (const each of compile(rules)) {
    const outcome = apply(each, row, references);
    if (typeof outcome !== 'string') return { inScope: true, rule: each.rule, found: outcome };
    if (outcome !== '') reasons.push(`rule "${each.rule.rule}": ${outcome}`);
  }
  const nearest = reasons.length === 0 ? '' : ` (${reasons.join('; ')})`;
  return { inScope: false, reason: `No rule of the scope of the source takes the row in${nearest}.` };
}

/** What a rule found, or why it does not take the row in: a sentence when it came near, else an empty text. */
function apply(
  { rule, words, unless, ignore }: CompiledRule,
  row: SourceRow,
  { findCountriesIn }: Pick<References, 'findCountriesIn'>,
): readonly string[] | string {
  const cells = rule.columns.flatMap((column) => cellList(row, column));
  const written = cells.map((cell) => blankWords(cell, ignore));
  const texts = written.map(normaliseName);
  const found = words === undefined ? [] : matches(texts, words, rule.whole);
  if (words !== undefined && found.length === 0) return '';
  const named = found.length === 0 ? 'any text' : found.map((word) => `"${word}"`).join(', ');
  const [trap] = unless === undefined ? [] : matches(cells.map(normaliseName), unless, false);
  if (trap !== undefined) return `${named} does not count beside "${trap}"`;
  if (!rule.withCountry) return found;
  const countries = written.flatMap((text) => findCountriesIn(text).filter(isForeign));
  return countries.length === 0
    ? `${named} without the name of a foreign country`
    : [...found, ...new Set(countries.map(({ nameFr }) => nameFr))];
}

/** What an expression finds in some texts, each once; of whole texts only, if so asked. */
function matches(texts: readonly string[], words: RegExp, whole: boolean): readonly string[] {
  const found = texts.flatMap((text) =>
    [...text.matchAll(words)].map(([word]) => word).filter((word) => !whole || word === text),
  );
  return [...new Set(found)];
}

function compile(rules: readonly ScopeRule[]): readonly CompiledRule[] {
  const known = compiled.get(rules);
  if (known !== undefined) return known;
  const made = rules.map((rule) => ({
    rule,
    words: compileWords(rule.words),
    unless: compileWords(rule.unless),
    ignore: compileWords(rule.ignore),
  }));
  compiled.set(rules, made);
  return made;
}
