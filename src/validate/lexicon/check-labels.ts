import type { LabelFact, LexiconCheck, LexiconIndex } from './lexicon-index.ts';

/** Labels: one preferred label per language (SKOS S14), kinds of labels disjoint (S13), no label for two concepts. */
export const checkLabels: LexiconCheck = (index, report) => {
  const preferred = firstLabels(index, 'prefLabel');
  for (const { subject, literal, place } of index.labels('prefLabel')) {
    const first = preferred.get(keyOf(subject, literal.language));
    if (first === undefined || first.place === place) continue;
    const message = `The preferred label in "${literal.language}" is "${first.literal.value}" already (${first.place.file}, row ${first.place.row}).`;
    report(index.issue('lexicon-label-repeated', message, place, literal.value));
  }
  checkOverlap(index, ['prefLabel', 'altLabel', 'hiddenLabel'], report);
  checkShared(index, report);
  checkNotations(index, report);
};

/** Each kind of label excludes the texts of the kinds before it. */
function checkOverlap(
  index: LexiconIndex,
  kinds: readonly string[],
  report: Parameters<LexiconCheck>[1],
): void {
  const seen = new Map<string, string>();
  for (const kind of kinds) {
    const labels = index.labels(kind);
    for (const { subject, literal, place } of labels) {
      const other = seen.get(keyOf(subject, literal.language, literal.value));
      if (other === undefined) continue;
      const message = `"${literal.value}" is the ${other} of this concept too.`;
      report(index.issue('lexicon-label-overlap', message, place, literal.value));
    }
    for (const { subject, literal } of labels)
      seen.set(keyOf(subject, literal.language, literal.value), kind);
  }
}

/** Labels that two concepts in use have: a clash when both prefer it, else a warning. */
function checkShared(index: LexiconIndex, report: Parameters<LexiconCheck>[1]): void {
  const owners = new Map<string, { readonly subject: string; readonly kind: string }>();
  for (const kind of ['prefLabel', 'altLabel']) {
    for (const { subject, literal, place } of index.labels(kind)) {
      if (!index.concepts.has(subject) || index.deprecated.has(subject)) continue;
      const text = keyOf(literal.language, literal.value.normalize('NFC').toLowerCase());
      const owner = owners.get(text);
      if (owner === undefined) owners.set(text, { subject, kind });
      else if (owner.subject !== subject) {
        const message = `"${literal.value}" is the ${owner.kind} of "${index.key(owner.subject)}" too.`;
        const code = kind === 'prefLabel' ? 'lexicon-label-clash' : 'lexicon-label-shared';
        report(index.issue(code, message, place, literal.value));
      }
    }
  }
}

function checkNotations(index: LexiconIndex, report: Parameters<LexiconCheck>[1]): void {
  const owners = new Map<string, string>();
  for (const { subject, literal, place } of index.labels('notation')) {
    const owner = owners.get(literal.value);
    if (owner === undefined) owners.set(literal.value, subject);
    else if (owner !== subject) {
      const message = `"${index.key(owner)}" has the notation "${literal.value}" too.`;
      report(index.issue('lexicon-notation-repeated', message, place, literal.value));
    }
  }
}

/** The first label of each resource and language. */
function firstLabels(index: LexiconIndex, kind: string): Map<string, LabelFact> {
  const first = new Map<string, LabelFact>();
  for (const label of index.labels(kind)) {
    const key = keyOf(label.subject, label.literal.language);
    if (!first.has(key)) first.set(key, label);
  }
  return first;
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
