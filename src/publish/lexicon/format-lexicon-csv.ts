import { namespaces } from '../../model/vocabulary.ts';
import { formatCsvRow } from '../format-csv.ts';
import { type LexiconResource, type LexiconView, mappingProperties, viewProperties } from './lexicon-view.ts';

const { skos } = namespaces;
/** Between the values of one cell: no label, IRI or key of ours holds it. */
const separator = ' | ';
const otherLanguages = ['es', 'de', 'pt', 'it', 'ar'];

type Column = readonly [
  name: string,
  cell: (concept: LexiconResource, view: LexiconView) => readonly string[],
];

const text =
  (property: string, language?: string): Column[1] =>
  (concept) =>
    concept.texts(skos + property, language);
const keys =
  (property: string): Column[1] =>
  (concept, view) =>
    concept.links(skos + property).map((iri) => view.find(iri)?.key ?? iri);

const columns: readonly Column[] = [
  ['concept', ({ key }) => [key]],
  ['iri', ({ iri }) => [iri]],
  ['notation', text('notation')],
  ['status', (concept, view) => [view.isDeprecated(concept) ? 'deprecated' : 'active']],
  ['label_fr', text('prefLabel', 'fr')],
  ['label_en', text('prefLabel', 'en')],
  ['alt_labels_fr', text('altLabel', 'fr')],
  ['alt_labels_en', text('altLabel', 'en')],
  ...otherLanguages.map((language): Column => [`label_${language}`, text('prefLabel', language)]),
  ['definition_fr', text('definition', 'fr')],
  ['definition_en', text('definition', 'en')],
  ['scope_note_fr', text('scopeNote', 'fr')],
  ['scope_note_en', text('scopeNote', 'en')],
  ['broader', keys('broader')],
  ['narrower', keys('narrower')],
  ['related', keys('related')],
  ['code_lists', ({ iri }, view) => view.collectionsOf(iri).map((each) => view.find(each)?.key ?? each)],
  ...mappingProperties.map(
    (property): Column => [property.replace('Match', '_match'), (concept) => concept.links(skos + property)],
  ),
  [
    'sources',
    (concept, view) => concept.links(viewProperties.source).map((iri) => view.find(iri)?.key ?? iri),
  ],
  [
    'replaced_by',
    (concept, view) => concept.links(viewProperties.isReplacedBy).map((iri) => view.find(iri)?.key ?? iri),
  ],
  ['modified', (concept) => concept.texts(viewProperties.modified)],
];

/** The concepts as one flat table for spreadsheets, a row each, by key; several values of a cell are parted by ` | `. */
export function* formatLexiconCsv(view: LexiconView): Generator<string> {
  yield formatCsvRow(columns.map(([name]) => name));
  for (const concept of view.concepts)
    yield formatCsvRow(columns.map(([, cell]) => cell(concept, view).join(separator)));
}
