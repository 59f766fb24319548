import type { Term } from '@rdfjs/types';
import type { GraphNode, RecordGraph } from './record-graph.ts';
import { rdfType, sh } from './shacl-terms.ts';
import { type ShapesGraph, shapesInvalid } from './shapes-graph.ts';

const classTypes = ['http://www.w3.org/2000/01/rdf-schema#Class', 'http://www.w3.org/2002/07/owl#Class'];

/**
 * Focus nodes of a shape in a record (SHACL §2.1.3), each once: by what the record itself says, and the nodes of
 * sh:targetNode, mentioned there or not.
 */
export type FocusNodes = (graph: RecordGraph) => Iterable<GraphNode>;

interface TargetContext {
  slotOf(predicate: string): number;
  classesOf(superclass: Term): ReadonlySet<string>;
}

/**
 * Reads the targets of a shape; undefined when it has none. A shape that is a class would target its own instances
 * (§2.1.3.3); that short form is refused, so that no target is overlooked.
 */
export function parseTargets(
  shapes: ShapesGraph,
  shape: Term,
  context: TargetContext,
): FocusNodes | undefined {
  if (shapes.all(shape, rdfType).some((type) => classTypes.includes(type.value))) {
    throw shapesInvalid(shape, 'a shape that is a class is not supported: write sh:targetClass.');
  }
  const parts = [
    ...shapes.all(shape, sh('targetNode')).map((term) => (graph: RecordGraph) => [graph.node(term)]),
    ...shapes.iris(shape, sh('targetClass')).flatMap((value) => {
      const type = context.slotOf(rdfType);
      return [...context.classesOf(value)].map(
        (id) => (graph: RecordGraph) => graph.find(id)?.subjects.get(type) ?? [],
      );
    }),
    ...shapes.iris(shape, sh('targetSubjectsOf')).map((predicate) => {
      const slot = context.slotOf(predicate.value);
      return (graph: RecordGraph) => graph.subjectsWith(slot);
    }),
    ...shapes.iris(shape, sh('targetObjectsOf')).map((predicate) => {
      const slot = context.slotOf(predicate.value);
      return (graph: RecordGraph) => graph.objectsWith(slot);
    }),
  ];
  const [first, ...others] = parts;
  if (!first || others.length === 0) return first;
  return (graph) => new Set(parts.flatMap((part) => part(graph)));
}
