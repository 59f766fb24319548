import type { Path } from './parse-path.ts';
import type { GraphNode, RecordGraph } from './record-graph.ts';

/** Value nodes of a path from a focus node (SHACL §2.3.1), each once. */
export type PathValues = (focus: GraphNode, graph: RecordGraph) => readonly GraphNode[];

/** Turns a path into a function. `slotOf` numbers the predicates that graphs have to index. */
export function compilePath(path: Path, slotOf: (predicate: string) => number, inverted = false): PathValues {
  switch (path.kind) {
    case 'predicate': {
      const slot = slotOf(path.iri);
      return inverted
        ? (focus, graph) => graph.subjectsOf(focus, slot)
        : (focus, graph) => graph.objectsOf(focus, slot);
    }
    case 'inverse':
      return compilePath(path.step, slotOf, !inverted);
    case 'alternative': {
      const steps = path.steps.map((step) => compilePath(step, slotOf, inverted));
      return (focus, graph) => [...new Set(steps.flatMap((step) => step(focus, graph)))];
    }
    case 'sequence': {
      const steps = path.steps.map((step) => compilePath(step, slotOf, inverted));
      if (inverted) steps.reverse();
      return (focus, graph) => {
        let nodes: readonly GraphNode[] = [focus];
        for (const step of steps) nodes = [...new Set(nodes.flatMap((node) => step(node, graph)))];
        return nodes;
      };
    }
  }
}
