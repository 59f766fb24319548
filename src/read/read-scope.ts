import type { ScopeRule } from '../model/scope.ts';

type Json = Readonly<Record<string, unknown>>;

const known: ReadonlySet<string> = new Set([
  'rule',
  'columns',
  'words',
  'whole',
  'unless',
  'ignore',
  'withCountry',
  'reason',
]);

/**
 * Reads the rules that decide which rows of a source describe the action of a local authority (`aect:scope`).
 * Gives `undefined` when the description has none: its format then decides alone.
 *
 * @param json the description of the source
 * @param columns names of the columns of its table
 * @param refuse called with what is wrong; it throws
 */
export function readScope(
  json: Json,
  columns: readonly string[],
  refuse: (what: string) => never,
): readonly ScopeRule[] | undefined {
  const rules = json['aect:scope'];
  if (rules === undefined) return undefined;
  if (!Array.isArray(rules) || rules.length === 0) return refuse('"aect:scope" is not a list of rules');
  return rules.map((rule: unknown, index) =>
    readRule(rule, columns, (what) => refuse(`rule ${index + 1} of "aect:scope": ${what}`)),
  );
}

function readRule(json: unknown, columns: readonly string[], refuse: (what: string) => never): ScopeRule {
  if (typeof json !== 'object' || json === null) return refuse('it is not an object');
  const rule: Json = { ...json };
  const unknown = Object.keys(rule).find((name) => !known.has(name));
  if (unknown !== undefined) return refuse(`"${unknown}" is not known; known are ${[...known].join(', ')}`);
  const text = (name: string): string => {
    const value = rule[name];
    return typeof value === 'string' && value.trim() !== '' ? value : refuse(`"${name}" is not a text`);
  };
  const texts = (name: string): readonly string[] => {
    const value = rule[name] ?? [];
    return isTexts(value) ? value : refuse(`"${name}" is not a list of texts`);
  };
  const flag = (name: string): boolean => {
    const value = rule[name] ?? false;
    return typeof value === 'boolean' ? value : refuse(`"${name}" is neither true nor false`);
  };
  const missing = texts('columns').find((column) => !columns.includes(column));
  if (missing !== undefined) return refuse(`there is no column "${missing}"`);
  const read: ScopeRule = {
    rule: text('rule'),
    columns: texts('columns'),
    words: texts('words'),
    whole: flag('whole'),
    unless: texts('unless'),
    ignore: texts('ignore'),
    withCountry: flag('withCountry'),
    reason: text('reason'),
  };
  if (read.whole && (read.words.length === 0 || read.withCountry || read.ignore.length > 0))
    return refuse('"whole" goes with "words", and neither with "withCountry" nor with "ignore"');
  if (read.columns.length === 0 && (read.words.length > 0 || read.withCountry || read.unless.length > 0))
    return refuse('it looks for something in no column');
  return read;
}

function isTexts(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) && value.every((each) => typeof each === 'string' && /[\p{L}\p{N}]/u.test(each))
  );
}
