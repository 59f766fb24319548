import { setImmediate as nextTurn } from 'node:timers/promises';
import { namespaces } from '../../model/vocabulary.ts';
import type { GraphStyle } from '../description-files.ts';
import { dateLexicon } from '../lexicon/date-lexicon.ts';
import type { Description } from '../read-triple.ts';
import type { Companions, ReleaseOptions } from '../release.ts';
import type { ReleaseFiles } from '../release-files.ts';
import { describeGraph, type SmallGraph } from '../small-graph.ts';
import type { Html } from './html.ts';
import { renderJsonLd } from './json-ld-script.ts';
import { pageLanguages, pickText } from './languages.ts';
import { keyOf, type LexiconModel, openLexiconModel } from './lexicon/lexicon-model.ts';
import { type LexiconPage, lexiconFormats } from './lexicon/lexicon-parts.ts';
import { renderCollection } from './lexicon/render-collection.ts';
import { renderConcept, summarise } from './lexicon/render-concept.ts';
import { renderIndex } from './lexicon/render-index.ts';
import { renderSources } from './lexicon/render-sources.ts';
import type { Examples } from './ontology/examples.ts';
import { type OntologyModel, openOntologyModel } from './ontology/ontology-model.ts';
import { ontologyFormats, renderOntology } from './ontology/render-ontology.ts';
import { pagePath } from './page-paths.ts';
import { type Page, renderPage } from './page-shell.ts';
import { say } from './page-texts.ts';

/** What pages are made of. */
export interface PageMaterial {
  readonly companions: Companions;
  readonly options: ReleaseOptions;
  /** Uses of terms in the data of the release. */
  readonly examples: Examples;
}

const { dct } = namespaces;

/**
 * Writes the pages of a release, each in French and in English: `lexique/` with an index, the sources, and one page for
 * each concept and code list; `ontologie/` with one page of all terms.
 *
 * @throws PipelineError `LEXICON_INVALID` for a concept whose address cannot name a file
 */
export async function writePages(
  files: ReleaseFiles,
  material: PageMaterial,
  style: GraphStyle,
): Promise<void> {
  const { companions, options, examples } = material;
  const { lexicon: undated, lexiconSource, ontology, shapes } = companions;
  if (shapes === undefined) return;
  const { base, date, tables } = options;
  const quads =
    lexiconSource === undefined
      ? [...undated]
      : dateLexicon(undated, lexiconSource.scheme, lexiconSource.states, date);
  const lexicon = openLexiconModel(quads, base, lexiconSource?.tables);
  const model = openOntologyModel({ ontology, shapes, tables, examples, base });
  const scripts = { lexicon: describeGraph(quads), ontology: describeGraph(ontology) };
  for (const page of [
    ...lexiconPages(lexicon, scripts.lexicon, style),
    ...ontologyPages(model, lexicon, scripts.ontology, style),
  ]) {
    files.writeText(pagePath(page.stem, page.language), renderPage(page, { base, date }));
    await nextTurn();
  }
}

function* lexiconPages(lexicon: LexiconModel, graph: SmallGraph, style: GraphStyle): Generator<Page> {
  const descriptions = new Map(graph.descriptions.map((each) => [each.subject, each]));
  const [license] = lexicon.view.links(lexicon.scheme ?? '', `${dct}license`);
  const script = (iri: string): Html | undefined => renderDescription(descriptions.get(iri), style);
  for (const language of pageLanguages) {
    const pageAt = (stem: string): LexiconPage => ({ lexicon, language, stem });
    const shared = { language, formats: lexiconFormats, ...(license === undefined ? {} : { license }) };
    const index = pageAt('lexique/index');
    const summary =
      pickText(lexicon.view.texts(lexicon.scheme ?? '', `${dct}description`), language)?.value ?? '';
    yield {
      ...shared,
      stem: index.stem,
      title: say('lexiconTitle', language),
      summary,
      main: renderIndex(index),
      ...withScript(script(lexicon.scheme ?? '')),
    };
    const sources = pageAt('lexique/sources');
    const title = `${say('sources', language)} — ${say('lexiconTitle', language)}`;
    yield {
      ...shared,
      stem: sources.stem,
      title,
      summary: say('sourcesIntroduction', language),
      main: renderSources(sources),
    };
    for (const [iris, render] of [
      [lexicon.concepts, renderConcept],
      [lexicon.collections, renderCollection],
    ] as const)
      for (const iri of iris) {
        const page = pageAt(`lexique/${keyOf(iri)}`);
        yield {
          ...shared,
          stem: page.stem,
          title: `${lexicon.label(iri, language).value} — ${say('lexiconTitle', language)}`,
          summary: summarise(iri, page),
          main: render(iri, page),
          ...withScript(script(iri)),
        };
      }
  }
}

function* ontologyPages(
  model: OntologyModel,
  lexicon: LexiconModel,
  graph: SmallGraph,
  style: GraphStyle,
): Generator<Page> {
  const jsonLd = renderJsonLd(graph.descriptions, style);
  const [license] = model.view.links(model.iri, `${dct}license`);
  for (const language of pageLanguages) {
    const stem = 'ontologie/index';
    yield {
      stem,
      language,
      title: say('ontologyTitle', language),
      summary: pickText(model.view.texts(model.iri, `${dct}description`), language)?.value ?? '',
      main: renderOntology({ model, lexicon, language, stem, prefixes: style.prefixes }),
      formats: ontologyFormats,
      jsonLd,
      ...(license === undefined ? {} : { license }),
    };
  }
}

function renderDescription(description: Description | undefined, style: GraphStyle): Html | undefined {
  return description === undefined ? undefined : renderJsonLd([description], style);
}

function withScript(jsonLd: Html | undefined): { readonly jsonLd?: Html } {
  return jsonLd === undefined ? {} : { jsonLd };
}
