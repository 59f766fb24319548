import { namespaces } from '../../../model/vocabulary.ts';
import type { Prefixes } from '../../write-turtle.ts';
import type { Text } from '../graph-view.ts';
import { type Html, html, joinHtml, linkToPath } from '../html.ts';
import { isIn, type PageLanguage, pickText } from '../languages.ts';
import type { LexiconModel } from '../lexicon/lexicon-model.ts';
import { linkBetween, pagePath } from '../page-paths.ts';
import { renderIri } from '../render-link.ts';
import { typesetFrench } from '../render-text.ts';
import type { OntologyModel } from './ontology-model.ts';

/** What the page of the ontology is made with. */
export interface OntologyPage {
  readonly model: OntologyModel;
  /** Where code lists have their pages. */
  readonly lexicon: LexiconModel;
  readonly language: PageLanguage;
  /** Path without language. */
  readonly stem: string;
  readonly prefixes: Prefixes;
}

/** An IRI with a prefix, as Turtle has it; the IRI itself when no prefix fits. */
export function shorten(iri: string, prefixes: Prefixes): string {
  const start = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
  const found = Object.entries(prefixes).find(([, namespace]) => namespace === iri.slice(0, start));
  return found === undefined || start === iri.length ? iri : `${found[0]}:${iri.slice(start)}`;
}

/** Label of a term in the language of the page, or one that stands in; its short name when it has none. */
export function labelOf(term: string, { model, language, prefixes }: OntologyPage): string {
  return (
    pickText(model.view.texts(term, `${namespaces.rdfs}label`), language)?.value ?? shorten(term, prefixes)
  );
}

/** A link to where a term, code list or foreign term is explained, by its short name. */
export function linkToTerm(iri: string, page: OntologyPage): Html {
  const { model, lexicon, language, stem, prefixes } = page;
  const name = model.nameOf(iri);
  const shown = html`<code translate="no">${shorten(iri, prefixes)}</code>`;
  if (name !== undefined) return html`<a href="${linkToPath('', name)}">${shown}</a>`;
  const found = lexicon.find(iri);
  if (found === undefined) return renderIri(iri, shorten(iri, prefixes));
  const address = linkBetween(pagePath(stem, language), pagePath(found.stem, language), found.fragment);
  return html`<a href="${address}">${shown}</a>`;
}

/** Links to terms, parted by commas; nothing for none. */
export function termList(iris: readonly string[], page: OntologyPage): Html | undefined {
  if (iris.length === 0) return undefined;
  return joinHtml(
    iris.map((iri) => linkToTerm(iri, page)),
    ', ',
  );
}

/** A text of ontology or shapes, with links where it names a term (`aect:theme`) or a code list (`lex:c-themes`). */
export function renderProse(text: Text, page: OntologyPage): Html {
  const value = isIn('fr', text) ? typesetFrench(text.value) : text.value;
  const pieces = value.split(/(\b[a-z]+:[A-Za-z][A-Za-z0-9-]*)/).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const colon = piece.indexOf(':');
    const namespace = page.prefixes[piece.slice(0, colon)];
    return namespace === undefined ? piece : linkToTerm(namespace + piece.slice(colon + 1), page);
  });
  const isForeign = text.language !== '' && !isIn(page.language, text);
  return isForeign ? html`<bdi lang="${text.language}">${pieces}</bdi>` : html`<bdi>${pieces}</bdi>`;
}
