import type { Term } from '@rdfjs/types';
import { constraintComponents } from './constraint-components.ts';
import { sh, shaclNamespace } from './shacl-terms.ts';
import { localName, type ShapesGraph, shapesInvalid } from './shapes-graph.ts';

/** Terms of a shape that are no constraint: targets (SHACL §2.1.3), path, result texts, and notes for people (§2.3.2). */
const otherTerms = [
  sh('targetClass'),
  sh('targetNode'),
  sh('targetSubjectsOf'),
  sh('targetObjectsOf'),
  sh('path'),
  sh('severity'),
  sh('message'),
  sh('deactivated'),
  sh('name'),
  sh('description'),
  sh('order'),
  sh('group'),
  sh('defaultValue'),
];

const companions: ReadonlyMap<string, readonly string[]> = findCompanions();

function findCompanions(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { parameter, companions = [] } of constraintComponents.values()) {
    for (const companion of companions) found.set(companion, [...(found.get(companion) ?? []), parameter]);
  }
  return found;
}

const knownTerms: ReadonlySet<string> = new Set([
  ...otherTerms,
  ...companions.keys(),
  ...[...constraintComponents.values()].map(({ parameter }) => parameter),
]);

/**
 * Throws `SHAPES_INVALID` when a shape uses a term of SHACL that is not compiled (sh:sparql, sh:closed…), or a
 * companion parameter alone. Without this, data would pass a constraint that nobody checked.
 */
export function refuseUnknownTerms(shapes: ShapesGraph, shape: Term): void {
  for (const { predicate } of shapes.about(shape)) {
    const iri = predicate.value;
    if (iri.startsWith(shaclNamespace) && !knownTerms.has(iri)) {
      throw shapesInvalid(shape, `${localName(iri)} is not supported: write the shape without it.`);
    }
    const parameters = companions.get(iri);
    if (parameters && !parameters.some((parameter) => shapes.all(shape, parameter).length > 0)) {
      throw shapesInvalid(
        shape,
        `${localName(iri)} needs ${parameters.map(localName).join(' or ')} beside it.`,
      );
    }
  }
}
