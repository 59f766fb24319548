import type { LexiconCheck } from './lexicon-index.ts';

/** The life of concepts: successors of deprecated ones, none of them leant on, nothing published gone, versions raised. */
export const checkLifecycle: LexiconCheck = (index, report) => {
  const { lexicon, concepts, collections, deprecated, key, issue } = index;
  for (const row of lexicon.tables.get('concepts.csv')?.rows ?? []) {
    const isDeprecated = deprecated.has(lexicon.namespace + row.cell('concept'));
    const hasSuccessor = row.cell('replaced_by') !== '';
    if (isDeprecated === hasSuccessor) continue;
    const place = { file: 'concepts.csv', row: row.number, column: 'replaced_by' };
    report(
      isDeprecated
        ? issue('lexicon-replacement-missing', 'The concept is deprecated and names no successor.', place)
        : issue(
            'lexicon-replacement-unasked',
            'The concept is in use and names a successor.',
            place,
            row.cell('replaced_by'),
          ),
    );
  }
  for (const property of ['broader', 'related', 'member']) {
    for (const { quad, place } of index.facts(property)) {
      const [from, to] = [quad.subject.value, quad.object.value];
      if (!deprecated.has(to) || deprecated.has(from)) continue;
      const message = `"${key(from)}" is in use and leans on "${key(to)}", which is deprecated.`;
      report(issue('lexicon-deprecated-used', message, place, key(to)));
    }
  }
  const history = lexicon.tables.get('history.csv')?.rows ?? [];
  for (const row of history) {
    const resource = row.cell('resource');
    const iri = lexicon.namespace + resource;
    if (concepts.has(iri) || collections.has(iri)) continue;
    const message = `"${resource}" was published on ${row.cell('modified')} and is gone.`;
    report(
      issue(
        'lexicon-concept-removed',
        message,
        { file: 'history.csv', row: row.number, column: 'resource' },
        resource,
      ),
    );
  }
  const [scheme] = lexicon.tables.get('scheme.csv')?.rows ?? [];
  const version = scheme?.cell('version') ?? '';
  const changed = [...lexicon.states]
    .filter(([, { modified }]) => modified === undefined)
    .map(([iri]) => key(iri));
  if (scheme === undefined || changed.length === 0 || !history.some((row) => row.cell('version') === version))
    return;
  const message = `${changed.length} changed since version ${version} was recorded: ${changed.slice(0, 5).join(', ')}${changed.length > 5 ? '…' : ''}.`;
  report(
    issue(
      'lexicon-version-unchanged',
      message,
      { file: 'scheme.csv', row: scheme.number, column: 'version' },
      version,
    ),
  );
};
