import { compareCodePoints } from '../../../model/compare-code-points.ts';
import { namespaces } from '../../../model/vocabulary.ts';
import type { Text } from '../graph-view.ts';
import { type Html, html, linkToPath } from '../html.ts';
import { isIn } from '../languages.ts';
import { say } from '../page-texts.ts';
import { renderText } from '../render-text.ts';
import { sortKey } from './lexicon-model.ts';
import { type LexiconPage, linkTo } from './lexicon-parts.ts';

interface Entry {
  readonly concept: string;
  readonly text: Text;
  /** Another label, which leads to the preferred one. */
  readonly isOther: boolean;
}

/** Preferred and other labels in the language of the page, in the order of a dictionary, by initial. */
export function renderAlphabet(page: LexiconPage): Html | undefined {
  const byInitial = new Map<string, Entry[]>();
  for (const entry of listEntries(page)) {
    const initial = initialOf(entry.text.value);
    byInitial.set(initial, [...(byInitial.get(initial) ?? []), entry]);
  }
  if (byInitial.size === 0) return undefined;
  const name = (initial: string): string => (initial === '0' ? say('digits', page.language) : initial);
  return html`<nav class="local" aria-label="${say('letters', page.language)}"><ul class="letters">
${[...byInitial.keys()].map((initial) => html`<li><a href="${linkToPath('', `initial-${initial}`)}">${initial === '0' ? '0–9' : initial}</a></li>\n`)}</ul></nav>
<div class="columns">
${[...byInitial].map(
  ([initial, entries]) => html`<section class="letter" id="initial-${initial}"><h3>${name(initial)}</h3>
<ul class="plain">
${entries.map((entry) => html`<li>${renderEntry(entry, page)}</li>\n`)}</ul></section>
`,
)}</div>`;
}

function listEntries({ lexicon, language }: LexiconPage): Entry[] {
  const entries = lexicon.concepts.flatMap((concept): Entry[] => [
    { concept, text: lexicon.label(concept, language), isOther: false },
    ...lexicon.view
      .texts(concept, `${namespaces.skos}altLabel`)
      .filter((text) => isIn(language, text))
      .map((text) => ({ concept, text, isOther: true })),
  ]);
  return entries.sort(
    (a, b) =>
      compareCodePoints(sortKey(a.text.value), sortKey(b.text.value)) ||
      compareCodePoints(a.concept, b.concept),
  );
}

function renderEntry({ concept, text, isOther }: Entry, page: LexiconPage): Html {
  if (!isOther) return linkTo(concept, page);
  return html`${renderText(text, page.language)} <span class="muted">(${say('see', page.language)} ${linkTo(concept, page)})</span>`;
}

/** First letter without accent, in upper case; 0 for what starts with a digit or a sign. */
function initialOf(text: string): string {
  const letter = /^[\p{P}\s]*(\p{L})/u.exec(sortKey(text))?.[1];
  return letter === undefined ? '0' : letter.toUpperCase();
}
