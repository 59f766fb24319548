import type { Report } from '../../model/issue.ts';
import type { LexiconRow } from '../../model/lexicon.ts';
import type { LexiconIndex } from './lexicon-index.ts';

const matches = ['exact_match', 'close_match', 'broad_match', 'narrow_match', 'related_match'];
const columns = [...matches, 'see_also'];
const languages = ['fr', 'en', 'es', 'de', 'it', 'ar'];

/** A mapping, as its row tells it. */
interface Mapping {
  readonly row: LexiconRow;
  readonly column: string;
  readonly target: string;
}

/**
 * Mappings: one target per row, at an address that is known, in one way only (SKOS S46), checked as it is said.
 *
 * @param codes keys of the OECD codes that exist (`crs/14030`)
 */
export function checkMappings(index: LexiconIndex, codes: ReadonlySet<string>, report: Report): void {
  const isKnown = openAddresses(index, codes, report);
  const mappings = collectMappings(index, report);
  const at = ({ row, column }: Mapping) => ({ file: 'mappings.csv', row: row.number, column });
  const targets = new Map(rowsOf(index, 'targets.csv').map((row) => [row.cell('target'), row]));
  for (const mapping of mappings) {
    const { column, target } = mapping;
    const described = column === 'see_also' || targets.has(target);
    if (!described || !isKnown(target, column === 'see_also' ? 'class' : 'concept')) {
      const reason = described
        ? 'fits no vocabulary of mapping-schemes.csv, or no code of it'
        : 'is not in targets.csv';
      report(index.issue('lexicon-mapping-unknown', `<${target}> ${reason}.`, at(mapping), target));
    } else if (mapping.row.cell('checked') === 'second-language' && countLabels(targets.get(target)) === 1) {
      const message = `targets.csv has one label of <${target}>: two languages cannot have been read.`;
      report(index.issue('lexicon-mapping-unchecked', message, at(mapping), target));
    }
  }
  for (const [kind, code] of [
    ['concept', 'lexicon-mapping-conflict'],
    ['exact', 'lexicon-mapping-repeated'],
  ] as const) {
    const seen = new Map<string, Mapping>();
    for (const mapping of mappings) {
      if (kind === 'exact' && mapping.column !== 'exact_match') continue;
      const key = kind === 'exact' ? mapping.target : `${mapping.row.cell('concept')} ${mapping.target}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, mapping);
      else {
        const message = `<${mapping.target}> is the ${first.column} of "${first.row.cell('concept')}" already (row ${first.row.number}).`;
        report(index.issue(code, message, at(mapping), mapping.target));
      }
    }
  }
  const used = new Set(mappings.map(({ target }) => target));
  for (const [target, row] of targets) {
    if (used.has(target)) continue;
    const place = { file: 'targets.csv', row: row.number, column: 'target' };
    report(index.issue('lexicon-target-unused', `No mapping leads to <${target}>.`, place, target));
  }
}

function collectMappings(index: LexiconIndex, report: Report): Mapping[] {
  return rowsOf(index, 'mappings.csv').flatMap((row): Mapping[] => {
    const filled = columns.filter((column) => row.cell(column) !== '');
    if (filled.length !== 1) {
      const message = `The row fills ${filled.length} of the columns ${columns.join(', ')}.`;
      const place = { file: 'mappings.csv', row: row.number, column: filled[1] ?? 'exact_match' };
      report(index.issue('lexicon-mapping-incomplete', message, place));
    }
    return filled.map((column) => ({ row, column, target: row.cell(column) }));
  });
}

/** Tells whether an address fits the form of its vocabulary, and, for one of the OECD, whether the code exists. */
function openAddresses(index: LexiconIndex, codes: ReadonlySet<string>, report: Report) {
  const schemes = rowsOf(index, 'mapping-schemes.csv').flatMap((row) => {
    const pattern = parsePattern(row.cell('pattern'));
    if (pattern === undefined) {
      const place = { file: 'mapping-schemes.csv', row: row.number, column: 'pattern' };
      const message = 'The pattern is not a regular expression.';
      report(index.issue('lexicon-cell-invalid', message, place, row.cell('pattern')));
      return [];
    }
    return [{ kind: row.cell('kind'), pattern, isOecd: row.cell('scheme') === 'oecd' }];
  });
  return (address: string, kind: string): boolean =>
    schemes.some(
      (scheme) =>
        scheme.kind === kind &&
        scheme.pattern.test(address) &&
        (!scheme.isOecd || codes.has(address.split('/').slice(-2).join('/'))),
    );
}

function parsePattern(text: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${text})$`);
  } catch {
    return undefined;
  }
}

function countLabels(row: LexiconRow | undefined): number {
  return languages.filter((language) => (row?.cell(`label_${language}`) ?? '') !== '').length;
}

function rowsOf({ lexicon }: LexiconIndex, file: string): readonly LexiconRow[] {
  return lexicon.tables.get(file)?.rows ?? [];
}
