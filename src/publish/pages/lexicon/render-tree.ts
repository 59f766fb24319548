import { namespaces } from '../../../model/vocabulary.ts';
import { type Html, html } from '../html.ts';
import { say } from '../page-texts.ts';
import { type LexiconPage, linkTo } from './lexicon-parts.ts';

const { skos } = namespaces;

/**
 * The concepts as nested lists, a concept under each of its broader ones; it can be folded without a script. A concept
 * that no top concept leads to stands at the first level.
 */
export function renderTree(page: LexiconPage): Html | undefined {
  const { lexicon } = page;
  const { view, concepts } = lexicon;
  const isConcept = new Set(concepts);
  const narrower = (iri: string): readonly string[] =>
    view.links(iri, `${skos}narrower`).filter((each) => isConcept.has(each));
  const roots = concepts.filter(
    (iri) => !view.links(iri, `${skos}broader`).some((each) => isConcept.has(each)),
  );
  const reached = new Set<string>();
  const reach = (iri: string): void => {
    if (reached.has(iri)) return;
    reached.add(iri);
    narrower(iri).forEach(reach);
  };
  roots.forEach(reach);
  const all = [...roots, ...concepts.filter((iri) => !reached.has(iri))];

  function grow(iris: readonly string[], above: readonly string[]): Html {
    return html`${lexicon.sort(iris, page.language).map((iri) => {
      const below = narrower(iri).filter((each) => each !== iri && !above.includes(each));
      return html`<li>${linkTo(iri, page)}${below.length === 0 ? undefined : fold(iri, below, above)}</li>\n`;
    })}`;
  }

  // The link stands beside the summary, not in it: a control inside another cannot be told apart by ear.
  function fold(iri: string, below: readonly string[], above: readonly string[]): Html {
    const words = say(below.length === 1 ? 'narrowerOfOne' : 'narrowerOf', page.language);
    return html` <span class="note" aria-hidden="true">${below.length}</span>
<details open><summary><span class="hidden">${below.length} ${words}</span></summary>
<ul>
${grow(below, [...above, iri])}</ul></details>`;
  }

  return all.length === 0 ? undefined : html`<ul class="tree">\n${grow(all, [])}</ul>`;
}
