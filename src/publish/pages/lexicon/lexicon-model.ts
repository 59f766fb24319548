import type { Quad } from '@rdfjs/types';
import { compareCodePoints } from '../../../model/compare-code-points.ts';
import { PipelineError } from '../../../model/errors.ts';
import type { Lexicon } from '../../../model/lexicon.ts';
import { namespaces } from '../../../model/vocabulary.ts';
import { type GraphView, openGraphView, type Text } from '../graph-view.ts';
import { type PageLanguage, pageLanguages, pickText } from '../languages.ts';

const { dct, skos } = namespaces;

/** How a mapping was checked. */
export interface MappingCheck {
  /** `second-language`, `content` or `usage`. */
  readonly way: string;
  /** Day, YYYY-MM-DD. */
  readonly date: string;
  readonly note: string;
}

/** The lexicon as its pages show it. */
export interface LexiconModel {
  readonly view: GraphView;
  /** Namespace of our ontology, under the base of the release. */
  readonly vocabulary: string;
  readonly scheme: string | undefined;
  /** IRIs, sorted by code point. */
  readonly concepts: readonly string[];
  readonly collections: readonly string[];
  readonly sources: readonly string[];
  /** Label to show, with its language; the last part of the IRI when there is none. */
  readonly label: (iri: string, language: PageLanguage) => Text;
  /** Path without language of the page that shows a resource, and its fragment there; `undefined` when none does. */
  readonly find: (iri: string) => { readonly stem: string; readonly fragment?: string } | undefined;
  /** Name of another vocabulary, when `mapping-schemes.csv` gives one. */
  readonly vocabularyName: (scheme: string, language: PageLanguage) => Text | undefined;
  readonly checks: (concept: string, target: string) => readonly MappingCheck[];
  /** Sorts resources by their label in a language, as a dictionary does: accents and case last. */
  readonly sort: (iris: readonly string[], language: PageLanguage) => readonly string[];
}

/** Pages of their own, whose names no concept may take. */
const reserved = new Set(['index', 'sources']);

/**
 * Opens the lexicon for its pages.
 *
 * @param base base IRI of the release
 * @param tables tables of the lexicon by file name: `mappings.csv` says how mappings were checked
 * @throws PipelineError `LEXICON_INVALID` when the last part of an address cannot name a file
 */
export function openLexiconModel(
  quads: Iterable<Quad>,
  base: string,
  tables: Lexicon['tables'] = new Map(),
): LexiconModel {
  const view = openGraphView(quads);
  const concepts = view.instances(`${skos}Concept`);
  const collections = view.instances(`${skos}Collection`);
  const sources = view.instances(`${dct}BibliographicResource`);
  const pages = new Set([...concepts, ...collections]);
  for (const iri of pages) checkKey(iri);
  const checks = readChecks(tables);
  const names = readVocabularyNames(tables);
  const scheme = view.instances(`${skos}ConceptScheme`)[0];

  const label = (iri: string, language: PageLanguage): Text =>
    pickText(view.texts(iri, `${skos}prefLabel`), language) ??
    pickText(view.texts(iri, `${dct}title`), language) ?? { value: keyOf(iri), language: '' };

  return {
    view,
    vocabulary: `${base}ontology#`,
    scheme,
    concepts,
    collections,
    sources,
    label,
    find(iri) {
      if (pages.has(iri)) return { stem: `lexique/${keyOf(iri)}` };
      if (iri === scheme) return { stem: 'lexique/index' };
      return sources.includes(iri) ? { stem: 'lexique/sources', fragment: keyOf(iri) } : undefined;
    },
    vocabularyName: (iri, language) => pickText(names.get(iri) ?? [], language),
    checks: (concept, target) => checks.get(`${keyOf(concept)} ${target}`) ?? [],
    sort(iris, language) {
      const keyed = iris.map((iri) => ({ iri, key: sortKey(label(iri, language).value) }));
      keyed.sort((a, b) => compareCodePoints(a.key, b.key) || compareCodePoints(a.iri, b.iri));
      return keyed.map(({ iri }) => iri);
    },
  };
}

/** Last part of an IRI. */
export function keyOf(iri: string): string {
  return iri.slice(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
}

/** What dictionaries sort by: letters without accents, in lower case; the text itself decides between equals. */
export function sortKey(text: string): string {
  const letters = text.replace(/[œŒ]/g, 'oe').replace(/[æÆ]/g, 'ae').normalize('NFD').replace(/\p{M}/gu, '');
  return `${letters.toLowerCase().replace(/[’']/g, ' ')}\u0000${text}`;
}

function checkKey(iri: string): void {
  const key = keyOf(iri);
  if (/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(key) && !reserved.has(key)) return;
  throw new PipelineError(
    'LEXICON_INVALID',
    `${iri} cannot have a page: the last part of its address must be letters without accents, digits, "-" and "_", and neither "index" nor "sources". Give it another slug in data/lexicon.`,
  );
}

function readChecks(tables: Lexicon['tables']): Map<string, MappingCheck[]> {
  const checks = new Map<string, MappingCheck[]>();
  for (const { cell } of tables.get('mappings.csv')?.rows ?? []) {
    const check = { way: cell('checked'), date: cell('checked_on'), note: cell('note') };
    for (const column of mappingColumns) {
      const target = cell(column);
      if (target === '') continue;
      const key = `${cell('concept')} ${target}`;
      checks.set(key, [...(checks.get(key) ?? []), check]);
    }
  }
  return checks;
}

function readVocabularyNames(tables: Lexicon['tables']): Map<string, Text[]> {
  const rows = tables.get('mapping-schemes.csv')?.rows ?? [];
  return new Map(
    rows.map(({ cell }) => [
      cell('in_scheme'),
      pageLanguages
        .map((language) => ({ value: cell(`label_${language}`), language }))
        .filter(({ value }) => value !== ''),
    ]),
  );
}

const mappingColumns = [
  'exact_match',
  'close_match',
  'broad_match',
  'narrow_match',
  'related_match',
  'see_also',
];
